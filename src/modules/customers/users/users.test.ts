import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#kernel/time.ts'
import { purgeUsers } from '#modules/access/users/commands.ts'
import { newCustomer } from '#test/customer.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { settle } from '#test/hearing.ts'
import { fed, SUITE } from '#test/licences.ts'
import type { Office } from '#test/office.ts'

const selling = { standings: { network: 'active', reseller: 'active' } } as const
type Customer = Awaited<ReturnType<typeof newCustomer>>
let o: Office
let customer: Customer
beforeAll(async () => {
  o = await enrolledOffice(selling)
  customer = await newCustomer(o)
})
let count = 0
type Agent = ReturnType<Office['as']>
const form = (given: object = {}, of = customer) => ({
  ...{ customerId: of.id, userName: `user${++count}@${of.domain}`, displayName: '이하늘', firstName: '하늘', lastName: '이' },
  ...{ usageLocation: 'KR', ...given },
}) // biome-ignore format: one form
async function made(given: object = {}, agent: Agent = o.as('adminAgent')) {
  const { status, body } = await agent('POST /customers/:customerId/users', form(given) as never)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}
const at = (userId: string) => ({ customerId: customer.id, userId: userId as never })

describe('a user of a customer', () => {
  test('is created at a domain of the customer, with a password shown once', async () => {
    const user = await made()
    expect(user).toMatchObject({
      ...{ name: '이하늘', firstName: '하늘', lastName: '이', usageLocation: 'KR', status: 'active', roles: [] },
      ...{ licences: [], deletedAt: null, password: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) },
    })
    const { body } = await o.as('helpdeskAgent')('GET /customers/:customerId/users/:userId', at(user.id))
    expect(body).toMatchObject({ id: user.id, userName: user.userName })
    expect(body).not.toHaveProperty('password')
    const page = (await o.as('salesAgent')('GET /customers/:customerId/users', { customerId: customer.id, search: user.userName })).body
    expect(page).toMatchObject({ items: [{ id: user.id }], next: null })
  }) // biome-ignore format: one story

  // biome-ignore format: a table
  test.each<[object, string, string]>([
    [{ userName: 'a@elsewhere.example' },   'users.userNameElsewhere',     'userName'],
    [{ userName: 'no address' },            'users.userNameMalformed',     'userName'],
    [{ userName: 'a..b@x' },                'users.userNameMalformed',     'userName'],
    [{ userName: 'аdmin@x' },               'users.userNameMalformed',     'userName'], // а is Cyrillic
    [{ userName: 'ａdmin@x' },              'users.userNameMalformed',     'userName'], // ａ is of full width
    [{ displayName: '', firstName: '', lastName: ' ' }, 'users.nameMissing', 'displayName'],
    [{ displayName: 'a\u202eb' },           'shape.hiddenCharacters',      'displayName'],
    [{ usageLocation: 'Korea' },            'customerUsers.placeUnknown',  'usageLocation'],
    [{ initial: { value: 'short' } },       'access.passwordShort',        'password'],
    [{ initial: { value: 'Summer2026!', stays: true } }, 'access.passwordShort', 'password'],
  ])('asked for as %j is refused', async (given, code, field) =>
    expect((await o.as('adminAgent')('POST /customers/:customerId/users', form(given) as never)).body).toMatchObject({ code, field }))

  test('whose address somebody has is refused, however many ask at once', async () => {
    const wanted = form()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => o.as('adminAgent')('POST /customers/:customerId/users', wanted as never)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'users.userNameTaken' })
  })

  test('is renamed, moved and located by whoever saw its newest version', async () => {
    const user = await made({ usageLocation: null })
    const agent = o.as('adminAgent')
    const change = { ...at(user.id), displayName: '이한울', userName: `new-${user.userName}`, usageLocation: 'jp' }
    const { body } = await agent('PUT /customers/:customerId/users/:userId', change)
    expect(body).toMatchObject({ name: '이한울', userName: `new-${user.userName}`, usageLocation: 'JP', firstName: '하늘' })
    const stale = await agent('PUT /customers/:customerId/users/:userId', { ...at(user.id), usageLocation: 'KR' }, { headers: { 'if-match': `"${user.version}"` } })
    expect(stale.status).toBe(412)
    const taken = await agent('PUT /customers/:customerId/users/:userId', { ...at(user.id), userName: `admin@${customer.domain}` })
    expect(taken.body).toMatchObject({ code: 'users.userNameTaken' })
  }) // biome-ignore format: one story

  test('holds roles, and the last global admin keeps theirs', async () => {
    const agent = o.as('adminAgent')
    const user = await made()
    const put = (userId: string, give: string[], take: string[] = []) =>
      agent('PUT /customers/:customerId/users/:userId/roles', { ...at(userId), give, take } as never)
    expect((await put(user.id, ['userAdmin', 'reportsReader'])).body.roles).toEqual(['userAdmin', 'reportsReader'])
    const roles = (await agent('GET /customers/:customerId/directory-roles', { customerId: customer.id })).body.items
    expect(roles.find(({ key }) => key === 'reportsReader')).toMatchObject({ users: 1, id: expect.stringMatching(/^4a5d8f65/) })
    const holders = (await agent('GET /customers/:customerId/users', { customerId: customer.id, role: 'reportsReader' })).body.items
    expect(holders.map(({ id }) => id)).toEqual([user.id])
    expect((await put(user.id, ['userAdmin'], ['userAdmin'])).body).toMatchObject({ code: 'customerUsers.both' })
    expect((await put(user.id, [], ['reportsReader'])).body.roles).toEqual(['userAdmin'])
    const admin = (await agent('GET /customers/:customerId/users', { customerId: customer.id, role: 'globalAdmin' })).body.items
    expect((await put(admin[0]?.id ?? '', [], ['globalAdmin'])).body).toMatchObject({ code: 'access.lastAdmin' })
  }) // biome-ignore format: one story

  test('let in again by their own company is nobody who was deleted, and keeps what they are licensed for since', async () => {
    const agent = o.as('adminAgent')
    const user = await made()
    await fed(o, customer.id, 9)
    await agent('PUT /customers/:customerId/users/:userId/roles', { ...at(user.id), give: ['mailAdmin'], take: [] })
    await agent('DELETE /customers/:customerId/users/:userId', at(user.id))
    const theirs = o.as({ tenantId: customer.id, standings: { customer: 'active' }, grants: [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }] })
    const { items } = (await theirs('GET /members', { status: 'removed', limit: 200 })).body
    await theirs('POST /members/:id/restoration', { id: items.find(({ userId }) => userId === user.id)?.id as never })
    const licence = { ...at(user.id), assign: [{ skuId: SUITE.skuId }], remove: [] }
    expect((await agent('PUT /customers/:customerId/users/:userId/licences', licence)).status).toBe(200)
    await settle({ tenantId: customer.id, clock: o.clock }) // hears of the removal late
    const now = o.clock()
    o.clock.moveTo(addDays(now, 31))
    await o.within(purgeUsers, 'network')
    o.clock.moveTo(now)
    expect((await agent('GET /customers/:customerId/users/:userId', at(user.id))).body).toMatchObject({
      ...{ status: 'active', deletedAt: null, usageLocation: 'KR', licences: [SUITE.name] },
    })
  }) // biome-ignore format: one story

  test('removed by their own company is gone after thirty days as well, and the name is free', async () => {
    const agent = o.as('adminAgent')
    const user = await made()
    const theirs = o.as({ tenantId: customer.id, standings: { customer: 'active' }, grants: [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }] })
    const { items } = (await theirs('GET /members', { search: user.userName })).body
    expect((await theirs('DELETE /members/:id', { id: items[0]?.id as never })).status).toBe(200)
    const again = () => agent('POST /customers/:customerId/users', form({ userName: user.userName }) as never)
    const now = o.clock()
    const purge = async () => { while ((await o.within(purgeUsers, 'network')) > 0); }
    o.clock.moveTo(addDays(now, 29))
    await purge()
    expect((await again()).body).toMatchObject({ code: 'users.userNameTaken' })
    o.clock.moveTo(addDays(now, 31))
    await purge()
    expect((await again()).status).toBe(200)
    o.clock.moveTo(now)
  }) // biome-ignore format: one story

  test('deleted can come back for thirty days with no role, and is gone after them', async () => {
    const agent = o.as('adminAgent')
    const user = await made()
    await agent('PUT /customers/:customerId/users/:userId/roles', { ...at(user.id), give: ['userAdmin', 'mailAdmin'], take: [] })
    const gone = await agent('DELETE /customers/:customerId/users/:userId', at(user.id))
    expect(gone.body).toMatchObject({ status: 'deleted', roles: [], deletedAt: expect.any(String) })
    const list = async (deleted?: true) =>
      (await agent('GET /customers/:customerId/users', { customerId: customer.id, limit: 200, ...(deleted && { deleted }) })).body.items.map(({ id }) => id)
    expect([(await list()).includes(user.id), (await list(true)).includes(user.id)]).toEqual([false, true])
    expect((await agent('POST /customers/:customerId/users/:userId/password', at(user.id))).body).toMatchObject({ code: 'users.deleted' })
    const again = await agent('POST /customers/:customerId/users', form({ userName: user.userName }) as never)
    expect(again.body).toMatchObject({ code: 'users.userNameTaken' })
    const back = await agent('POST /customers/:customerId/users/:userId/restoration', at(user.id))
    expect(back.body).toMatchObject({ status: 'active', roles: [], deletedAt: null, usageLocation: 'KR' })
    await agent('DELETE /customers/:customerId/users/:userId', at(user.id))
    const now = o.clock()
    o.clock.moveTo(addDays(now, 31))
    expect((await agent('POST /customers/:customerId/users/:userId/restoration', at(user.id))).status).toBe(404)
    while ((await o.within(purgeUsers, 'network')) > 0);
    expect((await agent('POST /customers/:customerId/users', form({ userName: user.userName }) as never)).status).toBe(200)
    o.clock.moveTo(now)
  }) // biome-ignore format: one story
})

describe('who may', () => {
  test('be in a directory nobody has taken over is whoever opened it, as far as their role reaches', async () => {
    const reach = async (role: 'adminAgent' | 'salesAgent' | 'helpdeskAgent') =>
      (await o.as(role)('GET /customers/:customerId/reach', { customerId: customer.id })).body
    expect(await reach('adminAgent')).toEqual({ opened: ['read', 'manage', 'password', 'roles', 'licences', 'domains', 'apps'], byOpening: true, domains: [customer.domain] })
    expect((await reach('salesAgent')).opened).toEqual(['read', 'manage', 'password', 'licences'])
    expect((await o.as('billingAdmin')('GET /customers/:customerId/reach', { customerId: customer.id })).status).toBe(403)
    const user = await made({}, o.as('salesAgent'))
    const give = { ...at(user.id), give: ['mailAdmin'] as const, take: [] }
    expect((await o.as('salesAgent')('PUT /customers/:customerId/users/:userId/roles', give as never)).body).toMatchObject({ code: 'customerUsers.accessNeeded', link: `/delegations?customerId=${customer.id}` })
    await o.as('adminAgent')('PUT /customers/:customerId/users/:userId/roles', give as never)
    expect((await o.as('helpdeskAgent')('POST /customers/:customerId/users/:userId/password', at(user.id))).body).toMatchObject({ code: 'customerUsers.adminsByAdmins' })
  }) // biome-ignore format: one story

  test('see a user of another partner’s customer is nobody else', async () => {
    const other = await enrolledOffice(selling)
    const user = await made()
    expect((await other.as('adminAgent')('GET /customers/:customerId/users/:userId', at(user.id))).status).toBe(404)
    const theirs = await newCustomer(other)
    const crossed = { customerId: theirs.id, userId: user.id }
    expect((await other.as('adminAgent')('GET /customers/:customerId/users/:userId', crossed)).status).toBe(404)
    expect((await other.as('adminAgent')('DELETE /customers/:customerId/users/:userId', crossed)).status).toBe(404)
  })
})
