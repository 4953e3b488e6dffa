import { describe, expect, test } from 'vitest'
import { actionFor, outcomeOf, stepTo, urlFit } from './rules.ts'
import type { Standing } from './tables.ts'

const stands = (more: Partial<Standing> = {}): Standing => ({ productId: 'P', skuId: '1', quantity: 5, use: 'open', status: 'active', termEndsOn: null, ...more }) // biome-ignore format: one line
describe('what the vendor’s systems have to do', () => {
  test.each([
    [null, stands(), 'provision'],
    [stands(), stands(), null],
    [stands(), stands({ status: 'expired' }), null],
    [stands(), stands({ quantity: 6 }), 'changeQuantity'],
    [stands(), stands({ skuId: '2', quantity: 6 }), 'changeProduct'],
    [stands(), stands({ use: 'shut' }), 'suspend'],
    [stands({ use: 'shut' }), stands({ quantity: 2 }), 'resume'],
    [stands(), stands({ use: 'ended' }), 'end'],
    [null, stands({ use: 'ended' }), 'end'],
    [stands({ use: 'ended' }), stands({ use: 'ended' }), null],
    [stands({ use: 'ended' }), stands(), 'provision'],
  ])('from %o to %o is %s', (was, shall, action) => expect(actionFor(was, shall)).toBe(action))
  test.each([
    [stands(), stands({ use: 'shut' }), stands(), 'resume'],
    [stands({ use: 'shut' }), stands(), stands({ use: 'shut' }), 'suspend'],
    [stands(), stands({ quantity: 9 }), stands(), 'changeQuantity'],
    [stands(), stands(), stands(), 'end'],
  ])('of what stood as %o, was told %o and shall be %o is %s', (confirmed, wanted, shall, action) =>
    expect(stepTo({ confirmed, wanted, action: 'end' }, shall)).toBe(action),
  )
})

describe('an answer of theirs', () => {
  const sent = { id: 'a', generation: 2 } as never
  const said = (more: object) => ({
    status: 200,
    body: JSON.stringify({ id: 'a', generation: 2, state: 'done', ...more }),
  })
  test.each([
    [said({}), { is: 'done', activationLink: null }],
    [said({ activationLink: 'https://start.example/a' }), { is: 'done', activationLink: 'https://start.example/a' }],
    [
      said({ activationLink: 'https://start.example/\u0000a' }),
      { is: 'done', activationLink: 'https://start.example/%00a' },
    ],
    [said({ activationLink: 'javascript:alert(1)' }), { is: 'done', activationLink: null }],
    [said({ state: 'failed', reason: ' no \n such  plan ' }), { is: 'failed', reason: 'no such plan' }],
    [said({ id: 'b' }), { is: 'amiss', fault: 'aboutAnother' }],
    [said({ generation: 1 }), { is: 'amiss', fault: 'aboutAnother' }],
    [said({ state: 'perhaps' }), { is: 'amiss', fault: 'unreadable' }],
    [
      { status: 200, body: '<html>' },
      { is: 'amiss', fault: 'unreadable' },
    ],
    [
      { status: 200, body: 'null' },
      { is: 'amiss', fault: 'unreadable' },
    ],
    [{ status: 202, body: '' }, { is: 'later' }],
    [
      { status: 409, body: '{"reason":"unknown product"}' },
      { is: 'failed', reason: 'unknown product' },
    ],
    [
      { status: 404, body: '' },
      { is: 'failed', reason: 'HTTP 404' },
    ],
    [
      { status: 401, body: '' },
      { is: 'amiss', fault: 'broken', reason: 'HTTP 401' },
    ],
    [
      { status: 429, body: '' },
      { is: 'amiss', fault: 'broken' },
    ],
    [
      { status: 302, body: '' },
      { is: 'amiss', fault: 'broken' },
    ],
    [
      { status: 503, body: '' },
      { is: 'amiss', fault: 'broken' },
    ],
    [{ silence: 'slow' as const }, { is: 'amiss', fault: 'slow' }],
  ])('%o means %o', (answered, outcome) => expect(outcomeOf(answered, sent)).toMatchObject(outcome))
})

describe('the address', () => {
  test.each(['http://localhost:9/a', 'https://10.0.0.7/a', 'https://[::1]/a'])(
    'refuses %s where it is entered, unless near addresses are allowed',
    (url) => {
      expect(() => urlFit(url, false)).toThrow(expect.objectContaining({ code: 'provisioning.urlNear' }))
      expect(urlFit(url, true)).toBe(url)
    }, // biome-ignore format: one thought
  )
})
