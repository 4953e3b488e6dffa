import { describe, expect, test } from 'vitest'
import type { Role } from '#kernel/permissions.ts'
import { enrolled } from '#test/newcomer.ts'

const billing = {
  addressLine1: '2 Quay Street',
  city: 'Bath',
  postalCode: 'BA1 1UA',
  poNumber: 'PO-2026-14',
  contact: {
    firstName: 'Ida',
    lastName: 'Fenwick',
    email: 'ida.fenwick@quillon.example',
    phone: '020 7946 0958',
    language: 'en',
  },
}
const support = { email: 'support@quillon.example', phone: '020 7946 0958', website: 'quillon.example' }
const security = { lastName: 'Night watch', email: 'security@quillon.example', phone: '020 7946 0958' }
const here = async () => {
  const one = await enrolled()
  const { tenantId, everyone } = one
  const by = (role: Role) =>
    everyone({
      tenantId,
      grants: [{ role, scope: 'organisation', scopeId: null }],
      standings: { network: 'pending' },
      name: 'Ida',
    })
  return { ...one, by }
}

test('what is not said follows from the legal profile', async () => {
  const { as, company } = await here()
  const { body } = await as('GET /account/profiles', {})
  const { legalName } = company.profile
  expect(body.billing).toMatchObject({ name: legalName, own: false, currency: 'GBP', poNumber: null })
  expect([body.support, body.security]).toEqual([null, null])
})

describe('who may change what', () => {
  // biome-ignore format: a table
  test.each<[Parameters<Awaited<ReturnType<typeof here>>['as']>[0], object, Role[], Role[]]>([
    ['PUT /account/profiles/billing',  billing,                 ['globalAdmin'],                               ['accountAdmin', 'billingAdmin', 'adminAgent', 'member']],
    ['PUT /account/profiles/tax',      { taxId: null },         ['globalAdmin', 'billingAdmin', 'adminAgent'], ['accountAdmin', 'salesAgent', 'member']],
    ['PUT /account/profiles/support',  support,                 ['globalAdmin', 'accountAdmin'],               ['billingAdmin', 'adminAgent', 'member']],
    ['PUT /account/profiles/security', security,                ['globalAdmin'],                               ['accountAdmin', 'userAdmin', 'member']],
  ])('%s', async (endpoint, input, may, mayNot) => {
    const { by } = await here()
    for (const role of may) expect((await by(role)(endpoint, input as never)).status).toBe(200)
    for (const role of mayNot) expect((await by(role)(endpoint, input as never)).body).toMatchObject({ code: 'house.roleMissing' })
  })

  test('the name on invoices is the vendor’s to change', async () => {
    const { vendor, tenantId, as } = await here()
    const named = await vendor('partnerManager')('PUT /vendor/partners/:tenantId/bill-to-name', {
      tenantId,
      name: 'Quillon Billing Ltd',
    })
    expect(named.body.billing.name).toBe('Quillon Billing Ltd')
    expect((await as('GET /account/profiles', {})).body.billing.name).toBe('Quillon Billing Ltd')
  })
})

test('every mistake is named at its field', async () => {
  const { as } = await here()
  const fieldsOf = (body: unknown) => (body as { fields?: { field: string }[] }).fields?.map(({ field }) => field)
  const wrong = { ...billing, postalCode: '8', contact: { ...billing.contact, email: 'x' } }
  expect(fieldsOf((await as('PUT /account/profiles/billing', wrong)).body)).toEqual(['postalCode', 'contact.email'])
  expect(fieldsOf((await as('PUT /account/profiles/security', {})).body)).toEqual(['lastName', 'email', 'phone'])
  expect(fieldsOf((await as('PUT /account/profiles/support', { ...support, website: 'localhost' })).body)).toEqual([
    'website',
  ])
})

test('the security contact begins no check anew, and neither does where invoices go', async () => {
  const { as } = await here()
  const before = (await as('GET /verifications', {})).body
  await as('PUT /account/profiles/security', security)
  await as('PUT /account/profiles/billing', billing)
  expect((await as('GET /verifications', {})).body).toEqual(before)
})

test('two parts written at once are both kept', async () => {
  const { as } = await here()
  await Promise.all([as('PUT /account/profiles/support', support), as('PUT /account/profiles/security', security)])
  const { body } = await as('GET /account/profiles', {})
  expect(body).toMatchObject({ support: { email: support.email }, security: { lastName: 'Night watch' } })
})

test('another company reads nothing of them', async () => {
  const [one, other] = [await here(), await here()]
  await one.as('PUT /account/profiles/security', security)
  expect((await other.as('GET /account/profiles', {})).body.security).toBeNull()
})
