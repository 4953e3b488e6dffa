import { expect, test } from 'vitest'
import { within } from '#kernel/store.ts'
import { type Office, office } from '#test/office.ts'
import { grantOf } from '#test/places.ts'
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
