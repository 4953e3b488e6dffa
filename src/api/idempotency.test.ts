import { expect, test } from 'vitest'
import { within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { vaultOf } from '#kernel/vault.ts'
import { office } from '#test/office.ts'
import { ports } from '#test/ports.ts'
import { forgetAnswers, hashOf, markedBy, once } from './idempotency.ts'
import { answers } from './tables.ts'

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
        ({ body }) => JSON.stringify(body),
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

test('what was asked under a key is kept as a mark that nobody without the secret can make', async () => {
  const o = await office()
  const input = { name: 'Order sync', grants: [{ role: 'salesAgent', scope: 'organisation', scopeId: null }] } as const
  const asked = await o.as('globalAdmin')(
    'POST /apps',
    { ...input, grants: [...input.grants] },
    { headers: { 'idempotency-key': KEY } },
  )
  expect(asked.status).toBe(200)
  const [kept] = await o.within((ctx) => ctx.db.select().from(answers).where(within(ctx, answers)))
  const requestHash = hashOf('POST /apps', input, '')
  expect(kept?.requestHash).toBe(markedBy(ports.vault, { name: KEY, requestHash }).requestHash)
  expect(kept?.requestHash).not.toBe(requestHash)
  expect(kept?.requestHash).not.toBe(markedBy(vaultOf('another secret'), { name: KEY, requestHash }).requestHash)
})
