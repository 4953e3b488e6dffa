import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addDays } from '#kernel/time.ts'
import { sellsThroughUs } from '#modules/relationships/index.ts'
import { lettersOf, seller } from '#test/customers.ts'
import type { Office } from '#test/office.ts'
import { expire } from './commands.ts'

/** A company that sells in that way. */
async function sellingAs(kind: 'indirectProvider' | 'indirectReseller' | 'directBill', name: string) {
  const o = await seller({ name })
  await o.within(({ db, tenantId, now }) =>
    db.execute(
      sql`insert into resellers (tenant_id, id, kind, status, since) values (${tenantId}, gen_random_uuid(), ${kind}, 'active', ${now})`,
    ),
  )
  return o
}
const both = async () => [await sellingAs('indirectProvider', 'Alderbrook Supply'), await sellingAs('indirectReseller', 'Fen Street IT')] as const // biome-ignore format: a pair
const invite = async (o: Office, more: object = {}) =>
  (await o.as('adminAgent')('POST /partnerships', { message: 'Let us sell together.', language: 'en', ...more })).body
const tokenOf = ({ path }: { path: string }) => path.slice('/partner-up/'.length)
const accept = (o: Office, token: string) => o.as('globalAdmin')('POST /partnership-acceptances', { token })

test('a reseller’s global admin authorises the provider: both list it, and either ends it', async () => {
  const [o, theirs] = await both()
  const token = tokenOf(await invite(o))
  const { body: read } = await theirs.as('globalAdmin')('POST /opened-partnerships', { token })
  expect(read).toMatchObject({ partnerName: 'Alderbrook Supply', message: 'Let us sell together.' })
  const { body } = await accept(theirs, token)
  expect(body).toMatchObject({ status: 'active', side: 'reseller', moves: ['remove'] })
  expect(await o.within((ctx) => sellsThroughUs(ctx, theirs.tenantId))).toBe(true)
  expect((await lettersOf(o)).map(({ letter }) => letter)).toEqual(['partnerships.accepted'])
  for (const one of [o, theirs])
    expect((await one.as('globalAdmin')('GET /partnerships', {})).body.items).toMatchObject([
      { resellerName: 'Fen Street IT' },
    ])
  expect((await theirs.as('globalAdmin')('DELETE /partnerships/:id', { id: body.id })).body).toMatchObject({
    status: 'removed',
  })
  expect(await o.within((ctx) => sellsThroughUs(ctx, theirs.tenantId))).toBe(false)
})

test('the link works once, in its time, for a reseller alone, and not beside a partnership that stands', async () => {
  const [o, theirs] = await both()
  const direct = await sellingAs('directBill', 'Cove Systems')
  expect(await invite(direct)).toMatchObject({ code: 'partnerships.providersOnly' })
  const first = await invite(o)
  expect((await accept(direct, tokenOf(first))).body).toMatchObject({ code: 'partnerships.resellersOnly' })
  const second = (await o.as('adminAgent')('POST /partnerships/:id/link', { id: first.id })).body
  expect((await accept(theirs, tokenOf(first))).body).toMatchObject({ code: 'partnerships.linkUnknown' })
  const raced = await Promise.all([accept(theirs, tokenOf(second)), accept(theirs, tokenOf(second))])
  expect(raced.map(({ status }) => status).sort()).toEqual([200, 409])
  const again = await invite(o)
  expect((await accept(theirs, tokenOf(again))).body).toMatchObject({ code: 'partnerships.togetherAlready' })
  const now = o.clock()
  for (const one of [o, theirs]) one.clock.moveTo(addDays(now, 90))
  expect((await accept(theirs, tokenOf(again))).body).toMatchObject({ code: 'partnerships.linkOver' })
  while ((await o.within(expire, 'network')) > 0);
  const { body } = await o.as('adminAgent')('GET /partnerships', { status: 'expired' })
  expect(body.items).toMatchObject([{ id: again.id, moves: ['renew'] }])
})

test('an invitation is withdrawn by who sent it, and is nobody else’s', async () => {
  const [o, theirs] = await both()
  const { id } = await invite(o, { email: 'it@fen-street.example' })
  expect((await lettersOf(o)).map(({ letter }) => letter)).toEqual(['partnerships.invited'])
  expect((await theirs.as('globalAdmin')('DELETE /partnerships/:id', { id })).status).toBe(404)
  expect((await o.as('adminAgent')('DELETE /partnerships/:id', { id })).body).toMatchObject({
    status: 'withdrawn',
    moves: [],
  })
})

test('of two invitations of one provider accepted at once the second says that they sell together already', async () => {
  const [o, theirs] = await both()
  const tokens = [tokenOf(await invite(o)), tokenOf(await invite(o))]
  const answers = await Promise.all(tokens.map((token) => accept(theirs, token)))
  const codes = answers.map(({ body }) => (body as { code?: string }).code ?? 'accepted').sort()
  expect(codes).toEqual(['accepted', 'partnerships.togetherAlready'])
})

test('a provider that may sell no more finds no new reseller, and nobody is written to without end', async () => {
  const [o, theirs] = await both()
  const token = tokenOf(await invite(o))
  const now = (reseller: string) =>
    o.within(({ db, tenantId }) =>
      db.execute(
        sql`update tenants set standings = standings || jsonb_build_object('reseller', ${reseller}::text) where id = ${tenantId}`,
      ),
    )
  await now('restricted')
  expect((await accept(theirs, token)).body).toMatchObject({ code: 'relationshipRequests.sellsNoMore' })
  await now('active')
  const { id } = await invite(o, { email: 'it@fen-street.example' })
  const renew = async () => (await o.as('adminAgent')('POST /partnerships/:id/link', { id })).status
  for (let sent = 1; sent < 100; sent++) expect(await renew()).toBe(200)
  expect(await renew()).toBe(429)
  expect(await invite(o, { email: 'it@fen-street.example' })).toMatchObject({ code: 'relationshipRequests.tooMany' })
  expect((await accept(theirs, token)).status).toBe(200)
})
