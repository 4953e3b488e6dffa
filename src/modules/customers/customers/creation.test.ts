import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { customerForm, newCustomer } from '#test/customer.ts'
import { seller } from '#test/customers.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { settle } from '#test/hearing.ts'
import type { Office } from '#test/office.ts'
import { callersOf } from '#test/v1.ts'

const partner = () => enrolledOffice({ standings: { network: 'active', reseller: 'active' } })
const become = (o: Office, kind: 'indirectProvider' | 'indirectReseller') =>
  o.within(({ db, tenantId, now }) =>
    db.execute(
      sql`insert into resellers (tenant_id, id, kind, status, since) values (${tenantId}, gen_random_uuid(), ${kind}, 'active', ${now})`,
    ),
  )
/** A provider and a reseller that has authorised it. */
async function together() {
  const [o, reseller] = [await partner(), await seller({ name: 'Fen Street IT' })]
  await become(o, 'indirectProvider')
  await become(reseller, 'indirectReseller')
  const { path } = (await o.as('adminAgent')('POST /partnerships', { message: 'Together.', language: 'en' })).body
  const { body } = await reseller.as('globalAdmin')('POST /partnership-acceptances', { token: path.slice('/partner-up/'.length) }) // biome-ignore format: one call
  return { o, reseller, partnershipId: body.id }
}
const accessOf = async (o: Office) => (await o.as('adminAgent')('GET /delegations', {})).body.items

test('a provider names the reseller it serves the customer through, by portal and by program', async () => {
  const { o, reseller } = await together()
  const made = await newCustomer(o, { resellerTenantId: reseller.tenantId })
  expect(made.resellerTenantId).toBe(reseller.tenantId)
  const { addressLine1, city, state, postalCode, country, domainPrefix, ...person } = customerForm()
  const body = {
    associatedPartnerId: reseller.tenantId.toUpperCase(),
    companyProfile: { domain: `${domainPrefix}.onnetwork.example` },
    billingProfile: { ...person, defaultAddress: { country, city, state, postalCode, addressLine1 } },
  }
  const wired = await callersOf(o).alone()('POST /v1/customers', body)
  expect(wired).toMatchObject({ status: 201, body: { associatedPartnerId: reseller.tenantId } })
  const { items } = (await o.as('adminAgent')('GET /customers', { resellerTenantId: reseller.tenantId })).body
  expect(items).toHaveLength(2)
})

test('who does not sell through the provider, or does not any more, is refused at the field', async () => {
  const { o, reseller, partnershipId } = await together()
  const ask = async (resellerTenantId: Office['tenantId']) =>
    (await o.as('adminAgent')('POST /customers', customerForm({ resellerTenantId }))).body
  const refusal = { code: 'customers.notTogether', field: 'resellerTenantId' }
  const stranger = await seller()
  for (const id of [stranger.tenantId, o.tenantId]) expect(await ask(id)).toMatchObject(refusal)
  await o.as('globalAdmin')('DELETE /partnerships/:id', { id: partnershipId })
  expect(await ask(reseller.tenantId)).toMatchObject(refusal)
  expect((await o.as('adminAgent')('GET /customers', {})).body.items).toEqual([])
})

test('a new customer comes with the usual access, which runs and makes no noise, or without it', async () => {
  const o = await partner()
  const made = await newCustomer(o)
  await settle(o)
  const [row] = await accessOf(o)
  expect(row).toMatchObject({ customerId: made.id, status: 'active', days: 730, moves: ['terminate'] })
  expect(row?.name).toMatch(/^Default_[0-9a-f]{12}$/)
  expect(row?.roles).toHaveLength(11)
  const { items } = (await o.as('adminAgent')('GET /inbox', {})).body
  expect(items.filter(({ code }) => code.includes('delegation'))).toEqual([])
  await newCustomer(o, { usualAccess: false })
  expect(await accessOf(o)).toHaveLength(1)
})
