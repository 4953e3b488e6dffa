import { describe, expect, test } from 'vitest'
import { legalProfile } from '../countries/rules.ts'
import { knownCompanies, localRegistry } from './registry.ts'

describe('the local registry', () => {
  test('knows some sixty companies of at least nine countries', () => {
    expect(knownCompanies.length).toBeGreaterThanOrEqual(60)
    const countries = new Set(knownCompanies.map(({ country }) => country))
    for (const country of ['KR', 'US', 'DE', 'JP', 'GB', 'FR', 'BR', 'IN', 'CN']) expect(countries).toContain(country)
  })

  test('gives no DUNS number and no registration ID twice', () => {
    for (const field of ['duns', 'registrationId', 'website'] as const)
      expect(new Set(knownCompanies.map((company) => company[field])).size).toBe(knownCompanies.length)
  })

  test.each(knownCompanies.map((company) => [company.latinName, company] as const))(
    'fills in a legal profile of %s that is valid for its country',
    (_, company) => {
      const { profile, problems } = legalProfile(company)
      expect(problems.map(({ field, refusal }) => `${field}: ${refusal.message}`)).toEqual([])
      expect(profile).toMatchObject({ duns: company.duns, legalName: company.legalName, latinName: company.latinName })
    },
  )

  test('finds a company by its number, however it is written', async () => {
    for (const written of ['991000577', '99-100-0577', ' 99 100 0577 ', '９９１０００５７７'])
      expect((await localRegistry.find(written))?.latinName).toBe('Daongyeol Networks Co., Ltd.')
  })

  test('answers nothing for a number it does not know', async () => {
    for (const other of ['123456789', '', '99-100-057', "' or 1=1"]) expect(await localRegistry.find(other)).toBeNull()
  })

  test('finds a company by either of its names, in its country only', async () => {
    const found = async (name: string, country: string) =>
      (await localRegistry.search({ name, country })).map(({ latinName }) => latinName)
    expect(await found('다온결', 'KR')).toEqual(['Daongyeol Networks Co., Ltd.'])
    expect(await found('DAONGYEOL networks', 'KR')).toEqual(['Daongyeol Networks Co., Ltd.'])
    expect(await found('lumiere bleue', 'FR')).toEqual(['Lumière Bleue SAS'])
    expect(await found('다온결', 'JP')).toEqual([])
    expect(await found('a', 'US')).toEqual([])
  })
})
