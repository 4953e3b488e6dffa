import { describe, expect, test } from 'vitest'
import { prefixOf, suggestion } from './rules/domains.ts'
import { customerOf, neededIn, profileOf } from './rules/form.ts'
import { companyName, nameWarnings } from './rules/names.ts'

const codeOf = (judged: unknown) => (judged instanceof Error && 'code' in judged ? judged.code : judged)

describe('a company’s name', () => {
  // biome-ignore format: a table
  test.each([
    ['',                          'customers.nameMissing'],
    [' \t ',                      'customers.nameMissing'],
    ['A',                         'customers.nameOneCharacter'],
    ['!!! --- ###',               'customers.nameOnlySigns'],
    ['☕️ ★',                      'customers.nameOnlySigns'],
    ['llc',                       'customers.nameOnlyForm'],
    ['Inc.',                      'customers.nameOnlyForm'],
    ['GmbH & Co. KG',             'customers.nameOnlyForm'],
    ['G.m.b.H.',                  'customers.nameOnlyForm'],
    ['PLC',                       'customers.nameOnlyForm'],
    ['S.à r.l.',                  'customers.nameOnlyForm'],
    ['Kft.',                      'customers.nameOnlyForm'],
    ['ООО',                       'customers.nameOnlyForm'],
    ['주식회사',                    'customers.nameOnlyForm'],
    ['株式会社',                     'customers.nameOnlyForm'],
    ['Har\u202ebor',              'customers.nameHidden'],
    ['x'.repeat(201),             'customers.nameTooLong'],
  ])('%j is none: %s', (name, code) => expect(codeOf(companyName(name))).toBe(code))

  // biome-ignore format: a table
  test.each([
    ['Harbor  Light Ltd.',        'Harbor Light Ltd.', []],
    ['주식회사 다온테크',             '주식회사 다온테크',    []],
    ['4U',                        '4U',                []],
    ['Müller & Söhne GmbH',       'Müller & Söhne GmbH', []],
    ['harborlight.com',           'harborlight.com',   ['looksLikeDomain']],
    ['Harbor Light.org Inc',      'Harbor Light.org Inc', ['looksLikeDomain']],
    ['St. Helens Bakery',         'St. Helens Bakery', []],
    ['aaaa',                      'aaaa',              ['repeated']],
    ['가가가',                     '가가가',              ['repeated']],
    ['1 2 3',                     '1 2 3',             ['spacedOut']],
    ['H A R B O R',               'H A R B O R',       ['spacedOut']],
    ['xx',                        'xx',                []],
  ])('%j is kept as %j, with %j', (name, kept, warnings) => {
    expect(companyName(name)).toBe(kept)
    expect(nameWarnings(name).map(({ code }) => code)).toEqual(warnings)
  })
})

describe('the beginning of a domain', () => {
  // biome-ignore format: a table
  test.each([
    ['Harborlight', 'harborlight'], [' daon-tech ', 'daon-tech'], ['ａｂｃ', 'abc'], ['4u2', '4u2'],
    ['ab', 'customers.prefixMalformed'], ['-abc', 'customers.prefixMalformed'], ['abc-', 'customers.prefixMalformed'],
    ['a--b', 'customers.prefixMalformed'], ['a.b.c', 'customers.prefixMalformed'], ['다온테크', 'customers.prefixMalformed'],
    ['x'.repeat(28), 'customers.prefixMalformed'], ['www', 'customers.prefixReserved'], ['Admin', 'customers.prefixReserved'],
  ])('%j: %s', (typed, kept) => expect(codeOf(prefixOf(typed))).toBe(kept))

  // biome-ignore format: a table
  test.each([['Harbor Light Ltd.', 'harborlightltd'], ['다온테크', 'harborlight'], ['Ärger & Söhne', 'argersohne']])('of %j may be %j', (name, made) =>
    expect(suggestion(name)).toBe(made))
})

describe('a form', () => {
  const whole = {
    companyName: 'Harbor Light Ltd.',
    domainPrefix: 'harborlight',
    country: 'US',
    addressLine1: '12 Pier Road',
    city: 'Seattle',
    state: 'WA',
    postalCode: '98101',
    firstName: 'Rosa',
    lastName: 'Harding',
    email: 'Rosa@harborlight.example',
  }
  const read = (changed: object, isOurs = false) => {
    const { value, problems } = customerOf({ ...whole, ...changed }, { isOurs })
    return value ?? Object.fromEntries(problems.map(({ field, refusal }) => [field, refusal.code]))
  }

  test('is kept in the one form it has', () =>
    expect(read({})).toEqual({
      companyName: 'Harbor Light Ltd.',
      prefix: 'harborlight',
      country: 'US',
      address: { line1: '12 Pier Road', line2: null, city: 'Seattle', state: 'WA', postalCode: '98101' },
      firstName: 'Rosa',
      lastName: 'Harding',
      email: 'rosa@harborlight.example',
      phone: null,
      language: 'en',
      culture: 'en-US',
      registrationKind: null,
      registrationId: null,
    }))

  // biome-ignore format: a table
  test.each([
    ['a state that is none',                         { state: 'Zz' },                          { state: 'membership.stateUnknown' }],
    ['a country that is none',                       { country: 'XX' },                        { country: 'membership.countryUnknown' }],
    ['a postal code of elsewhere',                   { postalCode: '1012 AB' },                { postalCode: 'membership.postalCodeMalformed' }],
    ['a mailbox that is none',                       { email: 'rosa' },                        { email: 'access.mailMalformed' }],
    ['nobody',                                       { firstName: '-', lastName: '' },         { firstName: 'customers.personUnnamed', lastName: 'customers.personUnnamed' }],
    ['a phone that cannot be called',                { phone: '123' },                         { phone: 'membership.phoneMalformed' }],
    ['a number that is none of its country',         { registrationId: 'abc' },                { registrationId: 'membership.numberMalformed' }],
    ['a name, a domain and a mailbox wrong at once', { companyName: 'llc', domainPrefix: 'x', email: '' }, { companyName: 'customers.nameOnlyForm', domainPrefix: 'customers.prefixMalformed', email: 'access.mailMissing' }],
  ] as const)('with %s is told where', (_, changed, told) => expect(read(changed)).toEqual(told))

  test('with a mailbox of the vendor or the partner itself is told so', () =>
    expect(read({}, true)).toEqual({ email: 'customers.mailOfNetwork' }))

  test('of a country that asks for it names registration ID and phone', () => {
    const place = { country: 'BR', city: 'São Paulo', state: 'SP', postalCode: '01310-100' }
    expect(read(place)).toEqual({
      registrationId: 'membership.registrationIdMissing',
      phone: 'membership.fieldMissing',
    })
  })

  test('of Korea need not name one, unless the vendor says so', () => {
    const there = { ...whole, country: 'KR', city: '중구', state: 'KR-11', postalCode: '04524' }
    expect(profileOf(there, { isOurs: false }).problems).toEqual([])
    const asked = profileOf(there, { isOurs: false, countries: { KR: { registrationRequired: true } } })
    expect(asked.problems.map(({ field }) => field)).toEqual(['phone', 'registrationId'])
  })

  test('of a country of another tongue is billed in it', () => {
    const place = { country: 'KR', addressLine1: '세종대로 110', city: '중구', state: 'KR-11', postalCode: '04524' }
    expect(read(place)).toMatchObject({ language: 'ko', culture: 'ko-KR' })
    const { value } = profileOf({ ...whole, ...place, language: 'en' }, { isOurs: false })
    expect(value).toMatchObject({ language: 'en', culture: 'en-KR' })
  })
})

describe('a form may not leave empty', () => {
  const always = ['addressLine1', 'city', 'companyName', 'domainPrefix', 'email', 'firstName', 'lastName']
  // biome-ignore format: a table
  test.each([
    ['KR', ['postalCode', 'state']],
    ['DE', ['postalCode']],
    ['BR', ['phone', 'postalCode', 'registrationId', 'state']],
    ['VN', ['phone', 'postalCode', 'registrationId']],
  ])('in %s, beside what is asked everywhere, %j', (country, more) =>
    expect(neededIn(country).sort()).toEqual([...always, ...more].sort()))
})
