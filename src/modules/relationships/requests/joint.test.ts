import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { customer, lettersOf, seller } from '#test/customers.ts'
import type { Office } from '#test/office.ts'

async function sellingAs(kind: 'indirectProvider' | 'indirectReseller', name: string) {
  const o = await seller({ name })
  await o.within(({ db, tenantId, now }) =>
    db.execute(
      sql`insert into resellers (tenant_id, id, kind, status, since) values (${tenantId}, gen_random_uuid(), ${kind}, 'active', ${now})`,
    ),
  )
  return o
}
/** A provider, and a reseller that has authorised it. */
async function together() {
  const [provider, reseller] = [await sellingAs('indirectProvider', 'Alderbrook Supply'), await sellingAs('indirectReseller', 'Fen Street IT')] // biome-ignore format: a pair
  const { path } = (await provider.as('adminAgent')('POST /partnerships', { message: 'Together.', language: 'en' }))
    .body
  const { body } = await reseller.as('globalAdmin')('POST /partnership-acceptances', { token: path.slice('/partner-up/'.length) }) // biome-ignore format: one call
  return { provider, reseller, partnership: body }
}
const wanted = { kind: 'reseller', withAccess: false, message: 'Both of us look after you.', language: 'en' } as const
const ask = async (o: Office, more: object) =>
  (await o.as('adminAgent')('POST /relationship-requests', { ...wanted, ...more } as never)).body
const tokenOf = ({ path }: { path: string }) => path.slice('/relate/'.length)
async function accept(theirs: Office, token: string) {
  const who = theirs.as('globalAdmin')
  const { body: read } = await who('POST /opened-relationship-requests', { token })
  const version = read.agreement ? { agreementVersion: read.agreement.version } : {}
  return { read, answer: await who('POST /relationship-acceptances', { token, ...version }) }
}
const partnersOf = async (o: Office) =>
  (await o.as('globalAdmin')('GET /our-partners', {})).body.items.map(({ partnerName }) => partnerName).sort()

test('one link brings the reseller and its provider: the customer reads of both, and one answer begins both relationships', async () => {
  const { provider, reseller, partnership } = await together()
  const theirs = await customer()
  const token = tokenOf(await ask(reseller, { providerTenantId: partnership.providerTenantId }))
  const { read, answer } = await accept(theirs, token)
  expect(read).toMatchObject({ partner: 'Fen Street IT', providerName: 'Alderbrook Supply' })
  expect(answer.status).toBe(200)
  expect(await partnersOf(theirs)).toEqual(['Alderbrook Supply', 'Fen Street IT'])
  const { items } = (await provider.as('adminAgent')('GET /customers', {})).body
  expect(items).toMatchObject([{ id: theirs.tenantId, source: 'accepted', resellerTenantId: reseller.tenantId }])
  for (const one of [provider, reseller])
    expect((await lettersOf(one)).at(-1)).toMatchObject({ letter: 'relationships.accepted' })
})

test('only a provider one sells through comes along; one that left meanwhile keeps the whole of it from beginning', async () => {
  const { provider, reseller, partnership } = await together()
  const [theirs, stranger] = [await customer(), await sellingAs('indirectProvider', 'Elsewhere')]
  for (const more of [{ providerTenantId: stranger.tenantId }, { providerTenantId: reseller.tenantId }, { providerTenantId: provider.tenantId, kind: 'advisor' }])
    expect(await ask(reseller, more)).toMatchObject({ code: 'relationshipRequests.notThrough', field: 'providerTenantId' }) // biome-ignore format: a list
  const token = tokenOf(await ask(reseller, { providerTenantId: provider.tenantId }))
  await provider.as('globalAdmin')('DELETE /partnerships/:id', { id: partnership.id })
  expect((await accept(theirs, token)).answer.body).toMatchObject({ code: 'relationshipRequests.providerGone' })
  expect(await partnersOf(theirs)).toEqual([])
})
