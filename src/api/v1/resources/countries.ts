import type { FastifyReply, FastifyRequest } from 'fastify'
import { portraits } from '#modules/membership/index.ts'
import { type Line, line } from '../../lines.ts'
import { placeIn } from '../address.ts'
import { bodyOf, saying } from '../given.ts'
import { wantsFlag } from '../headers.ts'
import { type Answers, operation } from '../operation.ts'
import { attributesOf } from '../resource.ts'

const form = operation('GET /countries/:code')
type Form = Answers<typeof form>
type Judged = Answers<typeof portraits.place>

/** Languages of countries with several; of every other the one that most people there write. */
// biome-ignore format: a table
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  BE: ['fr', 'nl', 'en'], CA: ['en', 'fr'], CH: ['de', 'fr', 'it'], FI: ['fi', 'sv'], HK: ['zh', 'en'], IE: ['en'], IL: ['he', 'en'],
  IN: ['en', 'hi'], LU: ['fr', 'de'], MT: ['mt', 'en'], SG: ['en', 'zh'], ZA: ['en'],
}
const languagesOf = (code: string) => LANGUAGES[code] ?? [new Intl.Locale('und', { region: code }).maximize().language]
/** Clients hold the pattern against what a person typed: between its parts stands what people write there. */
const asTyped = (pattern: string) => pattern.replaceAll(')(', ')[- ]?(')

const rules = ({ code, states, postal, cityRequired, callingCode, tax }: Form) => {
  const languages = languagesOf(code)
  const cultures = languages.map((one) => `${one}-${code}`)
  const vat = tax.kinds.find(({ id }) => id === 'vat')
  return {
    iso2Code: code,
    defaultCulture: cultures[0] ?? '',
    isStateRequired: states.length > 0,
    supportedStatesList: states.map((one) => one.code),
    supportedLanguagesList: languages,
    supportedCulturesList: cultures,
    isPostalCodeRequired: postal !== null,
    postalCodeRegex: postal ? asTyped(postal.pattern) : '',
    isCityRequired: cityRequired,
    isVatIdSupported: vat !== undefined,
    ...(vat && { vatIdRegex: vat.pattern }),
    ...(tax.kinds[0] && { taxIdFormat: tax.kinds[0].pattern }),
    isTaxIdSupported: tax.kinds.length > 0,
    isTaxIdOptional: !tax.required,
    countryCallingCodesList: callingCode === null ? [] : [callingCode],
    ...attributesOf('CountryValidationRules'),
  }
}

const addressIn = (request: FastifyRequest) => {
  const { phoneNumber: _, ...address } = placeIn(bodyOf(request))
  return saying(address)
}
const whole = ({
  country,
  ...address
}: {
  country?: string | null | undefined
  [line: string]: string | null | undefined
}) => Object.fromEntries(NAMES.map((name) => [name, (name === 'country' ? country : address[name]) ?? '']))
const NAMES = ['country', 'city', 'state', 'addressLine1', 'addressLine2', 'postalCode']

/** The address as ours would keep it, and the one that came; one client reads a bare yes or no instead. */
function judged({ country, address, problems }: Judged, request: FastifyRequest, reply: FastifyReply) {
  if (wantsFlag(request)) return reply.send(JSON.stringify(address !== null))
  const original = whole(addressIn(request))
  const kept = address && whole({ country, ...address })
  const differs = kept && JSON.stringify(kept) !== JSON.stringify(original)
  return {
    originalAddress: original,
    suggestedAddresses: differs ? [kept] : [],
    status: address ? 'Verified' : country === null ? 'None' : 'InteractionRequired',
    ...(problems.length && { validationMessage: problems.map(({ field, says }) => `${field}: ${says}`).join(' ') }),
  }
}

const codeIn = ({ params }: FastifyRequest) => ({ code: (params as { country: string }).country }) // as the line's address names it

// biome-ignore format: a table
export const countries: readonly Line[] = [
  line({ at: 'GET /v1/countryvalidationrules/:country', runs: form,            reads: codeIn,    writes: rules }),
  line({ at: 'POST /v1/validations/address',            runs: portraits.place, reads: addressIn, writes: judged }),
]
