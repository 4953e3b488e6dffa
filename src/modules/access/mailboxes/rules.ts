/**
 * Whose mailbox an address is: a company's employee's, or one that cannot stand for a company (domain.md 1.1).
 * Each reason has its own sentence, for each has another way out.
 */
import { domainToASCII } from 'node:url'
import { type Refusal, Refusals, refusals } from '#kernel/refusal.ts'
import { flawIn } from '#kernel/text.ts'
import { deskWords, disposableName, governmentDomains, leadingDeskWords, personalDomains } from './lists.ts'

/** An address that is written one way only: `address` is `local@domain`, the domain in lower-case ASCII. */
export type Mailbox = { readonly address: string; readonly local: string; readonly domain: string }

type Changes = { readonly add?: readonly string[]; readonly remove?: readonly string[] }
/** What the vendor changes in the lists. `allow` names domains or whole addresses that none of the lists refuses. */
export type MailSettings = {
  readonly personalDomains?: Changes
  readonly genericWords?: Changes
  readonly governmentDomains?: Changes
  readonly allow?: readonly string[]
}

const LOCAL_MAX = 64
const ADDRESS_MAX = 254

const useWorkMail = {
  en: 'Use your own mailbox at the company, such as mina.kim@company.example.',
  ko: 'mina.kim@company.example처럼 회사에서 받은 본인의 이메일 주소를 적어 주세요.',
}
const refuse = refusals('access', {
  entryUnread: {
    kind: 'invalid',
    en: '“{entry}” is neither a domain, a word of letters nor an address.',
    ko: '“{entry}” 항목은 도메인, 영문 단어, 이메일 주소 중 어느 것도 아니에요.',
    remedy: {
      en: 'Write a domain such as mail.example, a word such as info, or a whole address, one a line.',
      ko: 'mail.example 같은 도메인, info 같은 단어, 또는 전체 주소를 한 줄에 하나씩 적어 주세요.',
    },
  },
  mailMissing: {
    kind: 'invalid',
    en: 'A work email is needed.',
    ko: '회사 이메일을 적어야 해요.',
    remedy: useWorkMail,
  },
  mailHidden: {
    kind: 'invalid',
    en: 'The address contains characters that cannot be seen, perhaps from copying.',
    ko: '주소에 눈에 보이지 않는 문자가 들어 있어요. 복사하면서 들어갔을 수 있어요.',
    remedy: { en: 'Clear the field and type the address.', ko: '칸을 비우고 주소를 직접 입력해 주세요.' },
  },
  mailTooLong: {
    kind: 'invalid',
    en: 'An email address has at most {max} characters, and at most {localMax} before the @.',
    ko: '이메일 주소는 {max}자까지, @ 앞은 {localMax}자까지예요.',
    remedy: { en: 'Check that only one address is in the field.', ko: '주소를 하나만 적었는지 확인해 주세요.' },
  },
  mailMalformed: {
    kind: 'invalid',
    en: 'This is not an email address: it needs a name, one @ and a domain.',
    ko: '이메일 주소가 아니에요. 이름, @ 하나, 도메인이 있어야 해요.',
    remedy: useWorkMail,
  },
  mailAlphabet: {
    kind: 'invalid',
    en: 'Before the @ only Latin letters, digits and symbols such as . - _ + can be used.',
    ko: '@ 앞에는 영문자, 숫자, 그리고 . - _ + 같은 기호만 쓸 수 있어요.',
    remedy: useWorkMail,
  },
  mailDomain: {
    kind: 'invalid',
    en: 'What follows the @ is not a domain that can receive mail.',
    ko: '@ 뒤가 메일을 받을 수 있는 도메인이 아니에요.',
    remedy: {
      en: 'Write the full domain, such as company.example. An IP address does not do.',
      ko: 'company.example처럼 도메인 전체를 적어 주세요. IP 주소는 쓸 수 없어요.',
    },
  },
  disposableMail: {
    kind: 'invalid',
    en: '{domain} gives mailboxes that soon vanish. Messages about your company would be lost with it.',
    ko: '{domain:은/는} 곧 사라지는 일회용 이메일을 제공하는 곳이에요. 회사에 보내는 안내도 함께 사라져요.',
    remedy: useWorkMail,
  },
  personalMail: {
    kind: 'invalid',
    en: '{domain} gives mailboxes to anyone, so an address there cannot show that you work for your company.',
    ko: '{domain:은/는} 누구나 만들 수 있는 개인 이메일이라서, 회사에서 일한다는 것을 확인할 수 없어요.',
    remedy: useWorkMail,
  },
  governmentMail: {
    kind: 'invalid',
    en: '{domain} belongs to a government body. The partner network is open to companies only.',
    ko: '{domain:은/는} 정부 기관의 도메인이에요. 파트너 네트워크에는 기업만 가입할 수 있어요.',
    remedy: {
      en: 'Use the domain of the company you work for. A state-owned company asks the vendor to allow its domain.',
      ko: '기업에서 일한다면 그 기업의 도메인을 쓰세요. 공기업이라면 벤더에 도메인 허용을 요청해 주세요.',
    },
    who: ['you', 'vendor'],
  },
  genericMail: {
    kind: 'invalid',
    en: '“{word}” names a shared mailbox. The first contact of a company must be a person.',
    ko: '{word:은/는} 여럿이 함께 쓰는 주소예요. 회사의 첫 담당자는 개인이어야 해요.',
    remedy: {
      en: 'Use your own mailbox, such as mina.kim@{domain}. Shared ones can be added for notices later.',
      ko: 'mina.kim@{domain}처럼 본인의 주소를 적어 주세요. 공용 주소는 나중에 알림을 받을 곳으로 추가할 수 있어요.',
    },
  },
})

/** The mailbox at an address, if it is one person's at a company; otherwise the reason why it is not. */
export function workMail(address: string, settings: MailSettings = {}, field = 'email'): Mailbox {
  const mailbox = readMail(address, field)
  const { domain } = mailbox
  if (isAllowed(mailbox, settings.allow)) return mailbox
  if (isPersonal(domain, settings.personalDomains))
    throw disposableName.test(domain)
      ? refuse.disposableMail({ domain }, { field })
      : refuse.personalMail({ domain }, { field })
  if (isGovernment(domain, settings.governmentDomains)) throw refuse.governmentMail({ domain }, { field })
  const word = deskWord(mailbox.local, settings.genericWords)
  if (word) throw refuse.genericMail({ word, domain }, { field })
  return mailbox
}

/** Any address that can receive mail, whoever's it is: a shared one will do for notices. */
export function readMail(text: string, field = 'email'): Mailbox {
  const address = text.normalize('NFKC').trim()
  if (!address) throw refuse.mailMissing({}, { field })
  if (flawIn(address)) throw refuse.mailHidden({}, { field })
  const parts = address.split('@')
  const [local = '', written = ''] = parts
  if (parts.length !== 2 || !local || !written || /\s/u.test(address)) throw refuse.mailMalformed({}, { field })
  const domain = mailDomain(written)
  if (local.length > LOCAL_MAX || address.length > ADDRESS_MAX || local.length + domain.length >= ADDRESS_MAX)
    throw refuse.mailTooLong({ max: ADDRESS_MAX, localMax: LOCAL_MAX }, { field })
  if (!domain) throw refuse.mailDomain({}, { field })
  if (!/^[\w!#$%&'*+/=?^`{|}~.-]+$/.test(local)) throw refuse.mailAlphabet({}, { field })
  if (/^\.|\.\.|\.$/.test(local)) throw refuse.mailMalformed({}, { field })
  const plain = local.toLowerCase()
  return { address: `${plain}@${domain}`, local: plain, domain }
}

/** A domain in the one way it is written, or nothing: two labels or more, the last of letters, no IP address. */
export function mailDomain(written: string): string {
  if (/[^\p{L}\p{M}\p{N}.-]/u.test(written)) return ''
  const domain = domainToASCII(written.toLowerCase())
  const labels = domain.split('.')
  const fit = labels.every((label) => /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/.test(label))
  return fit && labels.length > 1 && /^([a-z]{2,}|xn--[a-z\d-]+)$/.test(labels.at(-1) ?? '') ? domain : ''
}

/** What the vendor wrote into the lists, in the one form they are compared in; an entry that could never fit is named. */
export function normalised<G extends Required<MailSettings>>(given: G): G {
  const wrong: Refusal[] = []
  const each = (field: string, list: readonly string[] = [], read: (text: string) => string) =>
    list.map((text, at) => {
      const one = read(text.trim().toLowerCase())
      if (!one) wrong.push(refuse.entryUnread({ entry: text }, { field: `${field}.${at}` }))
      return one
    })
  const both = (name: 'personalDomains' | 'genericWords' | 'governmentDomains', read: (text: string) => string) => ({
    add: each(`${name}.add`, given[name].add, read),
    remove: each(`${name}.remove`, given[name].remove, read),
  })
  const word = (text: string) => (/^[a-z]{2,40}$/.test(text) ? text : '')
  const state = (text: string) => (mailDomain(text.replace('*', 'xx')) || /^[a-z]{2,}$/.test(text) ? text : '')
  const either = (text: string) => (text.includes('@') ? readMail(text).address : mailDomain(text))
  const changed = {
    personalDomains: both('personalDomains', mailDomain),
    genericWords: both('genericWords', word),
    governmentDomains: both('governmentDomains', state),
    allow: each('allow', given.allow, either),
  }
  if (wrong.length) throw new Refusals(wrong)
  return { ...given, ...changed }
}

const isAllowed = ({ address, domain }: Mailbox, allow: readonly string[] = []) =>
  allow.some((one) => [address, domain].includes(one.toLowerCase()))

/** The domain and those it lies under, two labels at least: a mailbox at `mail.gmx.example` is one of `gmx.example`. */
const withParents = (domain: string) =>
  domain.split('.').flatMap((_, at, labels) => (at < labels.length - 1 ? [labels.slice(at).join('.')] : []))

const isPersonal = (domain: string, { add = [], remove = [] }: Changes = {}) =>
  withParents(domain).some((one) => add.includes(one) || (personalDomains.has(one) && !remove.includes(one)))

const isGovernment = (domain: string, { add = [], remove = [] }: Changes = {}) =>
  [...governmentDomains, ...add].some((one) => !remove.includes(one) && lies(domain.split('.'), one.split('.')))

const lies = (domain: readonly string[], under: readonly string[]) =>
  domain.length >= under.length &&
  under.every((label, at) => {
    const own = domain.at(at - under.length) ?? ''
    return label === '*' ? own.length === 2 : own === label
  })

/** Word by word, without a tag behind + or trailing figures: `info.seoul2` names a desk, `administrata` does not. */
function deskWord(local: string, { add = [], remove = [] }: Changes = {}): string | undefined {
  const [name = ''] = local.split(/(?<=.)\+/)
  const words = name.split(/[._+-]+/).map((word) => word.replace(/\d+$/, ''))
  const isDesk = (word: string, at: number) =>
    deskWords.has(word) || add.includes(word) || (at === 0 && leadingDeskWords.has(word))
  return [...words, words.join('')].find((word, at) => !remove.includes(word) && isDesk(word, at))
}
