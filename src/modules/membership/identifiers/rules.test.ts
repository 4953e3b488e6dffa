import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPartnerId, PARTNER_IDS, partnerId, printedPartnerId, readPartnerId } from './rules.ts'

const serial = fc.integer({ min: 1, max: PARTNER_IDS })
const codeOf = (text: string) => {
  try {
    return readPartnerId(text)
  } catch (refusal) {
    return refusal instanceof Error && 'code' in refusal ? refusal.code : refusal
  }
}

describe('a Partner ID', () => {
  test('shown as an example is one itself', () => expect(codeOf('2718 2819')).toBe('27182819'))

  test('is never given twice over the whole range', () => {
    const given = new Uint8Array(PARTNER_IDS)
    for (let n = 1; n <= PARTNER_IDS; n++) given[Number(partnerId(n).slice(0, 7)) - 1_000_000] = 1
    expect(given.includes(0)).toBe(false)
  }, 60_000)

  test('is the same for the same serial, today and in ten years', () => {
    expect([1, 2, 3, 4_500_000, PARTNER_IDS].map(partnerId)).toEqual([
      '87904838',
      '35148466',
      '14184180',
      '18529927',
      '69963733',
    ])
  })

  test('is nowhere near that of the next company', () => {
    const steps = Array.from({ length: 1000 }, (_, n) => Math.abs(Number(partnerId(n + 2)) - Number(partnerId(n + 1))))
    expect(steps.filter((step) => step < 10_000).length).toBeLessThan(5)
    expect(new Set(steps).size).toBeGreaterThan(990)
  })

  test('is not made for a serial outside the range', () => {
    for (const wrong of [0, -1, 1.5, PARTNER_IDS + 1, Number.NaN]) expect(() => partnerId(wrong)).toThrow('serial')
  })

  test('with any one digit changed is recognised as mistyped', () => {
    fc.assert(
      fc.property(serial, fc.nat(7), fc.integer({ min: 1, max: 9 }), (n, at, by) => {
        const id = partnerId(n)
        const wrong = id.slice(0, at) + ((Number(id[at]) + by) % 10) + id.slice(at + 1)
        expect(codeOf(wrong)).toBe('membership.partnerIdMistyped')
      }),
      { numRuns: 2000 },
    )
  })

  test('with any two neighbours exchanged is recognised as mistyped', () => {
    fc.assert(
      fc.property(serial, fc.nat(6), (n, at) => {
        const id = partnerId(n)
        fc.pre(id[at] !== id[at + 1])
        const wrong = id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2)
        expect(codeOf(wrong)).toBe('membership.partnerIdMistyped')
      }),
      { numRuns: 2000 },
    )
  })

  test('is read however it is written', () => {
    fc.assert(
      fc.property(serial, (n) => {
        const id = partnerId(n)
        const fullWidth = id.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
        for (const text of [id, printedPartnerId(id), ` ${id.slice(0, 2)}-${id.slice(2)}\t`, fullWidth])
          expect(readPartnerId(text)).toBe(id)
      }),
    )
  })
})

test.each(['', '1234567', '123456789', '1234567a', '１２３', "1' or '1'='1", '🚀', '\u0000', '-'.repeat(9)])(
  '%j is no Partner ID at all',
  (text) => expect(codeOf(text)).toBe('membership.partnerIdMalformed'),
)

test('no text whatever is taken for a Partner ID without its check digit', () => {
  fc.assert(fc.property(fc.string(), (text) => isPartnerId(text) === (codeOf(text) === text)))
})
