import { describe, expect, test } from 'vitest'
import { aggregate, caseOf, type Standing, standingOf, whyOf } from './rules.ts'
import { type Bundle, cases } from './tables.ts'

const [D, DL, L, NONE] = [
  { designation: true, legacy: false },
  { designation: true, legacy: true },
  { designation: false, legacy: true },
  { designation: false, legacy: false },
]

describe('the renewal after a merge (domain.md 1.8)', () => {
  // biome-ignore format: a table
  test.each<[string, typeof D, typeof D, Bundle[]]>([
    ['1a', D,    D,    ['own']],
    ['1b', D,    DL,   ['own']],
    ['1c', DL,   D,    ['own']],
    ['1d', DL,   DL,   ['own', 'legacy']],
    ['2a', D,    L,    ['own']],
    ['2b', DL,   L,    ['own', 'legacy']],
    ['2c', L,    D,    ['own']],
    ['2d', L,    DL,   ['own', 'legacy']],
    ['3',  L,    L,    ['legacy']],
    ['4',  L,    NONE, ['legacy']],
    ['5',  NONE, L,    ['legacy']],
  ])('in case %s offers what the specification says', (is, ours, theirs, options) => {
    expect(caseOf(standingOf(ours), standingOf(theirs))).toEqual({ case: is, options })
  })

  test('is an ordinary one where no two bundles meet', () => {
    const none: [Standing, Standing][] = [
      ['neither', 'neither'],
      ['designated', 'neither'],
      ['neither', 'designatedLegacy'],
    ]
    for (const [ours, theirs] of none) expect(caseOf(ours, theirs)).toBeNull()
  })

  test('says why in both languages, in every case', () => {
    const about = { name: 'Hanbit', otherName: 'Quillon', legacyName: { en: 'Gold', ko: '골드' }, settledBy: null }
    for (const one of cases) {
      const why = whyOf({ ...about, case: one, options: one === '1d' ? ['own', 'legacy'] : ['legacy'] })
      expect(why.en).toMatch(/“Gold”/)
      expect(why.ko).toMatch(/[가-힣].*“골드”/)
      expect(why.en + why.ko).not.toMatch(/[{}]/)
    }
  })
})

test('the benefits of two retired levels make one bundle: the greater of each, none twice', () => {
  const silver = [{ type: 'a', quantity: 5 }, { type: 'b', quantity: 3 }] // biome-ignore format: one thought
  const gold = [{ type: 'a', quantity: 10 }, { type: 'c', quantity: 1 }] // biome-ignore format: one thought
  const both = [{ type: 'a', quantity: 10 }, { type: 'b', quantity: 3 }, { type: 'c', quantity: 1 }] // biome-ignore format: one thought
  expect(aggregate(silver, gold)).toEqual(both)
  expect(aggregate(gold, silver)).toHaveLength(3)
})
