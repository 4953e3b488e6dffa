import { describe, expect, test } from 'vitest'
import { AddressValidationResponse, CountryValidationRules } from '#test/published/partners.ts'
import { fits } from '#test/published/shape.ts'
import { calling } from '#test/v1.ts'

const { alone, person } = await calling()
const call = alone()

describe('the rules of a country', () => {
  test.each(['KR', 'us', 'De', 'JP', 'BE', 'HK', 'AQ', 'SG'])('%s', async (code) => {
    const answer = await call(`GET /v1/countryvalidationrules/${code}`)
    fits(CountryValidationRules, answer)
    expect(answer.body.iso2Code).toBe(code.toUpperCase())
    expect(() => new RegExp(answer.body.postalCodeRegex)).not.toThrow()
  })
  test('say states, cultures and postal codes as people type them', async () => {
    const { body: us } = await call('GET /v1/CountryValidationRules/US')
    expect(us).toMatchObject({ isStateRequired: true, defaultCulture: 'en-US', countryCallingCodesList: ['1'] })
    expect(us.supportedStatesList).toContain('WA')
    expect('98101-0123').toMatch(new RegExp(us.postalCodeRegex))
    const { body: be } = await call('GET /v1/countryvalidationrules/BE')
    expect(be.supportedCulturesList).toEqual(['fr-BE', 'nl-BE', 'en-BE'])
    const { body: kr } = await call('GET /v1/countryvalidationrules/KR')
    expect(kr).toMatchObject({ defaultCulture: 'ko-KR', supportedLanguagesList: ['ko'] })
  })
  test('of a country there is not are missing, and of no code refused', async () => {
    expect(await call('GET /v1/countryvalidationrules/XX')).toMatchObject({ status: 404, body: { code: 1000 } })
    expect(await call('GET /v1/countryvalidationrules/Korea')).toMatchObject({ status: 400, body: { code: 3000 } })
  })
})

const seattle = {
  Country: 'US',
  Region: null,
  City: 'Seattle',
  State: 'WA',
  AddressLine1: '100 Pine Street',
  PostalCode: '98101',
}
describe('an address', () => {
  test('of its country is verified, in the form it is kept in', async () => {
    const answer = await call('POST /v1/validations/address', seattle)
    fits(AddressValidationResponse, answer)
    expect(answer.body).toMatchObject({
      status: 'Verified',
      suggestedAddresses: [],
      originalAddress: { city: 'Seattle' },
    })
    const other = await call('POST /v1/validations/Address/', {
      ...seattle,
      State: 'washington',
      PostalCode: '981010123',
    })
    fits(AddressValidationResponse, other)
    expect(other.body.suggestedAddresses).toMatchObject([{ state: 'WA', postalCode: '98101-0123' }])
  })
  test('that is none says what is wrong with it', async () => {
    const answer = await call('POST /v1/validations/address', { ...seattle, PostalCode: 'x', City: null })
    fits(AddressValidationResponse, answer)
    expect(answer.body.status).toBe('InteractionRequired')
    expect(answer.body.validationMessage).toContain('postalCode:')
    fits(AddressValidationResponse, await call('POST /v1/validations/address', { Country: 'Atlantis' }))
    fits(AddressValidationResponse, await call('POST /v1/validations/address'))
  })
  test('is a bare yes or no to the client that reads one', async () => {
    const headers = { 'ms-partnercenter-client': 'Partner Center Java SDK' }
    const sent = (body: object) => person()('POST /v1/validations/address', body, { headers })
    expect(await sent(seattle)).toMatchObject({ status: 200, body: true })
    expect(await sent({ ...seattle, PostalCode: 'x' })).toMatchObject({ status: 200, body: false })
  })
})
