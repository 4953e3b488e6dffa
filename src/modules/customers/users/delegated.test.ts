import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addMember } from '#modules/access/index.ts'
import { newCustomer } from '#test/customer.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { settle } from '#test/hearing.ts'
import type { Office } from '#test/office.ts'
import { placed } from '#test/places.ts'

const OWN = 'four stones under the bridge'
const grant = (role: string) => [{ role, scope: 'organisation', scopeId: null }] as never
/** A partner and its customer, whose admin has chosen a password of their own. */
async function takenOver() {
  const o = await enrolledOffice({ standings: { network: 'active', reseller: 'active' } })
  const customer = await newCustomer(o)
  const { userName: email, password } = customer.admin
  await o.stranger('POST /first-passwords', { email, temporary: password, password: OWN })
  const theirs = o.as({ tenantId: customer.id, standings: { customer: 'active' }, steppedUp: true, grants: grant('globalAdmin') })
  return { o, customer, theirs }
} // biome-ignore format: one story
type Both = Awaited<ReturnType<typeof takenOver>>

/** Somebody of the partner in a group that uses these roles, approved by the customer. */
async function helper({ o, customer, theirs }: Both, roles: readonly string[]) {
  const agent = o.as('adminAgent')
  const { body } = await agent('POST /delegations', { customerId: customer.id, name: 'Helpdesk', days: 30, roles } as never)
  await theirs('POST /our-delegations/:id/approval', { id: body.id })
  await settle(o)
  const { id: groupId } = (await o.as('globalAdmin')('POST /groups', { name: 'Night shift' })).body
  const { member, actor } = await placed(o, ['helpdeskAgent'])
  await o.as('globalAdmin')('POST /groups/:id/members', { id: groupId, memberIds: [member.id] })
  await agent('POST /delegations/:delegationId/assignments', { delegationId: body.id, groupId, roles } as never)
  await settle(o)
  return o.as({ ...actor, grants: grant('helpdeskAgent') })
} // biome-ignore format: one story

type Caller = ReturnType<Office['as']>
const make = (as: Caller, { id, domain }: Both['customer'], name: string) =>
  as('POST /customers/:customerId/users', { customerId: id, userName: `${name}@${domain}`, displayName: 'Ada Han', usageLocation: 'KR' }) // biome-ignore format: one call
const users = (as: Caller, customerId: Both['customer']['id']) => as('GET /customers/:customerId/users', { customerId })
const reset = (as: Caller, customerId: Both['customer']['id'], userId: string, more: object = {}) =>
  as('POST /customers/:customerId/users/:userId/password', { customerId, userId: userId as never, ...more })

describe('once the customer has taken its directory over', () => {
  test('nobody of the partner is in it without delegated access, and what it takes is said', async () => {
    const { o, customer } = await takenOver()
    const { status, body } = await users(o.as('adminAgent'), customer.id)
    expect({ status, ...body }).toMatchObject({
      ...{ status: 403, code: 'customerUsers.accessNeeded', link: `/delegations?customerId=${customer.id}` },
    })
    expect(JSON.stringify(body)).toContain('Global admin')
    const reach = await o.as('adminAgent')('GET /customers/:customerId/reach', { customerId: customer.id })
    expect(reach.body).toMatchObject({ opened: [], byOpening: false })
  })

  test('a delegated role opens what belongs to it, to whoever is in a group that uses it', async () => {
    const both = await takenOver()
    const { o, customer } = both
    const { id: admin } = (await admins(o, customer.id))[0] ?? { id: '' }
    const as = await helper(both, ['userAdmin'])
    const made = await make(as, customer, 'ada')
    expect(made).toMatchObject({ status: 200, body: { name: 'Ada Han' } })
    expect((await users(as, customer.id)).body.items).toHaveLength(2)
    const roles = { customerId: customer.id, userId: made.body.id, give: ['userAdmin'], take: [] } as const
    expect((await as('PUT /customers/:customerId/users/:userId/roles', roles as never)).body).toMatchObject({ code: 'customerUsers.accessNeeded' })
    expect((await reset(as, customer.id, made.body.id)).status).toBe(200)
    expect((await reset(as, customer.id, admin)).body).toMatchObject({ code: 'customerUsers.adminsByAdmins' })
    expect((await make(o.as('adminAgent'), customer, 'bob')).status).toBe(403)
  }) // biome-ignore format: one story
})

test('the only admin’s password set anew by delegated access opens nothing to those who once opened the directory', async () => {
  const both = await takenOver()
  const { o, customer } = both
  const as = await helper(both, ['globalAdmin'])
  const [admin] = await admins(o, customer.id)
  expect((await reset(as, customer.id, admin?.id ?? '')).status).toBe(200)
  for (const role of ['adminAgent', 'salesAgent'] as const) {
    const reach = await o.as(role)('GET /customers/:customerId/reach', { customerId: customer.id })
    expect(reach.body).toMatchObject({ opened: [], byOpening: false })
  }
  const handed = await o.as('salesAgent')('POST /customers/:customerId/admin-password', { customerId: customer.id })
  expect(handed.status).toBe(409)
  const { body } = await reset(as, customer.id, admin?.id ?? '')
  const first = { email: body.userName, temporary: body.password ?? '', password: `${OWN} again` }
  expect((await o.stranger('POST /first-passwords', first)).status).toBe(200)
})

const admins = (o: Office, tenantId: string) =>
  o.within(async ({ db }) => {
    const { rows } = await db.execute<{ id: string }>(sql`select user_id as id from members where tenant_id = ${tenantId}`)
    return rows
  }, 'network') // biome-ignore format: one query

describe('a password', () => {
  test('given by the partner is given back at the first sign-in, and one that stays is not', async () => {
    const { o, customer } = await fresh()
    const agent = o.as('adminAgent')
    const { body: user } = await make(agent, customer, 'first')
    const first = (temporary: string) =>
      o.stranger('POST /first-passwords', { email: user.userName, temporary, password: OWN })
    expect((await reset(agent, customer.id, user.id, { initial: { value: 'Wanderlust7' } })).body.password).toBe('Wanderlust7')
    expect((await first(user.password ?? '')).status).toBe(401)
    expect((await first('wanderlust7')).status).toBe(401)
    expect((await first('Wanderlust7')).status).toBe(200)
    expect((await first('Wanderlust7')).status).toBe(401)
    await reset(agent, customer.id, user.id, { initial: { value: 'winter birds over grey water', stays: true } })
    expect((await first('winter birds over grey water')).status).toBe(401)
  }) // biome-ignore format: one story

  test('of somebody with a place in another company is their own', async () => {
    const { o, customer } = await fresh()
    const { body: user } = await make(o.as('adminAgent'), customer, 'roaming')
    await o.within((ctx) => addMember(ctx, { userId: user.id, grants: [] }))
    const code = 'users.atHomeElsewhere'
    expect((await reset(o.as('adminAgent'), customer.id, user.id)).body).toMatchObject({ code })
    const change = { customerId: customer.id, userId: user.id }
    const put = (more: object) => o.as('adminAgent')('PUT /customers/:customerId/users/:userId', { ...change, ...more })
    expect((await put({ displayName: 'Eve' })).body).toMatchObject({ code })
    expect((await put({ usageLocation: 'JP' })).body).toMatchObject({ usageLocation: 'JP' })
  })
})

const fresh = async () => {
  const o = await enrolledOffice({ standings: { network: 'active', reseller: 'active' } })
  return { o, customer: await newCustomer(o) }
}

test('what a partner does in a customer’s directory stands in both logs, with who it was', async () => {
  const { o, customer } = await fresh()
  const { body: user } = await make(o.as('adminAgent'), customer, 'told')
  const log = (tenantId: string) =>
    o.within(async ({ db }) => {
      const { rows } = await db.execute<{ operation: string; actor_name: string; actor_tenant_id: string; changes: object[] }>(
        sql`select operation, actor_name, actor_tenant_id, changes from audit_entries where tenant_id = ${tenantId} and operation = 'POST /customers/:customerId/users'`)
      return rows
    }, 'network')
  const changes = [{ what: 'directoryUser', id: user.id, new: { name: 'Ada Han', userName: user.userName } }]
  for (const tenantId of [o.tenantId, customer.id])
    expect(await log(tenantId)).toMatchObject([{ actor_tenant_id: o.tenantId, actor_name: o.actorOf('adminAgent').name, changes }])
  expect(JSON.stringify(await log(customer.id))).not.toContain(user.password)
}) // biome-ignore format: one story
