/** The person the network writes to about a company: a colleague with a mailbox of the company's (domain.md 1.1). */
import { Refusal, refusals } from '#kernel/refusal.ts'
import { flawIn, hasLetter, tidy } from '#kernel/text.ts'
import { type Lang, languages } from '#kernel/words.ts'
import { type MailSettings, workMail } from '#modules/access/index.ts'
import type { Contact } from '../accounts/tables.ts'
import { country } from '../countries/country.ts'
import { phone } from '../countries/rules.ts'
import { at, type Judged, type Problem } from '../problems/rules.ts'
import type { GivenContact } from './shapes.ts'

const NAME_MAX = 80
const PHONE_MAX = 40

const refuse = refusals('membership', {
  personUnnamed: {
    kind: 'invalid',
    en: 'A name is needed here.',
    ko: '이름을 적어야 해요.',
    remedy: {
      en: 'Write the person’s name, in any alphabet.',
      ko: '담당자의 이름을 적어 주세요. 어느 나라 글자든 괜찮아요.',
    },
    who: ['you'],
  },
  personNameUnfit: {
    kind: 'invalid',
    en: 'A person’s name has letters, at most {max} characters, and none that cannot be seen.',
    ko: '사람 이름은 글자를 포함해 {max}자까지, 보이지 않는 문자 없이 적어야 해요.',
    remedy: { en: 'Type the name instead of pasting it.', ko: '붙여 넣지 말고 직접 입력해 주세요.' },
    who: ['you'],
  },
  contactPhoneMissing: {
    kind: 'invalid',
    en: 'A phone number is needed, for the day when mail does not arrive.',
    ko: '메일이 닿지 않을 때를 위해 전화번호가 필요해요.',
    remedy: {
      en: 'Write it as you would dial it, or with + and the country’s code.',
      ko: '평소 거는 대로, 또는 +와 국가 번호를 붙여 적어 주세요.',
    },
    who: ['you'],
  },
  languageUnknown: {
    kind: 'invalid',
    en: 'Letters are written in Korean or in English.',
    ko: '안내 메일은 한국어나 영어로 보내요.',
    remedy: { en: 'Choose one of the two.', ko: '둘 중 하나를 골라 주세요.' },
    who: ['you'],
  },
})

type Place = { readonly country: string; readonly mail?: MailSettings; readonly within?: string }

/** The contact as kept, or every problem at its field; `within` names the part of a larger form it stands in. */
export function contactOf(given: GivenContact, { country, mail = {}, within = '' }: Place): Judged<Contact> {
  const problems: Problem[] = []
  const take = <T>(name: keyof GivenContact, read: (text: string) => T | Refusal): T | null => {
    const taken = read(given[name] ?? '')
    if (!(taken instanceof Error)) return taken
    problems.push(at(taken, within + name))
    return null
  }
  const value = {
    firstName: take('firstName', personName) ?? '',
    lastName: take('lastName', personName) ?? '',
    email: take('email', (text) => mailbox(text, mail)) ?? '',
    phone: take('phone', (text) => phoneOf(text, country)) ?? '',
    language: take('language', spoken) ?? 'en',
  }
  return problems.length > 0 ? { value: null, problems } : { value, problems: [] }
}

function personName(typed: string): string | Refusal {
  const text = tidy(typed)
  if (!text) return refuse.personUnnamed()
  const fits = !flawIn(typed.trim()) && hasLetter(text) && [...text].length <= NAME_MAX
  return fits ? text : refuse.personNameUnfit({ max: NAME_MAX })
}

/** The rule of mailboxes throws, for elsewhere it stands alone; here it is one field of several. */
function mailbox(text: string, settings: MailSettings): string | Refusal {
  try {
    return workMail(text, settings).address
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal
    throw refusal
  }
}

/** While the country is unknown a number cannot be judged; the form asks for the country first. */
function phoneOf(typed: string, code: string): string | Refusal {
  const text = tidy(typed)
  if (!text) return refuse.contactPhoneMissing()
  const place = country(code)
  return place ? phone(text.slice(0, PHONE_MAX + 1), place) : text
}

const spoken = (text: string): Lang | Refusal => languages.find((one) => one === text) ?? refuse.languageUnknown()
