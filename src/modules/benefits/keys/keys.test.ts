import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addDays } from '#kernel/time.ts'
import { type Office, office } from '#test/office.ts'
import { grantEntitlements, usedOf } from '../index.ts'
import { plainTerms } from '../types/kinds.ts'

const text = (name: string) => ({ en: name, ko: name })
const source = { kind: 'level', id: 'purchase' } as const

/** A benefit of keys that no other test draws from, with so many keys in its pool, and a right to two of them. */
async function pooled(o: Office, count: number) {
  const code = `keys${newId().replaceAll('-', '').slice(-12)}`
  const terms = { ...plainTerms, activationsMax: 1 }
  const type = { code, kind: 'softwareKey', name: text('Server'), explains: text('Server'), unit: 'key', worth: null, position: 1, terms } as const // biome-ignore format: a form
  await o.vendor('owner')('POST /vendor/benefit-types', type)
  const keys = Array.from({ length: count }, (_, n) => `${code.toUpperCase()}-${1000 + n}`)
  if (count > 0) await bring(o, code, keys)
  const line = { type: code, quantity: 2n, validFrom: o.clock(), validTo: addDays(o.clock(), 365) }
  const [row] = await o.within((ctx) => grantEntitlements(ctx, { source, lines: [line] }))
  if (!row) throw new Error('Nothing was granted.')
  return { code, keys, entitlementId: row.id }
}
const bring = (o: Office, type: string, keys: readonly string[]) =>
  o.vendor('partnerManager')('POST /vendor/benefit-keys', { type, batch: 'March', keys: keys.join('\r\n') })
const take = (o: Office, entitlementId: never) => o.as('partnerAdmin')('POST /benefits/:entitlementId/allocations', { entitlementId }) // biome-ignore format: one thought
const counts = async (o: Office, code: string) => {
  const { body } = await o.vendor('owner')('GET /vendor/key-pools', {})
  const { free, taken, retired } = body.items.find(({ type }) => type === code) ?? {}
  return { free, taken, retired }
}

describe('the pool', () => {
  test('takes each key once, and keeps none in the clear', async () => {
    const o = await office()
    const { code, keys } = await pooled(o, 3)
    expect(await bring(o, code, [...keys, 'BRAND-NEW-KEY-1'])).toMatchObject({ status: 200, body: { added: 1, known: 3 } }) // biome-ignore format: one thought
    const { rows } = await o.within(({ db }) => db.execute(sql`select * from benefit_keys where type_code = ${code}`), 'network') // biome-ignore format: one thought
    expect(rows).toHaveLength(4)
    for (const key of keys) expect(JSON.stringify(rows)).not.toContain(key)
    const { body } = await o.vendor('owner')('GET /vendor/benefit-keys', { type: code })
    expect(body.items).toMatchObject([{ ends: 'EY-1' }, { ends: '1002' }, { ends: '1001' }, { ends: '1000' }])
  })
  test('names the line that is no key, and takes nothing', async () => {
    const o = await office()
    const { code } = await pooled(o, 1)
    expect(await bring(o, code, ['GOOD-KEY-0001', '=cmd|calc'])).toMatchObject({ status: 422, body: { code: 'benefits.keyUnread', field: 'keys' } }) // biome-ignore format: one thought
    expect(await counts(o, code)).toEqual({ free: 1, taken: 0, retired: 0 })
  })
  test('that is empty is said so, and nothing is counted', async () => {
    const o = await office()
    const { entitlementId } = await pooled(o, 0)
    expect(await take(o, entitlementId as never)).toMatchObject({ status: 409, body: { code: 'benefits.poolEmpty', who: [{}] } }) // biome-ignore format: one thought
    const { body } = await o.as('partnerAdmin')('GET /benefits/:entitlementId', { entitlementId })
    expect(body).toMatchObject({ assigned: 0, available: 2 })
  })
  test('gives two who ask at once two keys', async () => {
    const o = await office()
    const { code, entitlementId } = await pooled(o, 2)
    const answers = await Promise.all([take(o, entitlementId as never), take(o, entitlementId as never)])
    expect(new Set(answers.map(({ body }) => body.keyEnds))).toEqual(new Set(['1000', '1001']))
    expect(await counts(o, code)).toEqual({ free: 0, taken: 2, retired: 0 })
  })
  test('retires a key nobody was given, and no other', async () => {
    const o = await office()
    const { code, entitlementId } = await pooled(o, 2)
    await take(o, entitlementId as never)
    const { body } = await o.vendor('owner')('GET /vendor/benefit-keys', { type: code })
    const retire = (at: number) => o.vendor('owner')('DELETE /vendor/benefit-keys/:id', { id: body.items[at]?.id as never }) // biome-ignore format: one thought
    expect([(await retire(0)).status, (await retire(1)).status]).toEqual([204, 404])
    expect(await counts(o, code)).toEqual({ free: 0, taken: 1, retired: 1 })
  })
})

describe('a key', () => {
  const used = (o: Office) => o.within((ctx) => usedOf(ctx, source))

  test('that nobody has seen goes back to the pool, and blocks nothing', async () => {
    const o = await office()
    const { code, entitlementId } = await pooled(o, 1)
    const { body } = await take(o, entitlementId as never)
    expect(JSON.stringify(body)).not.toContain(code.toUpperCase())
    expect(await o.as('globalAdmin')('DELETE /allocations/:id', { id: body.id })).toMatchObject({ body: { status: 'released' } }) // biome-ignore format: one thought
    expect(await counts(o, code)).toEqual({ free: 1, taken: 0, retired: 0 })
    expect(await used(o)).toEqual({ used: false, keysViewed: false })
  })
  test('is in the clear in the answer to a look at it; who looked first is kept, and every look', async () => {
    const o = await office()
    const { keys, entitlementId } = await pooled(o, 1)
    const { body: taken } = await take(o, entitlementId as never)
    const look = () => o.as('globalAdmin')('POST /allocations/:id/views', { id: taken.id })
    expect(await look()).toMatchObject({ body: { secret: keys[0], status: 'viewed', viewedByName: 'Kim Minji' } })
    o.clock.moveTo('2026-04-01T09:00:00Z')
    expect(await look()).toMatchObject({ body: { secret: keys[0], viewedAt: '2026-03-02T09:00:00.000Z' } })
    const { body } = await o.as('partnerAdmin')('GET /allocations/:id/history', { id: taken.id })
    expect(body.items.map(({ move, byName }) => [move, byName])).toEqual([
      ['view', 'Kim Minji'],
      ['view', 'Kim Minji'],
      ['assign', 'Kim Minji'],
    ])
    expect(await used(o)).toEqual({ used: true, keysViewed: true })
  })
  test('asked for again with the same key of a request is the same one, and its text is not shown twice', async () => {
    const o = await office()
    const { keys, entitlementId } = await pooled(o, 2)
    const sent = { headers: { 'idempotency-key': newId() } }
    const again = () => o.as('partnerAdmin')('POST /benefits/:entitlementId/allocations', { entitlementId }, sent)
    const [one, same] = [await again(), await again()]
    expect([one.status, same.body.id]).toEqual([200, one.body.id])
    const look = { headers: { 'idempotency-key': newId() } }
    const looks = () => o.as('partnerAdmin')('POST /allocations/:id/views', { id: one.body.id }, look)
    expect([(await looks()).body.secret, (await looks()).body.secret]).toEqual([keys[0], null])
    const kept = await o.within(({ db }) => db.execute(sql`select * from idempotent_answers`), 'network')
    expect(JSON.stringify(kept.rows)).not.toContain(keys[0])
  })
  test('that was seen does not go back', async () => {
    const o = await office()
    const { entitlementId } = await pooled(o, 1)
    const { body } = await take(o, entitlementId as never)
    await o.as('partnerAdmin')('POST /allocations/:id/views', { id: body.id })
    expect(await o.as('partnerAdmin')('DELETE /allocations/:id', { id: body.id })).toMatchObject({ status: 409 })
  })
  test('is activated as often as its rule says', async () => {
    const o = await office()
    const { entitlementId } = await pooled(o, 1)
    const { body } = await take(o, entitlementId as never)
    const { id } = body
    await o.as('partnerAdmin')('POST /allocations/:id/views', { id })
    const activate = () => o.as('partnerAdmin')('POST /allocations/:id/activation', { id, note: 'Rack 4' })
    expect(await activate()).toMatchObject({ status: 200, body: { activations: 1, moves: ['view'] } })
    expect(await activate()).toMatchObject({ status: 409, body: { code: 'benefits.activationsSpent' } })
  })
  test('leaves no trace of itself in the audit log', async () => {
    const o = await office()
    const { code, entitlementId } = await pooled(o, 1)
    const { body } = await take(o, entitlementId as never)
    await o.as('globalAdmin')('POST /allocations/:id/views', { id: body.id })
    const { body: log } = await o.as('globalAdmin')('GET /audit', {})
    expect(log.items.length).toBeGreaterThan(0)
    expect(JSON.stringify(log)).not.toContain(code.toUpperCase())
  })
})
