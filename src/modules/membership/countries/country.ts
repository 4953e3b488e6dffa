/** A country as a partner center sees it: where its companies sign, in which money, and what their papers look like. */
import { type CountryCode, getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max'
import { type Said, speak } from '#kernel/words.ts'
import type { NumberKind } from './numbers.ts'
import { type Postal, postalOf } from './postal.ts'
import { registrationRequired, registrations } from './registrations.ts'
import { type State, statesOf } from './states.ts'
import { taxNumbers } from './taxes.ts'
import { cityStates, currencyOf, type Region, regionOf } from './world.ts'

export type Country = {
  readonly code: string
  readonly name: Said
  /** As it stands within a sentence: “the United States”. */
  readonly label: Said
  readonly region: Region
  readonly currency: string
  readonly callingCode: string | null
  readonly phoneCountry: CountryCode | undefined
  readonly states: readonly State[]
  readonly cityRequired: boolean
  readonly postal: Postal | null
  readonly registration: { readonly required: boolean; readonly kinds: readonly NumberKind[] }
  readonly tax: { readonly required: boolean; readonly kinds: readonly NumberKind[] }
}

/** What a vendor decides per country, by code: whether companies of it may enrol, and which numbers they must give. */
export type CountrySettings = Readonly<
  Record<string, { readonly open?: boolean; readonly registrationRequired?: boolean; readonly taxRequired?: boolean }>
>

const names = {
  en: new Intl.DisplayNames('en', { type: 'region' }),
  ko: new Intl.DisplayNames('ko', { type: 'region' }),
}
const nameOf = (code: string): Said => ({ en: names.en.of(code) ?? code, ko: names.ko.of(code) ?? code })

const WITH_ARTICLE = 'AE BS CF CK DO FK FO GB GM IM KM KY MH MP MV NL PH SB SC TC UM US VG VI'.split(' ')
function inSentence(code: string): Said {
  const { en, ko } = nameOf(code)
  return { en: WITH_ARTICLE.includes(code) ? `the ${en}` : en, ko }
}

/** Every country, by code. */
export const countryCodes: readonly string[] = [...regionOf.keys()].sort()

speak(Object.fromEntries(countryCodes.map((code) => [`country.${code}`, nameOf(code)])))

/** The country of a two-letter code, in either case, as the vendor decided; nothing for any other text. */
export function country(text: string, settings: CountrySettings = {}): Country | undefined {
  const code = text.trim().toUpperCase()
  const [place, decided] = [known.get(code) ?? undecided(code), settings[code]]
  if (!place || !decided) return place
  const { registrationRequired = place.registration.required, taxRequired = false } = decided
  return {
    ...place,
    registration: { ...place.registration, required: registrationRequired },
    tax: { ...place.tax, required: taxRequired },
  }
}

// Made once each: a file of customers asks for its country several times a line.
const known = new Map<string, Country>()
function undecided(code: string): Country | undefined {
  const [region, currency] = [regionOf.get(code), currencyOf.get(code)]
  if (!region || !currency) return
  const phoneCountry = isSupportedCountry(code) ? code : undefined
  const made = {
    ...{ code, region, currency, phoneCountry, name: nameOf(code), label: inSentence(code) },
    callingCode: phoneCountry ? getCountryCallingCode(phoneCountry) : null,
    states: statesOf.get(code) ?? [],
    cityRequired: !cityStates.has(code),
    postal: postalOf.get(code) ?? null,
    registration: { required: registrationRequired.has(code), kinds: registrations.get(code) ?? [] },
    tax: { required: false, kinds: taxNumbers.get(code) ?? [] },
  }
  known.set(code, made)
  return made
}
