import { expect, test } from 'vitest'
import { seller, served } from '#test/customers.ts'
import { settle } from '#test/hearing.ts'
import type { Office } from '#test/office.ts'

const inboxOf = async (o: Office, role: 'adminAgent' | 'globalAdmin') =>
  (await o.as(role)('GET /inbox', {})).body.items.map(({ code, link }) => [code, link])

test('delegated access waits in the customer’s Action Center until it is answered, then the partner hears of it', async () => {
  const o = await seller()
  const theirs = await served(o)
  const wanted = { customerId: theirs.tenantId, name: 'Helpdesk', roles: ['userAdmin' as const], days: 100 }
  const { id } = (await o.as('adminAgent')('POST /delegations', wanted)).body
  await settle(o, theirs)
  expect(await inboxOf(theirs, 'globalAdmin')).toEqual([['delegation.approve', `/our-partners/access/${id}`]])
  await theirs.as('globalAdmin')('POST /our-delegations/:id/approval', { id })
  await settle(o, theirs)
  expect(await inboxOf(theirs, 'globalAdmin')).toEqual([])
  expect(await inboxOf(o, 'adminAgent')).toEqual([['news.delegation.active', `/delegations/${id}`]])
  await theirs.as('globalAdmin')('DELETE /our-delegations/:id', { id })
  await settle(o, theirs)
  expect(await inboxOf(o, 'adminAgent')).toEqual([['news.delegation.terminated', `/delegations/${id}`]])
})
