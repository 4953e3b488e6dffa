import { expect, test } from 'vitest'
import { addDays } from '#kernel/time.ts'
import { office } from '#test/office.ts'
import { forgetAnswers, hashOf, once } from './idempotency.ts'

const KEY = 'one-key-of-this-test'

test('an answer is kept for thirty days, and a key is free again after that', async () => {
  const o = await office()
  const start = o.clock()
  let done = 0
  const ask = () =>
    o.within((ctx) =>
      once(
        ctx,
        { name: KEY, requestHash: hashOf('POST /x', {}, '') },
        async () => {
          done++
          return { status: 200, body: null }
        },
        ({ body }) => body,
      ),
    )
  const forget = () => o.within(forgetAnswers, 'network')
  await ask()
  o.clock.moveTo(addDays(start, 29))
  await forget()
  await ask()
  expect(done).toBe(1)
  o.clock.moveTo(addDays(start, 31))
  await forget()
  await ask()
  expect(done).toBe(2)
})
