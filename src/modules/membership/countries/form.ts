/** The legal profile as a form: its fields change with the country, so the server says which they are. */
import { getExampleNumber } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { type Said, saying, speak } from '#kernel/words.ts'
import { type Country, type CountrySettings, country, countryCodes } from './country.ts'
import type { NumberKind } from './numbers.ts'
import type { State } from './states.ts'

/** The fields of a legal profile, in the order a form asks for them. */
// biome-ignore format: a table
export const fields = {
  country:        { max: 2,   said: { en: 'Country or region', ko: '국가 또는 지역' } },
  legalName:      { max: 200, said: { en: 'Legal name', ko: '법인명' } },
  latinName:      { max: 200, said: { en: 'Name in Latin letters', ko: '영문 법인명' } },
  addressLine1:   { max: 120, said: { en: 'Address', ko: '주소' } },
  addressLine2:   { max: 120, said: { en: 'Address, second line', ko: '상세 주소' } },
  city:           { max: 80,  said: { en: 'City', ko: '시·군·구' } },
  state:          { max: 80,  said: { en: 'State or province', ko: '시·도 또는 주' } },
  postalCode:     { max: 20,  said: { en: 'Postal code', ko: '우편번호' } },
  phone:          { max: 40,  said: { en: 'Phone', ko: '전화번호' } },
  website:        { max: 255, said: { en: 'Website', ko: '웹사이트' } },
  registrationId: { max: 40,  said: { en: 'Registration ID', ko: '등록번호' } },
  taxId:          { max: 40,  said: { en: 'Tax ID', ko: '세금 번호' } },
  duns:           { max: 20,  said: { en: 'DUNS number', ko: 'DUNS 번호' } },
} as const satisfies Record<string, { max: number; said: Said }>
export type Field = keyof typeof fields

speak(Object.fromEntries(Object.entries(fields).map(([name, { said }]) => [`field.${name}`, said])))

/** Patterns are read without spaces, hyphens, dots or slashes, in upper case; the server has the last word. */
export type NumberForm = {
  readonly id: string
  readonly label: Said
  readonly pattern: string
  readonly example: string
}
export type CountryForm = {
  readonly code: string
  readonly name: Said
  readonly region: string
  readonly currency: string
  readonly callingCode: string | null
  readonly phoneExample: string
  readonly cityRequired: boolean
  readonly states: readonly { readonly code: string; readonly name: Said }[]
  readonly postal: { readonly pattern: string; readonly example: string } | null
  readonly registration: { readonly required: boolean; readonly kinds: readonly NumberForm[] }
  readonly tax: { readonly required: boolean; readonly kinds: readonly NumberForm[] }
}

const numberForm = ({ id, label, shape, prefix, example }: NumberKind): NumberForm => ({
  id,
  label: saying(label.word),
  pattern: prefix ? `^(${prefix})?${shape.source.slice(1)}` : shape.source,
  example,
})
const stateForm = ({ code, name }: State) => ({ code, name })

/** What a form must ask of a company in that country; nothing for a text that is no country. */
export function countryForm(code: string, settings: CountrySettings = {}): CountryForm | undefined {
  const found = country(code, settings)
  if (!found) return
  const { name, region, currency, callingCode, cityRequired, states, postal, registration, tax } = found
  return {
    ...{ code: found.code, name, region, currency, callingCode, cityRequired },
    phoneExample: phoneExample(found),
    states: states.map(stateForm),
    postal: postal && { pattern: postal.pattern.source, example: postal.example },
    registration: { required: registration.required, kinds: registration.kinds.map(numberForm) },
    tax: { required: tax.required, kinds: tax.kinds.map(numberForm) },
  }
}

/** The countries a company may enrol from, for the first field of the form. */
export const countryList = (settings: CountrySettings = {}): readonly { code: string; name: Said; region: string }[] =>
  countryCodes.flatMap((code) => {
    const found = settings[code]?.open === false ? undefined : country(code)
    return found ? [{ code, name: found.name, region: found.region }] : []
  })

/** An office's number as its country writes it; elsewhere the example of the numbering plan, a mobile one. */
// biome-ignore format: a table
const OFFICES: Readonly<Record<string, string>> & { readonly KR: string } = {
  KR: '02-312-3456', JP: '03-1234-5678', CN: '010 1234 5678', US: '(201) 555-0123', CA: '(506) 234-5678', BR: '(11) 2345-6789',
  DE: '030 123456', FR: '01 23 45 67 89', GB: '0121 234 5678', NL: '010 123 4567', IT: '02 1234 5678', IN: '074104 10123',
}
/** A number as people of the country would write one. */
export const phoneExample = ({ phoneCountry }: Country) =>
  (phoneCountry && (OFFICES[phoneCountry] ?? getExampleNumber(phoneCountry, examples)?.formatNational())) || OFFICES.KR
