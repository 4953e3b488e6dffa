import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { Grant } from '#kernel/permissions.ts'
import { addMember } from '#modules/access/index.ts'
import { enrolled } from '#test/newcomer.ts'
import { office } from '#test/office.ts'
import { newPerson } from '#test/places.ts'

const admin: Grant[] = [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }]
type There = { within: Awaited<ReturnType<typeof office>>['within']; tenantId: Id<'tenant'> }
const place = (there: There, userId: Id<'user'>, grants: Grant[]) =>
  there.within((ctx) => addMember(inTenant(ctx, there.tenantId), { userId, grants }), 'network')

/** An account, a directory without one, and a person who is global admin of both. */
async function both() {
  const account = await enrolled()
  const directory = await office({ name: 'Quillon Labs', country: 'GB', standings: {} })
  const person = await newPerson()
  await place(account, person.id, admin)
  await place(directory, person.id, admin)
  const actor = { ...person, tenantId: account.tenantId, grants: admin, standings: { network: 'pending' } }
  return { account, directory, person, as: account.everyone(actor), actor }
}

test('a directory whose admin I am too is offered, linked, and its people get a place without a role', async () => {
  const { account, directory, as } = await both()
  const colleague = await newPerson({ name: 'Noor Haddad' })
  await place(directory, colleague.id, [])
  const { body } = await as('GET /tenants', {})
  expect(body.candidates.map(({ tenantId }) => tenantId)).toEqual([directory.tenantId])
  const linked = (await as('POST /tenants', { linkedTenantId: directory.tenantId })).body
  expect(linked.links).toMatchObject([{ kind: 'linked', status: 'active', name: 'Quillon Labs', moves: ['remove'] }])
  expect(linked.candidates).toEqual([])
  const people = (await account.everyone({ tenantId: account.tenantId, grants: admin, standings: { network: 'pending' } })('GET /members', {})).body.items // biome-ignore format: one call
  expect(people.find(({ name }) => name === 'Noor Haddad')).toMatchObject({ status: 'active', grants: [] })
})

describe('a linked company', () => {
  /** Of its people: the one who is admin of both, and a colleague whose place at the account has been taken away. */
  async function linked() {
    const { account, directory, person, as } = await both()
    const colleague = await newPerson({ name: 'Noor Haddad' })
    await place(directory, colleague.id, [])
    await as('POST /tenants', { linkedTenantId: directory.tenantId })
    await account.within((ctx) => ctx.db.execute(sql`update members set status = 'removed' where user_id = ${colleague.id}`), 'network')
    const everyone = (who: object) => directory.as({ ...who, tenantId: directory.tenantId, grants: admin, standings: {} })
    return { account, directory, person, both: everyone(person), here: everyone(colleague) }
  }

  test('says whose account it belongs to, to whoever works there, and whether they can switch or whom to ask', async () => {
    const { account, person, ...seen } = await linked()
    const { name } = (await seen.both('GET /tenants', {})).body.into ?? {}
    const leader = { tenantId: account.tenantId, name, kind: 'linked' }
    expect((await seen.both('GET /tenants', {})).body.into).toMatchObject(leader)
    expect((await seen.both('GET /account/leader', {})).body.leader).toMatchObject({ ...leader, isMember: true })
    const asked = (await seen.here('GET /account/leader', {})).body.leader
    expect(asked).toMatchObject({ ...leader, isMember: false })
    expect(asked?.ask).toContainEqual({ name: person.name, email: person.email })
  })

  test('has no dead end: whatever wants an account of it says where it is kept, and nothing sends its people to enrol', async () => {
    const { both: own, here, account } = await linked()
    expect(await own('GET /account', {})).toMatchObject({ status: 404, body: { code: 'membership.keptElsewhere' } })
    const theirs = (await here('GET /account', {})).body
    expect(theirs).toMatchObject({ code: 'membership.keptByOthers', facts: { company: expect.any(String) } })
    const { conditions } = (await here('GET /readiness', {})).body
    expect(conditions[0]).toMatchObject({ name: 'enrolled', cause: 'keptElsewhere' })
    expect((await account.everyone({ tenantId: account.tenantId, grants: [], standings: {} })('GET /account/leader', {})).status).toBe(403)
  })

  test('stands alone again once the link is removed', async () => {
    const { account, both: own, person } = await linked()
    const lead = account.everyone({ ...person, tenantId: account.tenantId, grants: admin, standings: { network: 'pending' } })
    const { links } = (await lead('GET /tenants', {})).body
    await account.within((ctx) => ctx.db.execute(sql`update tenant_links set status = 'removed' where id = ${links[0]?.id}`), 'network')
    expect((await own('GET /account/leader', {})).body).toEqual({ leader: null })
    expect((await own('GET /account', {})).body).toMatchObject({ code: 'membership.notEnrolled' })
  })
}) // biome-ignore format: one story

describe('a tenant is refused', () => {
  test('whose global admin I am not', async () => {
    const { account, as } = await both()
    const other = await office({ name: 'Elsewhere', standings: {} })
    const refused = await as('POST /tenants', { linkedTenantId: other.tenantId })
    expect(refused.body).toMatchObject({ code: 'tenants.notAdminThere' })
    expect((await as('POST /tenants', { linkedTenantId: account.tenantId })).body).toMatchObject({
      code: 'tenants.itself',
    })
  })

  test('that belongs to another account, its own or one it is linked to', async () => {
    const { directory, person, as } = await both()
    const other = await enrolled()
    await place(other, person.id, admin)
    const own = await as('POST /tenants', { linkedTenantId: other.tenantId })
    expect(own.body).toMatchObject({ code: 'tenants.ofAnotherAccount' })
    const there = other.everyone({
      ...person,
      tenantId: other.tenantId,
      grants: admin,
      standings: { network: 'pending' },
    })
    await there('POST /tenants', { linkedTenantId: directory.tenantId })
    const late = await as('POST /tenants', { linkedTenantId: directory.tenantId })
    expect(late.body).toMatchObject({ code: 'tenants.ofAnotherAccount' })
  })

  test('by one of two accounts that link it at once', async () => {
    const { directory, person, as } = await both()
    const other = await enrolled()
    await place(other, person.id, admin)
    const there = other.everyone({
      ...person,
      tenantId: other.tenantId,
      grants: admin,
      standings: { network: 'pending' },
    })
    const input = { linkedTenantId: directory.tenantId }
    const answers = await Promise.all([as('POST /tenants', input), there('POST /tenants', input)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

describe('a tenant that is removed', () => {
  test('takes the places of its people with it', async () => {
    const { directory, as } = await both()
    const colleague = await newPerson({ name: 'Noor Haddad' })
    await place(directory, colleague.id, [])
    const { links } = (await as('POST /tenants', { linkedTenantId: directory.tenantId })).body
    const after = (await as('DELETE /tenants/:id', { id: links[0]?.id as never })).body
    expect(after.links).toMatchObject([{ status: 'removed', moves: [] }])
    const people = (await as('GET /members', {})).body.items
    expect(people.find(({ name }) => name === 'Noor Haddad')?.status ?? 'removed').toBe('removed')
    expect((await as('DELETE /tenants/:id', { id: links[0]?.id as never })).body).toMatchObject({
      code: 'lifecycle.notNow',
    })
  })

  test('is neither the primary one nor the one I came with', async () => {
    const { account, directory, as } = await both()
    const visitor = await newPerson()
    await place(directory, visitor.id, admin)
    const { links } = (await as('POST /tenants', { linkedTenantId: directory.tenantId })).body
    const primary = await as('DELETE /tenants/:id', { id: account.tenantId as never })
    expect(primary.body).toMatchObject({ code: 'tenants.primaryStays' })
    const theirs = account.everyone({
      ...visitor,
      tenantId: account.tenantId,
      grants: admin,
      standings: { network: 'pending' },
    })
    const own = await theirs('DELETE /tenants/:id', { id: links[0]?.id as never })
    expect(own.body).toMatchObject({ code: 'tenants.signedInStays' })
  })

  test('by merging is not removed by itself', async () => {
    const [a, b] = [await enrolled(), await enrolled()]
    const { id } = (await a.as('POST /merges', { partnerId: b.enrolment.result?.globalId ?? '' })).body
    await b.as('POST /merges/:id/acceptance', { id })
    await a.as('POST /merges/:id/confirmation', { id })
    const [link] = (await a.as('GET /tenants', {})).body.links
    const removed = await a.as('DELETE /tenants/:id', { id: link?.id as never })
    expect(removed.body).toMatchObject({ code: 'tenants.cameByMerge' })
  })
})

test('another company’s links are nobody else’s', async () => {
  const { directory, as } = await both()
  const { links } = (await as('POST /tenants', { linkedTenantId: directory.tenantId })).body
  const other = await enrolled()
  expect((await other.as('DELETE /tenants/:id', { id: links[0]?.id as never })).status).toBe(404)
  expect((await other.as('GET /tenants', {})).body.links).toEqual([])
})
