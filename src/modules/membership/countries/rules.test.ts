import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Lang } from '#kernel/words.ts'
import { countryCodes } from './country.ts'
import { type Field, fields } from './form.ts'
import { type LegalProfileInput, legalProfile } from './rules.ts'

const daongyeol: LegalProfileInput = {
  country: 'KR',
  legalName: '다온결네트웍스 주식회사',
  latinName: 'Daongyeol Networks Co., Ltd.',
  addressLine1: '테헤란로 271',
  addressLine2: '8층',
  city: '강남구',
  state: '서울',
  postalCode: '06236',
  phone: '02-555-1234',
  website: 'daongyeol.example',
  registrationId: '314-81-21000',
  taxId: '3148121000',
  duns: '99-100-2718',
}
const codes = (input: LegalProfileInput, settings = {}) =>
  legalProfile(input, settings).problems.map(({ field, refusal }) => [field, refusal.code.replace('membership.', '')])

test('a right profile is kept in the one form it has', () => {
  expect(legalProfile(daongyeol)).toEqual({
    problems: [],
    profile: {
      country: 'KR',
      legalName: '다온결네트웍스 주식회사',
      latinName: 'Daongyeol Networks Co., Ltd.',
      addressLine1: '테헤란로 271',
      addressLine2: '8층',
      city: '강남구',
      state: '11',
      postalCode: '06236',
      phone: '+8225551234',
      website: 'https://daongyeol.example/',
      registrationId: { kind: 'brn', value: '3148121000' },
      taxId: { kind: 'brn', value: '3148121000' },
      duns: '991002718',
    },
  })
})

describe('a company', () => {
  test.each<[string, LegalProfileInput, object]>([
    [
      'US',
      { state: 'Washington', postalCode: '98101-1234', phone: '(206) 555-0100', registrationId: '83-2710000' },
      { state: 'WA', postalCode: '98101-1234' },
    ],
    [
      'DE',
      { postalCode: '10115', phone: '030 901820', registrationId: 'HRB 27182 B', taxId: 'de 271828180' },
      { registrationId: { kind: 'hr', value: 'HRB27182B' }, taxId: { kind: 'vat', value: 'DE271828180' } },
    ],
    [
      'JP',
      { state: '東京都', postalCode: '１０００００５', phone: '03-5550-0123', registrationId: '1700011112233' },
      { state: '13', postalCode: '100-0005' },
    ],
    [
      'GB',
      { postalCode: 'ec1a1bb', phone: '020 7946 0018', registrationId: 'SC271828', taxId: 'GB 271 8281 91' },
      { postalCode: 'EC1A 1BB', taxId: { kind: 'vat', value: 'GB271828191' } },
    ],
    [
      'FR',
      { postalCode: '75001', phone: '01 70 18 90 00', registrationId: '812 345 676', taxId: '19812345676' },
      { registrationId: { kind: 'siren', value: '812345676' }, taxId: { kind: 'vat', value: 'FR19812345676' } },
    ],
    [
      'FR',
      { postalCode: '75001', phone: '01 70 18 90 00', registrationId: '812 345 676 00017' },
      { registrationId: { kind: 'siret', value: '81234567600017' } },
    ],
    [
      'BR',
      { state: 'São Paulo', postalCode: '01310100', phone: '(11) 3251-0000', registrationId: '31.415.926/0001-71' },
      { postalCode: '01310-100', registrationId: { kind: 'cnpj', value: '31415926000171' } },
    ],
    [
      'BR',
      { state: 'SP', postalCode: '01310-100', phone: '(11) 3251-0000', registrationId: '12.ABC.345/01DE-35' },
      { registrationId: { kind: 'cnpj', value: '12ABC34501DE35' } },
    ],
    [
      'IN',
      { state: 'Karnataka', postalCode: '560 001', phone: '080 2222 0000', registrationId: 'AAKCN2718A' },
      { registrationId: { kind: 'pan', value: 'AAKCN2718A' } },
    ],
    [
      'CN',
      { state: '上海', postalCode: '200000', phone: '021 6288 0000', registrationId: '91310115MA1K3C5D21' },
      { state: 'SH' },
    ],
    [
      'CA',
      { state: 'BC', postalCode: 'v6b1a1', phone: '604 555 0100' },
      { postalCode: 'V6B 1A1', registrationId: null },
    ],
    ['SG', { city: '', postalCode: '048616', phone: '6123 4567' }, { city: null }],
    ['AE', { postalCode: '', phone: '04 332 0000', registrationId: '100271828100003' }, { postalCode: null }],
    ['KR', { ...daongyeol, phone: '+81 3-5550-0123' }, { phone: '+81355500123' }],
  ])('of %s is taken as its country writes: %j', (country, own, kept) => {
    const base = { legalName: 'Quillon & Söhne', addressLine1: '1 Quay', city: 'Quay' }
    const { profile, problems } = legalProfile({ ...base, ...own, country })
    expect(problems.map(({ refusal }) => refusal.message)).toEqual([])
    expect(profile).toMatchObject(kept)
    expect(profile?.latinName).toMatch(/Quillon|Daongyeol/)
  })
})

describe('one wrong field is named with its reason', () => {
  // biome-ignore format: a table
  test.each<[Field, string, string]>([
    ['country',        '',                          'fieldMissing'],
    ['country',        'ZZ',                        'countryUnknown'],
    ['legalName',      '',                          'fieldMissing'],
    ['legalName',      '🚀🚀',                      'fieldSaysNothing'],
    ['legalName',      '---',                       'fieldSaysNothing'],
    ['legalName',      '빛',                        'nameTooShort'],
    ['legalName',      'x'.repeat(201),             'fieldTooLong'],
    ['legalName',      '다온결\u0000네트웍스',        'fieldHidden'],
    ['legalName',      '다온결\u202e네트웍스',        'fieldHidden'],
    ['latinName',      '',                          'latinNameMissing'],
    ['latinName',      '다온결 Networks',             'latinNameNotLatin'],
    ['latinName',      'Dаongyeol',                    'latinNameNotLatin'],
    ['addressLine1',   '   ',                       'fieldMissing'],
    ['addressLine1',   '🏢',                        'fieldSaysNothing'],
    ['addressLine2',   'a\u0007b',                  'fieldHidden'],
    ['city',           '',                          'fieldMissing'],
    ['state',          'Atlantis',                  'stateUnknown'],
    ['state',          '',                          'stateUnknown'],
    ['postalCode',     '135-080',                   'postalCodeMalformed'],
    ['postalCode',     '',                          'fieldMissing'],
    ['phone',          '',                          'fieldMissing'],
    ['phone',          '02-555',                    'phoneMalformed'],
    ['phone',          'call me on 02-555-1234',    'phoneMalformed'],
    ['phone',          '02-555-1234 ext 5',         'phoneMalformed'],
    ['website',        'javascript:alert(1)',       'websiteMalformed'],
    ['website',        'ftp://daongyeol.example',      'websiteMalformed'],
    ['website',        'not a website',             'websiteMalformed'],
    ['website',        'http://localhost:8080',     'websiteNotPublic'],
    ['website',        'localhost:8080',            'websiteNotPublic'],
    ['website',        'http://192.168.0.1',        'websiteNotPublic'],
    ['website',        'http://0x7f.1',             'websiteNotPublic'],
    ['website',        'http://[::1]/',             'websiteNotPublic'],
    ['website',        'https://a:b@daongyeol.example','websiteNotPublic'],
    ['website',        'https://wiki.internal',     'websiteNotPublic'],
    ['registrationId', '',                          'registrationIdMissing'],
    ['registrationId', '314-81-21001',              'numberMistyped'],
    ['registrationId', '12345',                     'numberMalformed'],
    ['registrationId', '900101-1234567',            'personalNumber'],
    ['taxId',          '900101-1234567',            'personalNumber'],
    ['taxId',          '3148121001',                'numberMistyped'],
    ['duns',           '12345678',                  'dunsMalformed'],
    ['duns',           '000000000',                 'dunsMalformed'],
  ])('%s %j is refused as %s', (field, text, code) => {
    expect(codes({ ...daongyeol, [field]: text })).toEqual([[field, code]])
  })

  test('and every wrong field of a form at once', () => {
    expect(codes({ country: 'KR', legalName: '다온결' }).map(([field]) => field)).toEqual([
      ...['latinName', 'addressLine1', 'city', 'state', 'postalCode', 'phone', 'registrationId'],
    ])
  })

  test('with the example of its own country, in both languages', () => {
    const says = (field: Field, text: string, lang: Lang) =>
      legalProfile({ ...daongyeol, [field]: text }).problems.map(
        ({ refusal }) => `${refusal.says(lang)} ${refusal.remedy(lang)}`,
      )[0]
    expect(says('postalCode', 'x', 'ko')).toBe(
      '대한민국 우편번호는 04524처럼 생겼어요. 등록 서류의 주소와 비교해 보세요.',
    )
    expect(says('registrationId', 'x', 'en')).toContain('South Korea: Business registration number')
    expect(says('registrationId', '900101-1234567', 'ko')).toContain('개인의 번호(주민등록번호)로 보여요.')
    expect(says('legalName', '', 'ko')).toContain('법인명을 적어야 해요.')
  })
})

describe("a person's number", () => {
  test.each([
    ['KR', '900101-1234567'],
    ['US', '123-45-6789'],
    ['BR', '111.444.777-35'],
    ['CN', '11010519491231002X'],
    ['IN', 'AAKPN2718A'],
    ['IN', '2341 2341 2346'],
    ['PL', '44051401458'],
    ['TR', '10000000146'],
    ['RU', '500100732259'],
    ['IT', 'RSSMRA85T10A562S'],
    ['ES', '12345678Z'],
    ['NL', '111222333'],
    ['SG', 'S1234567D'],
    ['UA', '1759013776'],
    ['ZA', '8001015009087'],
    ['TH', '1101700230708'],
    ['MX', 'GODE561231GR8'],
    ['JP', '123456789018'],
    ['DE', '36574261809'],
    ['FR', '255081416802538'],
    ['GB', 'AB123456C'],
    ['KZ', '900101300123'],
    ['VE', 'V-12345678'],
    ['MD', '2003600271822'],
  ])('of %s is refused by name and not repeated: %s', (country, text) => {
    const { problems } = legalProfile({ ...daongyeol, country, registrationId: text, taxId: text })
    const found = problems.filter(({ field }) => field === 'registrationId' || field === 'taxId')
    expect(found.map(({ refusal }) => refusal.code)).toEqual(Array(2).fill('membership.personalNumber'))
    expect(JSON.stringify(found.map(({ refusal }) => [refusal.facts, refusal.message]))).not.toContain(text)
  })
})

test('script and SQL are text like any other', () => {
  const { profile } = legalProfile({
    ...daongyeol,
    addressLine1: '<script>alert(1)</script>',
    city: "'; drop table partners; --",
  })
  expect(profile).toMatchObject({ addressLine1: '<script>alert(1)</script>', city: "'; drop table partners; --" })
})

test('a vendor may close a country and ask for numbers', () => {
  const countries = {
    DE: { open: false },
    US: { registrationRequired: true, taxRequired: true },
    KR: { registrationRequired: false },
  }
  const us = {
    ...daongyeol,
    country: 'US',
    state: 'WA',
    postalCode: '98101',
    phone: '206 555 0100',
    registrationId: '',
    taxId: '',
  }
  expect(codes({ ...daongyeol, country: 'DE' }, { countries })).toEqual([['country', 'countryClosed']])
  expect(codes(us, { countries })).toEqual([
    ['registrationId', 'registrationIdMissing'],
    ['taxId', 'taxIdMissing'],
  ])
  expect(codes({ ...daongyeol, registrationId: '' }, { countries })).toEqual([])
})

describe('whatever is typed', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string(),
    fc.constantFrom('', ...Object.values(daongyeol)),
    fc.webUrl(),
  )
  const names = Object.fromEntries(Object.keys(fields).map((name) => [name, text]))
  const input = fc.record({ ...names, country: fc.constantFrom(...countryCodes) }, { requiredKeys: ['country'] })

  test('is answered with a profile or with problems that have words, never with a crash', () => {
    fc.assert(
      fc.property(input, (typed) => {
        const { profile, problems } = legalProfile(typed)
        expect(profile === null).toBe(problems.length > 0)
        for (const { refusal } of problems)
          for (const said of [refusal.says('en'), refusal.says('ko'), refusal.remedy('en'), refusal.remedy('ko')])
            expect(said).not.toMatch(/[{}]|undefined|(number|country|field)\.[A-Za-z]/)
      }),
      { numRuns: 500 },
    )
  })

  test('a profile kept and given again stays as it is', () => {
    const again = (kept: NonNullable<ReturnType<typeof legalProfile>['profile']>) =>
      legalProfile({ ...kept, registrationId: kept.registrationId?.value, taxId: kept.taxId?.value }).profile
    const { profile } = legalProfile(daongyeol)
    expect(profile && again(profile)).toEqual(profile)
  })
})
