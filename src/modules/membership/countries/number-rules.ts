/** The numbers a company names itself by: its registration, its tax, its DUNS. No refusal repeats what was typed. */
import { type Refusal, refusals } from '#kernel/refusal.ts'
import { bareNumber } from '#kernel/text.ts'
import type { Country } from './country.ts'
import { type NumberKind, readNumber } from './numbers.ts'
import { personalKind } from './persons.ts'

/** A number of a company with its kind, such as `brn`. */
export type CompanyNumber = { readonly kind: string; readonly value: string }

const refuse = refusals('membership', {
  registrationIdMissing: {
    kind: 'invalid',
    en: 'A company in {country} gives a registration ID. Accepted: {kinds}.',
    ko: '{country} 회사는 등록번호를 적어야 해요. 쓸 수 있는 번호: {kinds}.',
    remedy: { en: 'Any one of them is enough, such as {example}.', ko: '하나만 적으면 돼요. 예: {example}' },
  },
  taxIdMissing: {
    kind: 'invalid',
    en: 'A company in {country} gives its tax ID. Accepted: {kinds}.',
    ko: '{country} 회사는 세금 번호를 적어야 해요. 쓸 수 있는 번호: {kinds}.',
    remedy: {
      en: 'It stands on your invoices and looks like {example}.',
      ko: '청구서에 적혀 있고 {example}처럼 생겼어요.',
    },
  },
  numberMalformed: {
    kind: 'invalid',
    en: 'This is none of the numbers known in {country}: {kinds}.',
    ko: '{country}에서 쓰는 번호의 형식이 아니에요. 쓸 수 있는 번호: {kinds}.',
    remedy: {
      en: 'Write it as on the certificate, such as {example}.',
      ko: '증명서에 적힌 대로 적어 주세요. 예: {example}',
    },
  },
  numberMistyped: {
    kind: 'invalid',
    en: 'The number has the right form, but its check digit does not fit: one of the digits is wrong.',
    ko: '번호의 형식은 맞지만 검증 숫자가 맞지 않아요. 숫자 하나가 잘못되었어요.',
    remedy: {
      en: 'Compare it with the certificate, digit by digit. It looks like {example}.',
      ko: '증명서와 한 자리씩 비교해 보세요. {example}처럼 생긴 번호예요.',
    },
  },
  numberUnwritable: {
    kind: 'invalid',
    en: 'This has symbols in it that no registration or tax number has, or no digits.',
    ko: '등록번호나 세금 번호에 쓰이지 않는 문자가 있거나 숫자가 없어요.',
    remedy: {
      en: 'Use Latin letters, digits, spaces, dots, slashes and hyphens only.',
      ko: '영문자, 숫자, 띄어쓰기, 점, 빗금, 하이픈만 써 주세요.',
    },
  },
  personalNumber: {
    kind: 'invalid',
    en: 'This looks like a number of a person ({kind}). It must not be given for a company, and we have not kept it.',
    ko: '개인의 번호({kind})로 보여요. 회사 정보에 적으면 안 되는 번호라서 저장하지 않았어요.',
    remedy: {
      en: 'Give the number of the company, such as {example}.',
      ko: '회사의 번호를 적어 주세요. 예: {example}',
    },
  },
  dunsMalformed: {
    kind: 'invalid',
    en: 'A DUNS number has nine digits, such as {example}.',
    ko: 'DUNS 번호는 {example}처럼 숫자 아홉 자리예요.',
    remedy: {
      en: 'If your company has none, leave the field empty and fill in the profile by hand.',
      ko: 'DUNS 번호가 없으면 비워 두고 회사 정보를 직접 입력해 주세요.',
    },
  },
})

/** Any one of the country's kinds; asked for where the country or the vendor requires it. */
export function registration(text: string, place: Country): CompanyNumber | null | Refusal {
  const field = 'registrationId'
  const { required, kinds } = place.registration
  if (text) return companyNumber(text, { field, place, kinds })
  if (!required) return null
  return refuse.registrationIdMissing(
    { country: place.label, kinds: labels(kinds), example: exampleOf(kinds) },
    { field },
  )
}

/** The number that will stand on invoices. */
export function tax(text: string, place: Country): CompanyNumber | null | Refusal {
  const field = 'taxId'
  const { required, kinds } = place.tax
  if (text) return companyNumber(text, { field, place, kinds })
  if (!required) return null
  return refuse.taxIdMissing({ country: place.label, kinds: labels(kinds), example: exampleOf(kinds) }, { field })
}

/** Nine digits and no check digit: which company it names, only the registry knows. */
export function duns(text: string): string | null | Refusal {
  if (!text) return null
  const digits = bareNumber(text)
  return /^(?!0{9})\d{9}$/.test(digits) ? digits : refuse.dunsMalformed({ example: '99-100-2718' }, { field: 'duns' })
}

type Asked = {
  readonly field: 'registrationId' | 'taxId'
  readonly place: Country
  readonly kinds: readonly NumberKind[]
}

/** One of the country's kinds; where we know none, any number that could be one. A person's is refused by name. */
function companyNumber(text: string, { field, place, kinds }: Asked): CompanyNumber | Refusal {
  const reading = readNumber(text, kinds)
  const personal = personalKind(text, place.code)
  // An American social security number passes for an EIN in all but the way it is written.
  if (typeof reading === 'object' && personal?.id !== 'ssn') return reading
  const example = exampleOf(kinds)
  if (personal) return refuse.personalNumber({ kind: personal.label, example }, { field })
  if (reading === 'mistyped') return refuse.numberMistyped({ example }, { field })
  if (kinds.length > 0)
    return refuse.numberMalformed({ country: place.label, kinds: labels(kinds), example }, { field })
  const bare = bareNumber(text).toUpperCase()
  return /^[A-Z./]*\d[A-Z\d./]*$/.test(bare) ? { kind: 'other', value: bare } : refuse.numberUnwritable({}, { field })
}

const labels = (kinds: readonly NumberKind[]) => kinds.map((kind) => kind.label)
const exampleOf = ([first]: readonly NumberKind[]) => first?.example ?? ''
