import { beforeAll, describe, expect, test } from 'vitest'
import { newCustomer } from '#test/customer.ts'
import { served } from '#test/customers.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { settle } from '#test/hearing.ts'
import type { Office } from '#test/office.ts'

const GRAPH = '00000003-0000-0000-c000-000000000000'
const PERMISSIONS = [{ enterpriseApplicationId: GRAPH, scope: 'Directory.Read.All, User.Read  User.Read' }]
const admin = [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }] as never

let o: Office
let applicationId = ''
beforeAll(async () => {
  o = await enrolledOffice({ standings: { network: 'active', reseller: 'active' } })
  applicationId = await app(o)
})
const app = async (at: Office) =>
  (
    await at.as('globalAdmin')('POST /apps', {
      name: 'Night Ledger',
      grants: [{ role: 'adminAgent', scope: 'organisation', scopeId: null }],
    })
  ).body.clientId
const give = (customerId: string, given: object = {}, as: 'adminAgent' | 'salesAgent' = 'adminAgent') =>
  o.as(as)('POST /customers/:customerId/app-consents', {
    ...{ customerId, applicationId, permissions: PERMISSIONS },
    ...given,
  } as never)
const take = (customerId: string) =>
  o.as('adminAgent')('DELETE /customers/:customerId/app-consents/:applicationId', {
    customerId,
    applicationId,
  } as never)
const customerSide = (tenantId: never) =>
  o.as({ tenantId, standings: { customer: 'active' }, steppedUp: true, grants: admin })

describe('an app of a partner', () => {
  test('is let into a customer’s directory once, by who looks after its applications; the customer reads it', async () => {
    const { id } = await newCustomer(o)
    expect((await give(id, {}, 'salesAgent')).body).toMatchObject({ code: 'customerUsers.accessNeeded' })
    const { body } = await give(id)
    expect(body).toMatchObject({
      ...{ name: 'Night Ledger', status: 'given', givenByName: 'Kim Minji', moves: ['withdraw'] },
      permissions: [{ enterpriseApplicationId: GRAPH, scope: 'Directory.Read.All,User.Read' }],
    })
    expect(await give(id)).toMatchObject({ status: 409, body: { code: 'consents.givenAlready' } })
    const [first, second] = await Promise.all([give((await newCustomer(o)).id), give(id)])
    expect([first.status, second.status]).toEqual([200, 409])
    const theirs = customerSide(id as never)
    expect((await theirs('GET /our-apps', {})).body.items).toMatchObject([{ name: 'Night Ledger', status: 'given' }])
    expect((await theirs('GET /our-acts', {})).body.items.map(({ operation }) => operation)).toContain(
      'POST /customers/:customerId/app-consents',
    )
  })

  test('is one of the company’s own that works, with permissions named once each', async () => {
    const { id } = await newCustomer(o)
    const foreign = await app(await enrolledOffice())
    expect(await give(id, { applicationId: foreign })).toMatchObject({
      status: 422,
      body: { code: 'consents.appUnknown' },
    })
    expect((await give(id, { permissions: [...PERMISSIONS, ...PERMISSIONS] })).body).toMatchObject({
      code: 'consents.listedTwice',
    })
    const nothing = [{ enterpriseApplicationId: GRAPH, scope: ' , ' }]
    expect((await give(id, { permissions: nothing })).body).toMatchObject({ code: 'consents.nothingAllowed' })
    const elsewhere = await served(await enrolledOffice())
    expect((await give(elsewhere.tenantId)).status).toBe(404)
  })

  test('is let in again after either side has taken it back, and the customer’s no stands in both logs', async () => {
    const { id } = await newCustomer(o)
    await give(id)
    expect((await take(id)).body).toMatchObject({ status: 'withdrawn', endedBy: 'partner' })
    expect((await take(id)).status).toBe(404)
    const { body: again } = await give(id)
    const theirs = customerSide(id as never)
    expect((await theirs('DELETE /our-apps/:id', { id: again.id })).body).toMatchObject({
      endedBy: 'customer',
      moves: [],
    })
    expect((await theirs('DELETE /our-apps/:id', { id: again.id })).status).toBe(409)
    const { items } = (await o.as('adminAgent')('GET /customers/:customerId/app-consents', { customerId: id })).body
    expect(items.map(({ endedBy }) => endedBy)).toEqual(['customer', 'partner'])
    const log = (await o.as('globalAdmin')('GET /audit', { limit: 5 })).body.items
    expect(log.map(({ operation }) => operation)).toContain('DELETE /our-apps/:id')
    const other = await newCustomer(o)
    expect((await customerSide(other.id as never)('DELETE /our-apps/:id', { id: again.id })).status).toBe(404)
  })

  test('is in it no longer once the relationship has ended', async () => {
    const { id } = await newCustomer(o)
    await give(id)
    await o.as('globalAdmin')('DELETE /customers/:customerId', { customerId: id })
    await settle(o)
    expect((await customerSide(id as never)('GET /our-apps', {})).body.items).toMatchObject([
      { endedBy: 'relationship' },
    ])
  })
})
