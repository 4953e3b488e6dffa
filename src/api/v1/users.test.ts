import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { directoryRoles } from '#modules/relationships/index.ts'
import { newCustomer } from '#test/customer.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { DESK, fed, SUITE } from '#test/licences.ts'
import type { Office } from '#test/office.ts'
import { fits } from '#test/published/shape.ts'
import * as shapes from '#test/published/users.ts'
import { callersOf } from '#test/v1.ts'

let o: Office
let call: ReturnType<ReturnType<typeof callersOf>['person']>
let customer: Awaited<ReturnType<typeof newCustomer>>
let id = ''
beforeAll(async () => {
  o = await enrolledOffice({ standings: { network: 'active', reseller: 'active' } })
  customer = await newCustomer(o)
  call = callersOf(o).person('adminAgent')
  ;({ id } = customer)
})
let count = 0
/** A user as the .NET client sends one: PascalCase, everything there is, nulls included. */
const sent = (given: object = {}) => ({
  ...{ Id: null, UserPrincipalName: `wire${++count}@${customer.domain}`, FirstName: 'Ada', LastName: 'Han', DisplayName: 'Ada Han' },
  ...{ UsageLocation: 'kr', ImmutableId: 'abc==', PasswordProfile: { ForceChangePassword: true, Password: 'Wanderlust7$' } },
  ...{ LastDirectorySyncTime: null, UserDomainType: 'none', State: 'active', SoftDeletionTime: null, Links: null },
  ...{ Attributes: { ObjectType: 'CustomerUser' }, ...given },
}) // biome-ignore format: as that client writes it
const made = async (given: object = {}) => (await call(`POST /v1/customers/${id}/users`, sent(given))).body
const inactive = encodeURIComponent('{"Field":"UserStatus","Value":"Inactive","Operator":"equals"}')

describe('users', () => {
  test('are created as any client writes them, with the password it chose or one made up', async () => {
    const answer = await call(`POST /v1/customers/${id}/users/`, sent())
    fits(shapes.NewCustomerUser, answer)
    expect(answer.body).toMatchObject({
      ...{ usageLocation: 'KR', state: 'active', userDomainType: 'managed', immutableId: 'abc==' },
      passwordProfile: { forceChangePassword: true, password: 'Wanderlust7$' },
    })
    const bare = await call(`POST /v1/customers/${id}/users`, { userPrincipalName: `wire${++count}@${customer.domain}`, displayName: 'Bo' })
    expect(bare.body.passwordProfile).toEqual({ forceChangePassword: true, password: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) })
    const one = await call(`GET /v1/customers/${id}/users/${answer.body.id.toUpperCase()}`)
    fits(shapes.CustomerUser, one)
    expect(one.raw).not.toContain('Wanderlust7$')
  }) // biome-ignore format: one story

  test('are created once under one name, and the password stands in the first answer alone', async () => {
    const headers = { 'ms-requestid': crypto.randomUUID() }
    const user = sent({ PasswordProfile: null })
    const first = await call(`POST /v1/customers/${id}/users`, user, { headers })
    const again = await call(`POST /v1/customers/${id}/users`, user, { headers })
    expect([again.body.id, again.body.passwordProfile.password]).toEqual([first.body.id, ''])
  })

  // biome-ignore format: a table
  test.each<[object, number, number]>([
    [{ UserPrincipalName: 'a@elsewhere.example' }, 400, 3000],
    [{ UserPrincipalName: null },                  400, 3000],
    [{ UsageLocation: 'Korea' },                   400, 3000],
    [{ PasswordProfile: { Password: 'abc' } },     400, 3000],
    [{ DisplayName: null, FirstName: null, LastName: null }, 400, 3000],
  ])('with %j are refused', async (given, status, code) =>
    expect(await call(`POST /v1/customers/${id}/users`, sent(given))).toMatchObject({ status, body: { code } }))

  test('are listed page by page in either order, and those who were deleted by their filter alone', async () => {
    const { id: gone } = await made()
    for (const _ of [1, 2]) await made()
    const first = await call(`GET /v1/customers/${id}/users?size=2&sortField=UserPrincipalName&sortDirection=Descending`)
    fits(shapes.CustomerUsers, first)
    const { uri, headers } = first.body.links.next
    const second = await call(`GET /v1${uri}`, undefined, { headers: { [headers[0].key]: headers[0].value } })
    const names = [...first.body.items, ...second.body.items].map(({ userPrincipalName: name }) => name)
    expect(names).toEqual([...names].sort().reverse())
    expect((await call(`DELETE /v1/customers/${id}/users/${gone}`)).status).toBe(204)
    const away = await call(`GET /v1/customers/${id}/users?filter=${inactive}`)
    fits(shapes.CustomerUsers, away)
    expect(away.body.items).toMatchObject([{ id: gone, state: 'inactive', softDeletionTime: expect.any(String) }])
    expect((await call(`GET /v1/customers/${id}/users?size=200`)).body.items.map((one: { id: string }) => one.id)).not.toContain(gone)
    for (const [query, code] of [['sortField=Shoe', 900126], ['sortDirection=up', 900126], [`filter=${inactive.replace('Inactive', 'Asleep')}`, 900126]])
      expect(await call(`GET /v1/customers/${id}/users?${query}`)).toMatchObject({ status: 400, body: { code } })
  }) // biome-ignore format: one story

  test('are changed, restored and given a new password by one call, or by the newer path', async () => {
    const user = await made()
    const changed = await call(`PATCH /v1/customers/${id}/users/${user.id}`, { ...sent({ UserPrincipalName: user.userPrincipalName }), DisplayName: 'Ada H', UsageLocation: 'JP', PasswordProfile: null })
    fits(shapes.CustomerUser, changed)
    expect(changed.body).toMatchObject({ displayName: 'Ada H', usageLocation: 'JP' })
    await call(`DELETE /v1/customers/${id}/users/${user.id}`)
    expect(await call(`PATCH /v1/customers/${id}/users/${user.id}`, { DisplayName: 'Nobody' })).toMatchObject({ status: 409 })
    expect((await call(`PATCH /v1/customers/${id}/users/${user.id}`, { state: 'active', attributes: {} })).body).toMatchObject({ state: 'active', displayName: 'Ada H' })
    const profile = { passwordProfile: { password: 'Wanderlust8', forceChangePassword: true } }
    expect((await call(`PATCH /v1/customers/${id}/users/${user.id}`, profile)).body).toMatchObject(profile)
    const reset = await call(`PATCH /v1/customers/${id}/users/${user.id}/resetpassword`, {})
    fits(shapes.NewCustomerUser, reset)
    expect(reset.body.passwordProfile.password).toMatch(/^(\w{4}-){3}\w{4}$/)
  }) // biome-ignore format: one story

  test('that are not there are told from customers that are not', async () => {
    const nobody = newId()
    for (const other of [nobody, 'x', '%20'])
      expect(await call(`GET /v1/customers/${id}/users/${other}`)).toMatchObject({ status: 404, body: { code: 60002 } })
    expect(await call(`GET /v1/customers/${nobody}/users`)).toMatchObject({ status: 404, body: { code: 60003 } })
    const alone = await callersOf(o).alone()(`GET /v1/customers/${id}/users`)
    expect(alone).toMatchObject({ status: 403, body: { code: 900329 } })
  })
})

describe('directory roles', () => {
  const role = directoryRoles.helpdeskAdmin
  test('are listed, joined and left', async () => {
    const user = await made()
    const roles = await call(`GET /v1/customers/${id}/directoryroles`)
    fits(shapes.DirectoryRoles, roles)
    expect(roles.body.items).toContainEqual({ id: role, name: 'Helpdesk admin', attributes: { objectType: 'DirectoryRole' } })
    const member = { Id: user.id, DisplayName: user.displayName, UserPrincipalName: user.userPrincipalName, Attributes: { ObjectType: 'UserMember' } }
    const joined = await call(`POST /v1/customers/${id}/directoryroles/${role}/usermembers`, member)
    fits(shapes.UserMember, joined, 201)
    expect(joined.body.roleId).toBe(role)
    const members = await call(`GET /v1/customers/${id}/directoryroles/${role}/usermembers?size=0`)
    fits(shapes.UserMembers, members)
    expect(members.body.items).toMatchObject([{ id: user.id, roleId: role }])
    const held = await call(`GET /v1/customers/${id}/users/${user.id}/directoryroles`)
    fits(shapes.DirectoryRoles, held)
    expect(held.body.items.map(({ id }: { id: string }) => id)).toEqual([role])
    expect((await call(`DELETE /v1/customers/${id}/directoryroles/${role}/usermembers/${user.id}`)).status).toBe(204)
    expect((await call(`GET /v1/customers/${id}/directoryroles/${role}/usermembers`)).body.totalCount).toBe(0)
  }) // biome-ignore format: one story

  test('that nobody knows, and users that nobody is, are missing; a seller gives none', async () => {
    const user = await made()
    expect(await call(`GET /v1/customers/${id}/directoryroles/${newId()}/usermembers`)).toMatchObject({ status: 404 })
    for (const other of [newId(), 'x', null])
      expect(await call(`POST /v1/customers/${id}/directoryroles/${role}/usermembers`, { id: other })).toMatchObject({ status: 404, body: { code: 60002 } })
    const seller = callersOf(o).person('salesAgent')
    const answer = await seller(`POST /v1/customers/${id}/directoryroles/${role}/usermembers`, { id: user.id })
    expect(answer).toMatchObject({ status: 403, body: { code: 900150 } })
  }) // biome-ignore format: one story
})

describe('licences', () => {
  test('are counted by product, assigned while there are any, and taken back', async () => {
    await fed(o, customer.id, 1)
    await fed(o, customer.id, 5, { ...DESK, plans: [] })
    const [user, other] = [await made(), await made()]
    const skus = await call(`GET /v1/customers/${id}/subscribedSkus?licenseGroupIds=Group1&licenseGroupIds=Group2`)
    fits(shapes.SubscribedSkus, skus)
    expect(skus.body.items.map(({ productSku: { name } }: { productSku: { name: string } }) => name)).toEqual(['Desk', 'Office Suite'])
    expect((await call(`GET /v1/customers/${id}/subscribedskus`)).body).toMatchObject({ totalCount: 1, items: [{ availableUnits: 1, capabilityStatus: 'Enabled' }] })
    const update = { LicensesToAssign: [{ SkuId: SUITE.skuId, ExcludedPlans: [SUITE.plans[1].id] }], LicensesToRemove: null, LicenseWarnings: null }
    const done = await call(`POST /v1/customers/${id}/users/${user.id}/licenseupdates`, update)
    fits(shapes.LicenseUpdate, done, 201)
    const none = await call(`POST /v1/customers/${id}/users/${other.id}/licenseupdates`, update)
    expect(none).toMatchObject({ status: 400, body: { code: 60012, source: 'PartnerFD' } })
    const licences = await call(`GET /v1/customers/${id}/users/${user.id}/licenses`)
    fits(shapes.Licenses, licences)
    expect(licences.body.items[0].servicePlans.map((one: { capabilityStatus: string }) => one.capabilityStatus)).toEqual(['Success', 'Disabled'])
    expect((await call(`GET /v1/customers/${id}/users/${user.id}/licenses?licenseGroupIds=group2`)).body.totalCount).toBe(0)
    const away = await call(`POST /v1/customers/${id}/users/${user.id}/licenseupdates`, { licensesToRemove: [SUITE.skuId.toUpperCase()] })
    expect(away).toMatchObject({ status: 201, body: { licenseWarnings: [], licensesToAssign: [] } })
    expect((await call(`POST /v1/customers/${id}/users/${other.id}/licenseupdates`, update)).status).toBe(201)
  }) // biome-ignore format: one story
})

test('what was done to users is told by the audit records', async () => {
  await made({ DisplayName: 'Audited' })
  const records = (await callersOf(o).person('adminAgent')(`GET /v1/auditrecords?size=200`)).body.items
  const found = records.find((one: { resourceNewValue: string }) => one.resourceNewValue.includes('Audited'))
  expect(found).toMatchObject({ operationType: 'create_customer_user', resourceType: 'customer_user', customerId: customer.id, customerName: customer.name })
  expect(JSON.stringify(found)).not.toContain('Wanderlust7$')
}) // biome-ignore format: one story
