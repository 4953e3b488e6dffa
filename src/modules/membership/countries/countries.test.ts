import { getCountries } from 'libphonenumber-js/max'
import { describe, expect, test } from 'vitest'
import { country, countryCodes } from './country.ts'
import { countryForm, countryList, phoneExample } from './form.ts'
import { readNumber } from './numbers.ts'
import { personalKind } from './persons.ts'
import { postalCode } from './postal.ts'
import { registrationRequired } from './registrations.ts'
import { legalProfile } from './rules.ts'
import { stateNamed } from './states.ts'
import { currencyOf, regionOf } from './world.ts'

const all = countryCodes.flatMap((code) => country(code) ?? [])

describe('the table of countries', () => {
  test('knows every country that can be phoned', () => {
    // Ascension, Tristan da Cunha and Kosovo have no code of ISO 3166-1.
    const phoned = getCountries().filter((code) => !['AC', 'TA', 'XK'].includes(code))
    expect(phoned.filter((code) => !country(code))).toEqual([])
    expect(all.length).toBe(249)
  })

  test('gives each one region and one currency of ISO 4217', () => {
    expect([...currencyOf.keys()].sort()).toEqual([...regionOf.keys()].sort())
    const known = new Set([...Intl.supportedValuesOf('currency'), 'XCG'])
    expect([...currencyOf.values()].filter((currency) => !known.has(currency))).toEqual([])
  })

  test('names each in Korean and English', () => {
    expect(all.filter(({ name, code }) => name.en === code || !/\p{Script=Hangul}/u.test(name.ko))).toEqual([])
    expect(country('kr')).toMatchObject({
      name: { en: 'South Korea', ko: '대한민국' },
      currency: 'KRW',
      callingCode: '82',
    })
  })

  test('requires a registration ID in the twenty-four countries of the rule, and has a kind for each', () => {
    expect(registrationRequired.size).toBe(26)
    expect(all.filter(({ registration }) => registration.required && registration.kinds.length === 0)).toEqual([])
  })

  test.each(all.filter(({ postal }) => postal).map(({ code, postal }) => [code, postal] as const))(
    'shows a postal code of %s that it takes itself',
    (_, postal) => expect(postal && postalCode(postal.example, postal)).toBe(postal?.example),
  )

  const numbers = all.flatMap(({ code, registration, tax }) =>
    [...registration.kinds, ...tax.kinds].map((kind) => [code, kind.id, kind] as const),
  )
  test.each(numbers)('shows a number of %s (%s) that it takes itself', (code, id, kind) => {
    expect(readNumber(kind.example, [kind])).toMatchObject({ kind: id })
    expect(personalKind(kind.example, code)).toBeUndefined()
  })

  test('finds a wrong digit in the numbers that carry a check digit', () => {
    const checked =
      'KR.brn JP.cn FR.siren FR.siret BR.cnpj CN.uscc IT.piva PL.nip TR.vkn CA.bn AU.abn AU.acn DK.cvr ' +
      'FI.yt NO.org SE.org CH.uid RU.inn UA.edrpou KZ.bin VN.mst TW.ubn ES.nif SG.uen'
    for (const [code, id, kind] of numbers.filter(([code, id]) => checked.split(' ').includes(`${code}.${id}`))) {
      const last = kind.example.search(/\d\D*$/)
      const wrong = kind.example.slice(0, last) + ((Number(kind.example[last]) + 1) % 10) + kind.example.slice(last + 1)
      expect([code, id, readNumber(wrong, [kind])]).toEqual([code, id, 'mistyped'])
    }
  })

  test('shows a phone number of each country that can be called', () => {
    const base = { legalName: 'Quillon Ltd', addressLine1: '1 Quay', city: 'Quay' }
    for (const one of all.filter(({ phoneCountry }) => phoneCountry)) {
      const { problems } = legalProfile({ ...base, country: one.code, phone: phoneExample(one) })
      expect([one.code, problems.filter(({ field }) => field === 'phone')]).toEqual([one.code, []])
    }
  })
})

describe('a state', () => {
  // biome-ignore format: a table
  test.each([
    ['KR', ['서울', '서울특별시', '서울시', 'Seoul', 'seoul', '11', 'KR-11'], '11'],
    ['KR', ['경기', '경기도', 'Gyeonggi-do'], '41'],
    ['US', ['WA', 'wa', 'Washington', '워싱턴', 'US-WA'], 'WA'],
    ['US', ['DC', 'Washington DC', 'Washington, D.C.', 'District of Columbia'], 'DC'],
    ['CA', ['Québec', 'QUEBEC', '퀘벡'], 'QC'],
    ['MX', ['CDMX', 'Ciudad de Mexico'], 'CMX'],
    ['BR', ['São Paulo', 'Sao Paulo', 'SP'], 'SP'],
    ['JP', ['東京都', '東京', 'Tokyo', '도쿄', '13'], '13'],
    ['JP', ['神奈川県', '神奈川'], '14'],
    ['CN', ['上海', '上海市', 'Shanghai'], 'SH'],
    ['IN', ['Karnataka', 'KA'], 'KA'],
    ['AU', ['NSW', 'New South Wales'], 'NSW'],
  ])('of %s is known by all its names: %j', (code, names, state) => {
    expect(names.map((name) => stateNamed(name, code)?.code)).toEqual(names.map(() => state))
  })

  test('has one code and no name of another in its country', () => {
    for (const { code, states } of all)
      for (const state of states)
        for (const name of [state.code, state.name.en, state.name.ko, ...state.also])
          expect([code, name, stateNamed(name, code)?.code]).toEqual([code, name, state.code])
  })

  test('is counted in full where a list is kept', () => {
    const counts = Object.fromEntries(
      all.filter(({ states }) => states.length).map(({ code, states }) => [code, states.length]),
    )
    expect(counts).toEqual({ AU: 8, BR: 27, CA: 13, CN: 31, IN: 36, JP: 47, KR: 17, MX: 32, US: 51 })
  })
})

describe('the form of a country', () => {
  test('is plain JSON', () => {
    for (const code of countryCodes) {
      const form = countryForm(code)
      expect(JSON.parse(JSON.stringify(form))).toEqual(form)
    }
  })

  test('carries patterns that a browser can use on its own examples', () => {
    for (const code of countryCodes)
      for (const { pattern, example } of countryForm(code)?.registration.kinds ?? [])
        expect(new RegExp(pattern, 'u').test(example.toUpperCase().replace(/[\s./-]/g, ''))).toBe(true)
  })

  test('follows what the vendor decided', () => {
    const settings = { US: { registrationRequired: true, taxRequired: true }, DE: { open: false } }
    expect(countryForm('US', settings)).toMatchObject({ registration: { required: true }, tax: { required: true } })
    expect(countryList(settings).some(({ code }) => code === 'DE')).toBe(false)
    expect(countryList().length).toBe(249)
  })

  test.each(['', 'K', 'ZZ', 'KOR', '한국', '__proto__', 'constructor'])('does not exist for %j', (code) => {
    expect(countryForm(code)).toBeUndefined()
  })
})
