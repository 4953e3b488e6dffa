/** The name under the house's own domain that a customer's directory gets: unique in the network, for ever (domain.md 5.4). */
import { type Refusal, refusals } from '#kernel/refusal.ts'

const [LEAST, MOST] = [3, 27]
const field = 'domainPrefix'
const refuse = refusals('customers', {
  prefixMalformed: {
    kind: 'invalid',
    en: 'The beginning of the domain has {least} to {most} Latin letters, digits or hyphens, and begins and ends with a letter or digit.',
    ko: '도메인 앞부분은 영문자, 숫자, 하이픈으로 {least}~{most}자이고, 영문자나 숫자로 시작하고 끝나야 해요.',
    remedy: { en: 'Take a short form of the company’s name, such as “{example}”.', ko: '“{example}”처럼 회사 이름을 짧게 적어 주세요.' },
    who: ['you'],
  },
  prefixReserved: {
    kind: 'invalid',
    en: '“{prefix}” is kept for the network itself.',
    ko: '{prefix:은/는} 네트워크에서 쓰는 이름이라 사용할 수 없어요.',
    remedy: { en: 'Take a short form of the company’s name, such as “{example}”.', ko: '“{example}”처럼 회사 이름을 짧게 적어 주세요.' },
    who: ['you'],
  },
  prefixTaken: {
    kind: 'conflict',
    en: '{domain} is another customer’s domain already.',
    ko: '{domain:은/는} 이미 다른 고객의 도메인이에요.',
    remedy: { en: 'Choose another beginning, such as “{example}”.', ko: '“{example}”처럼 다른 앞부분을 골라 주세요.' },
    who: ['you'],
  },
}) // biome-ignore format: a table

// Names that people take for the network's own.
const RESERVED = [
  'www',
  'mail',
  'admin',
  'administrator',
  'api',
  'support',
  'billing',
  'security',
  'postmaster',
  'root',
]

/** The beginning as kept, in lower case, or why it is none. */
export function prefixOf(typed: string): string | Refusal {
  const prefix = typed.normalize('NFKC').trim().toLowerCase()
  const fits = /^[a-z\d]([a-z\d-]*[a-z\d])?$/.test(prefix) && !prefix.includes('--')
  if (!fits || prefix.length < LEAST || prefix.length > MOST)
    return refuse.prefixMalformed({ least: LEAST, most: MOST, example: suggestion(prefix) }, { field })
  return RESERVED.includes(prefix) ? refuse.prefixReserved({ prefix, example: suggestion(prefix) }, { field }) : prefix
}

export const taken = (domain: string) =>
  refuse.prefixTaken({ domain, example: suggestion(`${domain.split('.')[0]}-1`) }, { field })

/** What of a text can begin a domain; an example where nothing can. */
export function suggestion(text: string): string {
  const bare = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z\d-]+/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, MOST)
  return bare.length >= LEAST && !RESERVED.includes(bare) ? bare : 'harborlight'
}

/** The domain of a mail address and those it lies under. */
export const parentsOf = (email: string): string[] =>
  email.slice(email.lastIndexOf('@') + 1).trim().toLowerCase().split('.').map((_, at, labels) => labels.slice(at).join('.')) // biome-ignore format: one thought
