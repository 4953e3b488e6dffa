import { expect, test } from 'vitest'
import { newCustomer } from '#test/customer.ts'
import { customer, seller, served } from '#test/customers.ts'
import { enrolledOffice } from '#test/enrolled.ts'

test('a customer’s timeline says what happened and who did it, the latest first', async () => {
  const o = await enrolledOffice({ standings: { network: 'active', reseller: 'active' } })
  const agent = o.as('adminAgent')
  const { id: customerId, name } = await newCustomer(o)
  o.clock.moveTo('2026-03-03T09:00:00Z')
  const { id } = (await agent('POST /delegations', { customerId, name: 'Helpdesk', roles: ['userAdmin'] })).body
  o.clock.moveTo('2026-03-04T09:00:00Z')
  await agent('DELETE /delegations/:id', { id })
  const { items } = (await agent('GET /customers/:customerId/timeline', { customerId })).body
  const access = { name: 'Helpdesk', link: `/delegations/${id}` }
  expect(items).toMatchObject([
    { kind: 'accessEnded', who: 'Kim Minji', ...access },
    { kind: 'accessAsked', who: 'Kim Minji', ...access },
    { kind: 'accessUsual', at: '2026-03-02T09:00:00.000Z' },
    { kind: 'created', at: '2026-03-02T09:00:00.000Z', who: 'Kim Minji' },
  ])
  expect(name).toBeTruthy()
})

test('of a customer that is somebody else’s there is none', async () => {
  const [o, theirs] = [await seller(), await customer()]
  const { status } = await o.as('adminAgent')('GET /customers/:customerId/timeline', { customerId: theirs.tenantId })
  expect(status).toBe(404)
})

test('what stands against the end of a relationship is said before it, and keeps it; what ends with it is counted', async () => {
  const o = await seller()
  const { tenantId: customerId } = await served(o)
  const agent = o.as('adminAgent')
  const look = async () => (await agent('GET /customers/:customerId/ending', { customerId })).body.items
  expect(await look()).toEqual([])
  await agent('POST /delegations', { customerId, name: 'Helpdesk', roles: ['userAdmin'] })
  const job = { kind: 'ask', name: 'Later', roles: ['userAdmin'], customerIds: [customerId] } as const
  const { id } = (await agent('POST /delegation-runs', { ...job, roles: ['userAdmin'], customerIds: [customerId] }))
    .body
  expect(await look()).toMatchObject([
    { name: 'jobs', blocks: true, n: 1, link: '/delegations/jobs' },
    { name: 'asked', blocks: false, n: 1, says: { en: 'One request for access is withdrawn with it.' } },
  ])
  const end = () => o.as('globalAdmin')('DELETE /customers/:customerId', { customerId })
  expect((await end()).body).toMatchObject({
    code: 'customers.stillHeld',
    title: expect.stringContaining('A bulk job is'),
  })
  await agent('DELETE /delegation-runs/:id', { id })
  expect((await end()).status).toBe(200)
})
