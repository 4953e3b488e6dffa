import { and, eq, inArray, isNull } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { outbox } from '#kernel/outbox.ts'
import { within } from '#kernel/store.ts'
import { items } from '#modules/notifications/inbox/tables.ts'
import { testDatabase } from '#test/database.ts'
import { settle } from '#test/hearing.ts'
import { type Office, office } from '#test/office.ts'
import { grantOf, placed } from '#test/places.ts'
import { remind } from './commands.ts'
import { hashOf } from './rules.ts'
import { apps } from './tables.ts'

const order = { name: '주문 동기화', grants: [grantOf('adminAgent')] as never }
const made = async (o: Office) => {
  const { secret, ...app } = (await o.as('globalAdmin')('POST /apps', order)).body
  return { ...app, secret: String(secret) }
}
const rowOf = async (o: Office, id: string) =>
  (await o.within((ctx) => ctx.db.select().from(apps).where(within(ctx, apps)))).find((row) => row.id === id)

test('the secret is shown at the making, kept only as its hash, and never shown again', async () => {
  const o = await office()
  const { secret, id, ...shown } = await made(o)
  expect(shown).toMatchObject({ name: '주문 동기화', status: 'active', moves: ['rotate', 'revoke'] })
  expect(secret.length).toBeGreaterThanOrEqual(43)
  expect((await rowOf(o, id))?.secretHash).toBe(hashOf(secret))
  const later = await o.as('globalAdmin')('GET /apps/:id', { id })
  const list = await o.as('globalAdmin')('GET /apps', {})
  expect(JSON.stringify([later.body, list.body])).not.toMatch(/secret"|[Hh]ash/)
})

test('a rotation leaves the former secret open for a day', async () => {
  const o = await office()
  const { id, secret } = await made(o)
  const next = (await o.as('globalAdmin')('POST /apps/:id/secrets', { id })).body
  expect(next.secret).not.toBe(secret)
  expect(await rowOf(o, id)).toMatchObject({
    secretHash: hashOf(String(next.secret)),
    formerSecretHash: hashOf(secret),
    formerUntil: new Date('2026-03-03T09:00:00Z'),
  })
})

test('a revoked app opens with no secret and gets no new one', async () => {
  const o = await office()
  const { id } = await made(o)
  await o.as('globalAdmin')('POST /apps/:id/secrets', { id })
  expect((await o.as('globalAdmin')('DELETE /apps/:id', { id })).body).toMatchObject({ status: 'revoked', moves: [] })
  expect(await rowOf(o, id)).toMatchObject({ status: 'revoked', formerSecretHash: null })
  expect(await o.as('globalAdmin')('POST /apps/:id/secrets', { id })).toMatchObject({ status: 409 })
})

test('only a global admin with a fresh second factor registers apps, in their own company', async () => {
  const [o, other] = [await office(), await office()]
  const { id } = await made(o)
  expect(await o.as('accountAdmin')('POST /apps', order)).toMatchObject({ status: 403 })
  expect(await o.as({ grants: [grantOf('globalAdmin')], steppedUp: false })('POST /apps', order)).toMatchObject({
    status: 403,
  })
  expect(await other.as('globalAdmin')('GET /apps/:id', { id })).toMatchObject({ status: 404 })
  expect(await other.as('globalAdmin')('DELETE /apps/:id', { id })).toMatchObject({ status: 404 })
})

test('an app cannot be an admin of the directory', async () => {
  const o = await office()
  const answer = await o.as('globalAdmin')('POST /apps', {
    name: 'All of it',
    grants: [grantOf('globalAdmin')] as never,
  })
  expect(answer).toMatchObject({ status: 422, body: { code: 'access.roleOfPeople' } })
})

describe('a secret', () => {
  // The rule is the network's, and all tests share one network.
  const usual = async () => (await office()).vendor('owner')('PUT /vendor/settings/app-secrets', { days: 365 })
  beforeEach(usual)
  afterEach(usual)
  const hear = async (o: Office) => {
    const rows = await o.within((ctx) =>
      ctx.db
        .select()
        .from(outbox)
        .where(and(within(ctx, outbox), inArray(outbox.name, ['app.secretEnding', 'app.secretSettled'])))
        .orderBy(outbox.toldAt),
    )
    return rows.map(({ name, facts }) => (facts as { days?: number }).days ?? name)
  }
  const at = async (o: Office, time: string) => {
    o.clock.moveTo(time)
    while ((await o.within(remind, 'network')) > 0);
  }

  test('opens for a year, or as long as the vendor says from now on', async () => {
    const o = await office()
    expect(await made(o)).toMatchObject({ secretExpiresAt: '2027-03-02T09:00:00.000Z' })
    await o.vendor('owner')('PUT /vendor/settings/app-secrets', { days: 90 })
    expect(await made(o)).toMatchObject({ secretExpiresAt: '2026-05-31T09:00:00.000Z' })
    expect(await o.vendor('support')('PUT /vendor/settings/app-secrets', { days: 90 })).toMatchObject({ status: 403 })
  })

  test('that runs out is told of at 30, 7 and 1 days and when it has, once each, by letter and action', async () => {
    const o = await office()
    const admin = await placed(o, ['globalAdmin'])
    await made(o)
    for (const time of [
      '2027-01-30',
      '2027-01-31',
      '2027-02-01',
      '2027-02-24',
      '2027-03-01T10:00:00Z',
      '2027-03-03',
      '2027-03-04',
    ])
      await at(o, time)
    expect(await hear(o)).toEqual([30, 7, 1, 0])
    await settle(o)
    const open = await o.within((ctx) =>
      ctx.db
        .select()
        .from(items)
        .where(and(within(ctx, items), eq(items.code, 'app.secretEnding'), isNull(items.closedAt))),
    )
    expect(open).toMatchObject([
      { roles: ['globalAdmin', 'owner'], title: { en: 'The secret of “주문 동기화” has run out' } },
    ])
    const mails = await o.within((ctx) =>
      ctx.db
        .select()
        .from(outbox)
        .where(and(within(ctx, outbox), eq(outbox.name, 'mail.wanted')))
        .orderBy(outbox.id),
    )
    expect(
      mails
        .map(({ facts }) => facts as { to: string; letter: string })
        .filter(({ to }) => to === admin.email)
        .map(({ letter }) => letter),
    ).toEqual(['access.secretEnding', 'access.secretEnding', 'access.secretEnding', 'access.secretOver'])
  })

  test('renewed, is told of no more, and one that had run out leaves nothing open', async () => {
    const o = await office()
    const { id } = await made(o)
    await at(o, '2027-02-24')
    await o.as('globalAdmin')('POST /apps/:id/secrets', { id })
    expect(await hear(o)).toEqual([7, 'app.secretSettled'])
    await at(o, '2027-03-03')
    expect(await hear(o)).toEqual([7, 'app.secretSettled'])
    o.clock.moveTo('2028-06-01')
    await o.as('globalAdmin')('POST /apps/:id/secrets', { id })
    expect(await rowOf(o, id)).toMatchObject({ formerSecretHash: null, formerUntil: null })
  })

  test('that has run out opens the door no more', async () => {
    const o = await office()
    const { clientId } = await made(o)
    const hashesAt = async (time: string) => {
      const { pool } = await testDatabase()
      return (await pool.query<{ hashes: string[] }>('select hashes from app_is($1, $2)', [clientId, time])).rows[0]
        ?.hashes.length
    }
    expect([await hashesAt('2027-03-02T08:59:59Z'), await hashesAt('2027-03-02T09:00:00Z')]).toEqual([1, 0])
  })
})
