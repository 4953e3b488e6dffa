import { expect, test } from 'vitest'
import { newCustomer } from '#test/customer.ts'
import { seller, served } from '#test/customers.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { settle } from '#test/hearing.ts'
import type { Office } from '#test/office.ts'

const wanted = { name: 'Helpdesk', days: 100, roles: ['helpdeskAdmin' as const] }
/** Access asked for by a partner, approved, used by a group and ended. */
async function worksFor(o: Office, theirs: Office) {
  const agent = o.as('adminAgent')
  const { id } = (await agent('POST /delegations', { ...wanted, customerId: theirs.tenantId })).body
  await theirs.as('globalAdmin')('POST /our-delegations/:id/approval', { id })
  await settle(o)
  const { id: groupId } = (await o.as('globalAdmin')('POST /groups', { name: 'Night shift' })).body
  await agent('POST /delegations/:delegationId/assignments', { delegationId: id, groupId, roles: ['helpdeskAdmin'] })
  await agent('DELETE /delegations/:id', { id })
}
const actsOf = async (o: Office, more: object = {}) => (await o.as('globalAdmin')('GET /our-acts', more as never)).body
const did = ({ items }: Awaited<ReturnType<typeof actsOf>>) => items.map(({ operation }) => operation)
// biome-ignore format: a list
const ALL = ['DELETE /delegations/:id', 'POST /delegations/:delegationId/assignments', 'POST /delegations']

test('a customer reads who of which partner did what for it, the latest first, and nothing it did itself', async () => {
  const o = await seller({ name: 'Alderbrook Supply' })
  const theirs = await served(o)
  await worksFor(o, theirs)
  const acts = await actsOf(theirs)
  expect(did(acts)).toEqual(ALL)
  expect(acts.items[1]).toMatchObject({
    partnerName: 'Alderbrook Supply',
    actorName: 'Kim Minji',
    changes: [{ what: 'assignment', new: { group: 'Night shift', roles: ['helpdeskAdmin'] } }],
  })
  const first = await actsOf(theirs, { limit: 2 })
  expect(did(await actsOf(theirs, { after: first.next }))).toEqual(ALL.slice(2))
})

test('by partner and by day; another customer, and the partner itself, read none of it', async () => {
  const [o, other] = [await seller({ name: 'Alderbrook Supply' }), await seller({ name: 'Fen Street IT' })]
  const theirs = await served(o)
  await worksFor(o, theirs)
  const { items } = (await theirs.as('globalAdmin')('GET /our-partners', {})).body
  expect(did(await actsOf(theirs, { relationshipId: items[0]?.id }))).toEqual(ALL)
  expect(did(await actsOf(theirs, { from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z' }))).toEqual(ALL)
  expect(did(await actsOf(theirs, { from: '2026-03-03T00:00:00Z' }))).toEqual([])
  const neighbour = await served(other)
  expect((await actsOf(neighbour)).items).toEqual([])
  const [foreign] = (await neighbour.as('globalAdmin')('GET /our-partners', {})).body.items
  expect((await theirs.as('globalAdmin')('GET /our-acts', { relationshipId: foreign?.id as never })).status).toBe(404)
  expect((await o.as('globalAdmin')('GET /our-acts', {})).status).toBe(403)
})

/** A partner, a customer it has made, and that customer's global admin. */
async function made() {
  const o = await enrolledOffice({ name: 'Alderbrook Supply', standings: { network: 'active', reseller: 'active' } })
  const { id: customerId, domain } = await newCustomer(o)
  const grants = [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }] as const
  const theirs = o.as({ tenantId: customerId, standings: { customer: 'active' }, grants })
  const acts = async () => (await theirs('GET /our-acts', {})).body.items
  return { o, customerId, domain, acts, agent: o.as('adminAgent') }
}

test('it reads who made it, and the usual access that came with it', async () => {
  const { domain, acts } = await made()
  expect(await acts()).toMatchObject([
    {
      ...{ operation: 'POST /customers', partnerName: 'Alderbrook Supply', actorName: 'Kim Minji' },
      changes: [
        { what: 'relationship', new: { domain, kind: 'reseller' } },
        { what: 'delegation', new: { roles: expect.arrayContaining(['userAdmin']) } },
      ],
    },
  ])
})

test('it reads what was asked of the vendor about it and taken back, without the evidence', async () => {
  const { customerId, acts, agent } = await made()
  const school = { kind: 'education', school: 'k12', website: 'daon.example', explanation: 'Ours alone' } as const
  await agent('POST /customers/:customerId/vettings', { customerId, ...school } as never)
  await agent('DELETE /customers/:customerId/vettings/:kind', { customerId, kind: 'education' })
  await agent('POST /customers/:customerId/vettings', { customerId, kind: 'stateOwnedEntity' } as never)
  const ask = 'POST /customers/:customerId/vettings'
  expect((await acts()).slice(0, 3)).toMatchObject([
    { operation: ask, changes: [{ what: 'vetting', new: { kind: 'stateOwnedEntity', status: 'approved' } }] },
    { operation: 'DELETE /customers/:customerId/vettings/:kind', changes: [{ new: { status: 'withdrawn' } }] },
    { operation: ask, changes: [{ what: 'vetting', new: { kind: 'education', status: 'inReview' } }] },
  ])
  expect(JSON.stringify(await acts())).not.toContain('Ours alone')
})

test('it reads whom of its people an act was about, though they are gone', async () => {
  const { customerId, domain, acts, agent } = await made()
  const user = { customerId, userName: `mina@${domain}`, displayName: 'Mina Holt' }
  const { id: userId } = (await agent('POST /customers/:customerId/users', user as never)).body
  await agent('DELETE /customers/:customerId/users/:userId', { customerId, userId })
  expect(await acts()).toMatchObject([
    { operation: 'DELETE /customers/:customerId/users/:userId', user: 'Mina Holt' },
    { operation: 'POST /customers/:customerId/users', user: 'Mina Holt' },
    { operation: 'POST /customers', user: null },
  ])
})

test('it reads that a link was made anew, and the end of the relationship with the access it ends', async () => {
  const { o, customerId, acts, agent } = await made()
  const { id } = (await agent('POST /delegations', { ...wanted, customerId })).body
  await agent('POST /delegations/:id/link', { id })
  await o.as('globalAdmin')('DELETE /customers/:customerId', { customerId })
  const [end, link] = await acts()
  expect(link).toMatchObject({ operation: 'POST /delegations/:id/link', changes: [{ what: 'delegation', id }] })
  expect(end).toMatchObject({ operation: 'DELETE /customers/:customerId', actorName: 'Kim Minji' })
  expect(end?.changes.map(({ what, new: now }) => [what, now])).toEqual([
    ['relationship', expect.objectContaining({ status: 'ended' })],
    ['delegation', { status: 'terminationRequested', endedBy: 'relationship' }],
    ['delegation', { status: 'terminated', endedBy: 'relationship' }],
  ])
})
