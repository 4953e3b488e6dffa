import { and, eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { across, within } from '#kernel/store.ts'
import { licencePools } from '#modules/customers/licences/tables.ts'
import { goods, shelve } from '#test/catalog.ts'
import { done, handOn, isOurs, signed, simulated } from '#test/provisioner.ts'
import { opened, seller } from '#test/subscriptions.ts'
import { provisionings } from './tables.ts'

const suite = goods({
  name: 'Provisioned suite',
  pool: { skuId: 'c1ec4a95-1f05-45b3-a911-aa3fa01094f6', partNumber: 'SUITE', target: 'user', group: 'group1', plans: [] },
}) // biome-ignore format: a record
let o: Awaited<ReturnType<typeof seller>>
let vendor: Awaited<ReturnType<typeof simulated>>
let secret = ''
beforeAll(async () => {
  o = await seller({ now: '2026-04-01T03:00:00Z' })
  await shelve(o, [suite])
  await handOn(o) // what others have left
  vendor = await simulated()
  const { body } = await o.vendor('owner')('PUT /vendor/provisioner', { url: vendor.url })
  secret = body.secret ?? ''
})
afterEach(() => vendor.does(done))
afterAll(async () => {
  await o.vendor('owner')('DELETE /vendor/provisioner', {})
  await handOn(o)
  vendor.close()
})

type One = { readonly id: string }
const at = ({ id }: One) => ({ customerId: o.customerId, id: id as never })
const agent = () => o.as('salesAgent')
const state = async (one: One) => (await agent()('GET /customers/:customerId/subscriptions/:id/provisioning', at(one))).body // biome-ignore format: one line
const seats = async (one: One, quantity: number) => agent()('PUT /customers/:customerId/subscriptions/:id/seats', { ...at(one), quantity }) // biome-ignore format: one line
const pool = () =>
  o.within(async (ctx) => {
    const [row] = await ctx.db.select().from(licencePools).where(eq(licencePools.tenantId, o.customerId)) // published: across(ctx, licencePools)
    across(ctx, licencePools)
    return { active: row?.active ?? 0, suspended: row?.suspended ?? 0 }
  }, 'network')
const answer = (said: Parameters<typeof signed>[1], by = secret) => o.stranger('POST /provisioning/answers', signed(by, said) as never) // biome-ignore format: one line
const minutesOn = (minutes: number) => o.clock.moveTo(new Date(o.clock().getTime() + minutes * 60_000))

describe('the vendor’s systems', () => {
  test('are told what was ordered, signed, and the customer has it when they say so', async () => {
    const before = await pool()
    const one = await opened(o, suite, { quantity: 10 })
    expect(await state(one)).toMatchObject({ state: 'pending' })
    await handOn(o)
    const [asked, ...more] = vendor.heard()
    if (!asked) throw new Error('They were not asked.')
    expect([isOurs(asked, secret), isOurs(asked, 'another secret'), more]).toEqual([true, false, []])
    expect(asked.body).toMatchObject({ action: 'provision', generation: 1, subscriptionId: one.id, was: null, shall: { quantity: 10, use: 'open', skuId: suite.skuId } }) // biome-ignore format: one record
    expect(asked.headers['idempotency-key']).toBe(`${asked.body.id}-1`)
    expect(await state(one)).toMatchObject({ state: 'success', action: 'provision', quantity: 10 })
    expect((await pool()).active).toBe(before.active + 10)
    await seats(one, 12)
    await agent()('POST /customers/:customerId/subscriptions/:id/suspension', at(one))
    await handOn(o)
    expect(vendor.heard().map(({ body }) => [body.action, body.generation, body.shall.quantity, body.was?.quantity])).toEqual([['suspend', 2, 12, 10]]) // biome-ignore format: one thought
    expect(await pool()).toEqual({ active: before.active, suspended: before.suspended + 12 })
    const { body } = await agent()('GET /customers/:customerId/subscriptions/:id/timeline' as never, at(one) as never)
    expect(JSON.stringify(body)).toContain('"provisioned"')
  })

  test('that are down are asked again, later and later, and given up after eight tries; the desk asks once more', async () => {
    const [one, before] = [await opened(o, suite, { quantity: 1 }), await pool()]
    vendor.does(() => ({ status: 503 }))
    await handOn(o)
    expect(await state(one)).toMatchObject({ state: 'pending', fault: 'broken', reason: 'HTTP 503' })
    await handOn(o)
    expect(vendor.heard()).toHaveLength(1)
    for (let tries = 1; tries < 8; tries++) {
      minutesOn(2 ** (tries + 1))
      await handOn(o)
    }
    expect(new Set(vendor.heard().map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
    expect(await state(one)).toMatchObject({ state: 'failed', fault: 'broken' })
    expect(await pool()).toEqual(before)
    const { body } = await o.vendor('support')('GET /vendor/provisionings', { status: 'failed' })
    const failed = body.items.find(({ subscriptionId }) => subscriptionId === one.id)
    expect(failed).toMatchObject({ partnerName: '한빛시스템', action: 'provision', moves: ['retry'] })
    vendor.does(done)
    const again = { tenantId: o.tenantId, id: failed?.id as never }
    expect((await o.vendor('support')('POST /vendor/partners/:tenantId/provisionings/:id/retry', again)).body).toMatchObject({ status: 'waiting' }) // biome-ignore format: one line
    await handOn(o)
    expect(vendor.heard().map(({ body }) => body.generation)).toEqual([2])
    expect(await state(one)).toMatchObject({ state: 'success', fault: null })
    expect((await o.vendor('support')('POST /vendor/partners/:tenantId/provisionings/:id/retry', again)).status).toBe(409) // biome-ignore format: one line
  })

  test('whose answer cannot be kept here are asked again, and after the last try the desk is; the others are kept', async () => {
    const [one, other] = [await opened(o, suite), await opened(o, suite)]
    const wanting = (quantity: number) =>
      o.within(async (ctx) => {
        const wanted = sql`jsonb_set(wanted, '{quantity}', ${quantity}::text::jsonb)`
        const ofOne = and(within(ctx, provisionings), eq(provisionings.subscriptionId, one.id))
        await ctx.db.update(provisionings).set({ wanted }).where(ofOne)
      })
    await handOn(o, undefined, () => wanting(10_000_000_000))
    expect([await state(one), (await state(other)).state]).toMatchObject([
      { state: 'pending', fault: 'unkept' },
      'success',
    ])
    for (let tries = 1; tries < 8; tries++) {
      minutesOn(2 ** (tries + 1))
      await handOn(o)
    }
    expect(await state(one)).toMatchObject({ state: 'failed', fault: 'unkept' })
    expect(vendor.heard()).toHaveLength(9)
    await wanting(10)
    const { body } = await o.vendor('support')('GET /vendor/provisionings', { status: 'failed' })
    const failed = body.items.find(({ subscriptionId }) => subscriptionId === one.id)
    await o.vendor('support')('POST /vendor/partners/:tenantId/provisionings/:id/retry', { tenantId: o.tenantId, id: failed?.id as never }) // biome-ignore format: one line
    await handOn(o)
    expect((await state(one)).state).toBe('success')
    vendor.heard()
  })

  test('that are slow with one hold up no other', async () => {
    const [slow, quick] = [await opened(o, suite), await opened(o, suite)]
    vendor.does((asked) => (asked.body.subscriptionId === slow.id ? null : done(asked)))
    await handOn(o, slow.id)
    expect([(await state(slow)).fault, (await state(quick)).state]).toEqual(['slow', 'success'])
    vendor.does(done)
    minutesOn(5)
    await handOn(o)
    expect((await state(slow)).state).toBe('success')
    vendor.heard()
  })

  test('may answer later, signed, once: twice, unsigned, for another, or of what has changed since changes nothing', async () => {
    const one = await opened(o, suite, { quantity: 3 })
    vendor.does(() => ({ status: 202 }))
    await handOn(o)
    const [asked] = vendor.heard()
    const said = {
      id: asked?.body.id ?? '',
      generation: 1,
      state: 'done' as const,
      activationLink: 'https://start.example/3',
    }
    expect((await answer(said, 'another secret')).status).toBe(403)
    const other = await opened(o, suite)
    await handOn(o)
    const ofOther = vendor.heard()[0]?.body.id ?? ''
    const forged = { ...signed(secret, said), id: ofOther }
    expect((await o.stranger('POST /provisioning/answers', forged as never)).status).toBe(403)
    expect((await state(other)).state).toBe('pending')
    expect((await answer({ ...said, id: ofOther })).body).toEqual({ accepted: true })
    expect((await answer({ ...said, id: crypto.randomUUID() })).status).toBe(404)
    expect((await answer({ ...said, generation: 2 })).status).toBe(404)
    expect((await state(one)).state).toBe('pending')
    const before = await pool()
    expect((await answer(said)).body).toEqual({ accepted: true })
    expect((await answer(said)).body).toEqual({ accepted: true })
    expect((await pool()).active).toBe(before.active + 3)
    expect((await answer({ ...said, state: 'failed' })).body).toEqual({ accepted: false })
    expect(await state(one)).toMatchObject({ state: 'success', activationLink: 'https://start.example/3' })
    await seats(one, 5)
    await handOn(o)
    await seats(one, 4)
    await handOn(o)
    expect((await answer({ ...said, generation: 2 })).body).toEqual({ accepted: false })
    expect(await state(one)).toMatchObject({ state: 'pending', quantity: 3 })
    expect((await answer({ ...said, generation: 3, state: 'failed', reason: 'full' })).body).toEqual({ accepted: true })
    expect(await state(one)).toMatchObject({ state: 'failed', fault: 'refused', reason: 'full' })
    expect((await answer({ ...said, generation: 3 })).body).toEqual({ accepted: true })
    expect(await state(one)).toMatchObject({ state: 'success', quantity: 4 })
    expect((await answer({ ...said, generation: 3, state: 'failed', reason: 'full' })).body).toEqual({
      accepted: false,
    })
    expect(await state(one)).toMatchObject({ state: 'success', fault: null, quantity: 4 })
    vendor.heard()
  })

  test('that promised an answer and give none are asked again after a day', async () => {
    const one = await opened(o, suite)
    vendor.does(() => ({ status: 202 }))
    await handOn(o)
    minutesOn(24 * 60 - 1)
    await handOn(o)
    expect(vendor.heard()).toHaveLength(1)
    vendor.does(done)
    minutesOn(1)
    await handOn(o)
    expect(vendor.heard()).toHaveLength(1)
    expect((await state(one)).state).toBe('success')
  })
})

describe('the desk', () => {
  test('sets the address, sees the secret once, and tries it', async () => {
    const owner = o.vendor('owner')
    const { body } = await owner('GET /vendor/provisioner', {})
    expect([body.url, JSON.stringify(body).includes(secret)]).toEqual([vendor.url, false])
    expect((await owner('PUT /vendor/provisioner', { url: vendor.url })).body.secret).toBeNull()
    expect((await owner('PUT /vendor/provisioner', { url: 'http://provision.company.example' })).body).toMatchObject({ code: 'provisioning.urlUnfit' }) // biome-ignore format: one line
    vendor.does(({ body }) => ({ status: body.action === 'test' ? 204 : 500 }))
    expect((await owner('POST /vendor/provisioner/test', {})).body).toEqual({ ok: true, status: 204, silence: null })
    secret = (await owner('POST /vendor/provisioner/secret', {})).body.secret ?? ''
    await owner('POST /vendor/provisioner/test', {})
    expect(vendor.heard().map((asked) => isOurs(asked, secret))).toEqual([false, true])
    expect((await o.vendor('support')('PUT /vendor/provisioner', { url: vendor.url })).status).toBe(403)
  })

  test('tells another address at once what waited for a later try', async () => {
    const one = await opened(o, suite)
    vendor.does(() => ({ status: 500 }))
    await handOn(o)
    await o.vendor('owner')('PUT /vendor/provisioner', { url: `${vendor.url}/anew` })
    vendor.does(done)
    await handOn(o)
    expect([(await state(one)).state, vendor.heard().length]).toEqual(['success', 2])
    await o.vendor('owner')('PUT /vendor/provisioner', { url: vendor.url })
  })

  test('takes the address away, and what waited is there at once', async () => {
    const one = await opened(o, suite)
    vendor.does(() => ({ status: 500 }))
    await handOn(o)
    await o.vendor('owner')('DELETE /vendor/provisioner', {})
    await handOn(o)
    expect((await state(one)).state).toBe('success')
    const next = await opened(o, suite)
    await handOn(o)
    expect((await state(next)).state).toBe('success')
    expect((await o.vendor('owner')('POST /vendor/provisioner/test', {})).body).toMatchObject({ code: 'provisioning.noneSet' }) // biome-ignore format: one line
    const both = await Promise.all([1, 2].map(() => o.vendor('owner')('PUT /vendor/provisioner', { url: vendor.url })))
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const shown = both.flatMap(({ body }) => body.secret ?? [])
    expect(shown).toHaveLength(1)
    vendor.heard()
    vendor.does(done)
    await o.vendor('owner')('POST /vendor/provisioner/test', {})
    expect(vendor.heard().map((asked) => isOurs(asked, shown[0] ?? ''))).toEqual([true])
  })
})
