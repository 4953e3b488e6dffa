import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge, type Signs, turnsOf } from './rules.ts'

const sign = fc.string({ unit: fc.constantFrom('a', 'b', '1', '한'), minLength: 1, maxLength: 3 })
const signs: fc.Arbitrary<Signs> = fc.record({
  country: fc.constantFrom('KR', 'GB'),
  name: sign,
  duns: fc.option(sign),
  registrationId: fc.option(sign),
  domains: fc.array(sign, { minLength: 1, maxLength: 2 }),
})
const shares = (one: Signs, other: Signs) =>
  (one.country === other.country && one.name === other.name) ||
  (one.duns !== null && one.duns === other.duns) ||
  (one.country === other.country && one.registrationId !== null && one.registrationId === other.registrationId) ||
  one.domains.some((domain) => other.domains.includes(domain))

describe('two enrolments under way', () => {
  test('wait for each other exactly when they share a sign', () => {
    fc.assert(
      fc.property(signs, signs, (one, other) => {
        const meet = turnsOf(one).some((turn) => turnsOf(other).includes(turn))
        expect(meet).toBe(shares(one, other))
      }),
    )
  })

  test('take their turns in one order, so neither waits for ever', () => {
    fc.assert(
      fc.property(signs, (one) => {
        expect(turnsOf(one)).toEqual([...turnsOf(one)].sort())
      }),
    )
  })
})

test('whatever is typed into a draft, it is judged and never breaks', () => {
  const typed = fc.option(fc.string({ unit: 'binary', maxLength: 60 }))
  const profile = fc.record({
    country: fc.oneof(fc.constantFrom('KR', 'US', 'de', 'ZZ'), typed),
    legalName: typed,
    state: typed,
    postalCode: typed,
    phone: typed,
    website: typed,
    registrationId: typed,
    taxId: typed,
    duns: typed,
  })
  const contact = fc.record({ firstName: typed, lastName: typed, email: typed, phone: typed, language: typed })
  fc.assert(
    fc.property(profile, contact, typed, (profile, contact, termsVersion) => {
      const { steps } = judge({ source: null, profile, contact, termsVersion }, '2026-01', {})
      for (const { done, problems } of steps) expect(done).toBe(problems.length === 0)
      for (const { problems } of steps)
        for (const { field, refusal } of problems) {
          expect(field).not.toBe('')
          expect([refusal.says('en'), refusal.says('ko'), refusal.remedy('en'), refusal.remedy('ko')]).not.toContain('')
        }
    }),
  )
})
