import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/context.ts'
import type { Grant, Role } from '#kernel/permissions.ts'
import { within } from '#kernel/store.ts'
import { door } from '#test/door.ts'
import { type Office, office } from '#test/office.ts'
import { grantOf, type Placed, placed } from '#test/places.ts'
import { admins } from '../members/queries.ts'
import { members } from '../members/tables.ts'
import { settleAfter } from '../requests/commands.ts'
import { create, join, part } from './commands/admin.ts'

const d = await door()
afterAll(d.close)

const give = (...roles: Role[]) => roles.map(grantOf) as never
const rolesOf = (grants: readonly Grant[]) => grants.map(({ role }) => role).sort()

/** A group with these roles and people, made by a global admin. */
async function group(o: Office, { name = '영업 1팀', roles = [], people = [] }: { name?: string; roles?: Role[]; people?: Placed[] } = {}) {
  const call = o.as('globalAdmin')
  const { body } = await call('POST /groups', { name, grants: give(...roles) })
  if (people.length === 0) return body
  return (await call('POST /groups/:id/members', { id: body.id, memberIds: people.map(({ member }) => member.id) })).body
} // biome-ignore format: one thought
const memberIn = async (o: Office, { member: { id } }: Placed) =>
  (await o.as('globalAdmin')('GET /members/:id', { id })).body
const held = async (o: Office, who: Placed) => rolesOf((await memberIn(o, who)).held)

describe('who is in a group', () => {
  test('holds its roles at once, beside their own, and loses them with it', async () => {
    const o = await office()
    const who = await placed(o, ['salesAgent'])
    const made = await group(o, { roles: ['billingAdmin', 'reportViewer'], people: [who] })
    expect(made).toMatchObject({ people: 1, version: 2, moves: ['delete'] })
    expect(await memberIn(o, who)).toMatchObject({ grants: [{ role: 'salesAgent' }] })
    expect(await held(o, who)).toEqual(['billingAdmin', 'reportViewer', 'salesAgent'])
    await o.as('globalAdmin')('PUT /groups/:id/grants', { id: made.id, grants: give('helpdeskAgent') })
    expect(await held(o, who)).toEqual(['helpdeskAgent', 'salesAgent'])
    await o.as('globalAdmin')('DELETE /groups/:id/members/:memberId', { id: made.id, memberId: who.member.id })
    expect(await held(o, who)).toEqual(['salesAgent'])
  })

  test('is found by a role of the group, asked for what they may do, and no longer when suspended', async () => {
    const o = await office()
    const who = await placed(o, [], { name: '박지수' })
    await group(o, { roles: ['accountAdmin'], people: [who] })
    const found = async () => (await o.as('globalAdmin')('GET /members', { role: 'accountAdmin' })).body.items.length
    const asked = () => o.within((ctx) => admins(ctx, ['accountAdmin']))
    expect([await found(), (await asked()).map(({ name }) => name)]).toEqual([1, ['박지수']])
    await o.as('globalAdmin')('POST /members/:id/suspension', { id: who.member.id })
    expect(await asked()).toEqual([])
  })

  test('is listed with the names of the groups they are in', async () => {
    const o = await office()
    const [who, other] = [await placed(o, []), await placed(o, [])]
    await group(o, { name: '영업 2팀', people: [who] })
    const over = await group(o, { name: 'Sales', people: [who] })
    const groups = async () =>
      Object.fromEntries((await o.as('globalAdmin')('GET /members', {})).body.items.map((m) => [m.id, m.groups]))
    expect(await groups()).toMatchObject({ [who.member.id]: ['Sales', '영업 2팀'], [other.member.id]: [] })
    await o.as('globalAdmin')('DELETE /groups/:id', { id: over.id, name: 'Sales' })
    expect((await groups())[who.member.id]).toEqual(['영업 2팀'])
  })

  test('is shown what they hold through which group', async () => {
    const o = await office()
    const who = await placed(o, [])
    await group(o, { name: 'B', roles: ['reportViewer'], people: [who] })
    await group(o, { name: 'a', roles: ['reportViewer'], people: [who] })
    await group(o, { name: 'Others' })
    const mine = (await o.as({ ...who.actor, grants: give('member') })('GET /groups', { mine: true })).body.items
    expect(mine.map(({ name, grants }) => [name, rolesOf(grants)])).toEqual([['a', ['reportViewer']], ['B', ['reportViewer']]]) // biome-ignore format: one thought
    expect((await o.as('salesAgent')('GET /groups', { memberId: who.member.id })).body.items).toHaveLength(2)
    expect(await held(o, who)).toEqual(['reportViewer'])
  })

  test.each(['account', 'both'] as const)(
    'and leaves the %s, leaves every group, and comes back into none',
    async (from) => {
      const o = await office()
      const who = await placed(o, [])
      const { id } = await group(o, { roles: ['reportViewer'], people: [who] })
      await o.as('globalAdmin')('DELETE /members/:id', { id: who.member.id, from })
      expect((await o.as('globalAdmin')('GET /groups/:id', { id })).body).toMatchObject({ people: 0, version: 3 })
      if (from === 'both') await o.as('globalAdmin')('POST /members/:id/restoration', { id: who.member.id })
      expect(await held(o, who)).toEqual([])
    },
  )

  test('and becomes a guest, stays in those groups alone that hold nothing beyond a guest', async () => {
    const o = await office()
    const who = await placed(o, [])
    await group(o, { name: 'Sales', roles: ['salesAgent'], people: [who] })
    await group(o, { name: 'Referrals', roles: ['referralsAdmin'], people: [who] })
    await o.as('globalAdmin')('DELETE /members/:id', { id: who.member.id, from: 'directory' })
    expect(await held(o, who)).toEqual(['referralsAdmin'])
  })

  test('whose place ends by a statement of the database, is out of it too', async () => {
    const o = await office()
    const who = await placed(o, [])
    const { id } = await group(o, { roles: ['reportViewer'], people: [who] })
    await o.within(({ db }) => db.execute(sql`update ${members} set status = 'removed' where id = ${who.member.id}`))
    expect((await o.as('globalAdmin')('GET /groups/:id', { id })).body.people).toBe(0)
    expect(await held(o, who)).toEqual([])
  })

  test('is told by letter what they gained and lost', async () => {
    const o = await office()
    const who = await placed(o, [], { language: 'ko' })
    const { id } = await group(o, { roles: ['reportViewer'], people: [who] })
    const letters = async () => {
      const { rows } = await o.within(({ db }) => db.execute<{ facts: { letter?: string; facts: object } }>(sql`select facts from outbox where tenant_id = ${o.tenantId} order by id`)) // biome-ignore format: one thought
      return rows.filter(({ facts }) => facts.letter === 'access.rolesChangedByGroup')
    }
    expect(await letters()).toMatchObject([{ facts: { to: who.email, language: 'ko', facts: { group: '영업 1팀', loses: '–' } } }]) // biome-ignore format: one thought
    await o.as('globalAdmin')('PATCH /groups/:id', { id, name: 'Renamed' })
    await o.as('globalAdmin')('PUT /groups/:id/grants', { id, grants: [] })
    expect(await letters()).toHaveLength(2)
  })
})

test('a role held through a group is not taken from the person, and that is said; what is their own is', async () => {
  const o = await office()
  const who = await placed(o, ['salesAgent'], { name: '김하늘' })
  await group(o, { roles: ['reportViewer'], people: [who] })
  const taken = async (...roles: Role[]) =>
    (await o.as('globalAdmin')('POST /role-changes/preview', { memberIds: [who.member.id], give: [], take: give(...roles) })).body.items // biome-ignore format: one thought
  expect(await taken('reportViewer')).toMatchObject([{ changes: false, problem: { code: 'access.heldByGroup' } }])
  expect(await taken('salesAgent')).toMatchObject([{ changes: true, after: [], problem: null }])
})

test('a wish for a role is settled by the group that brings it', async () => {
  const o = await office()
  const who = await placed(o, [])
  const me = o.as({ ...who.actor, grants: give('member') })
  await me('POST /access-requests', { workspace: 'membership', role: 'accountAdmin' })
  await group(o, { roles: ['accountAdmin'], people: [who] })
  await o.within((ctx) => settleAfter(ctx, { id: who.member.id, userId: who.actor.id }))
  expect((await me('GET /access-requests', { mine: true })).body.items).toMatchObject([{ status: 'granted' }])
})

test('what a group gives and takes holds for the very next request of who is signed in', async () => {
  const [who, browser] = [await d.person(), d.browser()]
  await browser.signIn(who.email)
  const [tenantId] = who.tenantIds
  const asHouse = <T>(work: (ctx: Ctx) => Promise<T>) =>
    d.within((ctx) => work({ ...ctx, actor: { ...ctx.actor, kind: 'house' } }), tenantId)
  const roles = async () => rolesOf((await browser.call('GET', '/me')).body.roles)
  const { id, memberId } = await asHouse(async (ctx) => {
    const [place] = await ctx.db.select({ id: members.id }).from(members).where(within(ctx, members))
    const made = await create(ctx, { name: 'Billing', grants: give('billingAdmin') })
    const memberId = place?.id ?? (made.id as never)
    await join(ctx, { id: made.id, memberIds: [memberId] })
    return { id: made.id, memberId }
  })
  expect(await roles()).toEqual(['billingAdmin', 'globalAdmin', 'member'])
  await asHouse((ctx) => part(ctx, { id, memberId }))
  expect(await roles()).toEqual(['globalAdmin', 'member'])
})

test('nobody can write what a place may: the database computes it', async () => {
  const o = await office()
  const who = await placed(o, [])
  const write = o.within(({ db }) => db.execute(sql`update ${members} set grants = '[]' where id = ${who.member.id}`))
  await expect(write).rejects.toMatchObject({ cause: { code: '428C9' } })
})

test('a role held through a group opens what it opens to a person', async () => {
  const o = await office()
  const who = await placed(o, [])
  await group(o, { roles: ['accountAdmin'], people: [who] })
  const { held: grants } = await memberIn(o, who)
  const spaces = (await o.as({ ...who.actor, grants })('GET /me/access', {})).body.items
  expect(spaces.filter(({ open }) => open).map(({ workspace }) => workspace)).toContain('membership')
})

describe('a group ends', () => {
  test('as its preview said, with its name typed, and leaves its name free', async () => {
    const o = await office()
    const [a, b] = [await placed(o, ['reportViewer'], { name: 'A' }), await placed(o, [], { name: 'B' })]
    const { id } = await group(o, { name: 'Viewers', roles: ['reportViewer'], people: [a, b] })
    const { body: look } = await o.as('globalAdmin')('GET /groups/:id/deletion', { id })
    expect(look).toMatchObject({ people: 2, items: [{ memberId: b.member.id, gains: [], loses: [{ role: 'reportViewer' }] }] })
    expect(await held(o, b)).toEqual(['reportViewer'])
    const end = (name: string) => o.as('globalAdmin')('DELETE /groups/:id', { id, name })
    expect((await end('viewers')).body).toMatchObject({ code: 'groups.otherName' })
    expect((await end(' Viewers ')).body).toMatchObject({ status: 'deleted', people: 0, moves: [] })
    expect([await held(o, a), await held(o, b)]).toEqual([['reportViewer'], []])
    expect((await o.as('globalAdmin')('GET /groups', {})).body.items).toEqual([])
    expect((await end('Viewers')).status).toBe(404)
    expect((await group(o, { name: 'VIEWERS' })).name).toBe('VIEWERS')
  }) // biome-ignore format: one thought

  test('and a change of its roles is looked at the same way, changing nothing', async () => {
    const o = await office()
    const who = await placed(o, ['salesAgent'])
    const { id, version } = await group(o, { roles: ['reportViewer'], people: [who] })
    const { body } = await o.as('globalAdmin')('POST /groups/:id/grants/preview', { id, grants: give('salesAgent', 'billingAdmin') }) // biome-ignore format: one thought
    expect(body.items).toMatchObject([{ gains: [{ role: 'billingAdmin' }], loses: [{ role: 'reportViewer' }] }])
    expect((await o.as('globalAdmin')('GET /groups/:id', { id })).body.version).toBe(version)
  })
})

describe('two at once', () => {
  test('who change one group: the second, who saw the older one, is told so', async () => {
    const o = await office()
    const { id } = await group(o)
    const rename = (name: string) => o.as('globalAdmin')('PATCH /groups/:id', { id, name }, { headers: { 'if-match': '"1"' } })
    const answers = await Promise.all([rename('One'), rename('Two')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
  }) // biome-ignore format: one thought

  test('twenty who add people leave all twenty in, each with the role', async () => {
    const o = await office()
    const { id } = await group(o, { roles: ['reportViewer'] })
    const people = await Promise.all(Array.from({ length: 20 }, () => placed(o, [])))
    const answers = await Promise.all(people.map(({ member }) => o.as('globalAdmin')('POST /groups/:id/members', { id, memberIds: [member.id] }))) // biome-ignore format: one thought
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect((await o.as('globalAdmin')('GET /groups/:id', { id })).body).toMatchObject({ people: 20, version: 21 })
    expect((await o.as('globalAdmin')('GET /members', { role: 'reportViewer' })).body.items).toHaveLength(20)
  })

  test('one who adds and one who removes the person leave no role behind', async () => {
    const o = await office()
    const { id } = await group(o, { roles: ['reportViewer'] })
    for (let n = 0; n < 5; n++) {
      const who = await placed(o, [])
      const [added, removed] = await Promise.all([
        o.as('globalAdmin')('POST /groups/:id/members', { id, memberIds: [who.member.id] }),
        o.as('globalAdmin')('DELETE /members/:id', { id: who.member.id }),
      ])
      expect([[200, 404], [200]]).toContainEqual([...new Set([added.status, removed.status])].sort())
      expect(await held(o, who)).toEqual([])
    }
    expect((await o.as('globalAdmin')('GET /groups/:id', { id })).body.people).toBe(0)
  })
})

describe('the list of groups', () => {
  test('goes by name, page after page, and is found by a part of it and by a role', async () => {
    const o = await office()
    for (const name of ['다', 'b', '가', 'A']) await group(o, { name, roles: name === 'b' ? ['salesAgent'] : [] })
    const list = async (input: object) => (await o.as('member')('GET /groups', input)).body
    const first = await list({ limit: 3 })
    const rest = await list({ limit: 3, after: first.next })
    expect([...first.items, ...rest.items].map(({ name }) => name)).toEqual(['A', 'b', '가', '다'])
    expect(rest.next).toBeNull()
    expect((await list({ search: '나' })).items).toEqual([])
    expect((await list({ role: 'salesAgent' })).items.map(({ name }) => name)).toEqual(['b'])
  })

  test('shows who is in one, by name', async () => {
    const o = await office()
    const [a, b] = [await placed(o, [], { name: '가온' }), await placed(o, [], { name: 'Bo' })]
    const { id } = await group(o, { people: [a, b] })
    const people = async (input: object) => (await o.as('member')('GET /groups/:id/members', { id, ...input })).body.items
    expect((await people({})).map(({ name }) => name)).toEqual(['가온', 'Bo'])
    expect(await people({ search: '온' })).toMatchObject([{ memberId: a.member.id, addedByName: 'Kim Minji' }])
  }) // biome-ignore format: one thought
})

test('a name is taken once in a company, whatever its case and spaces, and never by nothing at all', async () => {
  const o = await office()
  await group(o, { name: 'Sales  Team' })
  const code = async (name: string) => ((await o.as('globalAdmin')('POST /groups', { name })).body as unknown as { code: string }).code
  expect(await code(' sales team ')).toBe('groups.nameTaken')
  expect(await code(' – ')).toBe('groups.nameMissing')
  expect((await o.as('globalAdmin')('POST /groups', { name: 'x'.repeat(65) })).status).toBe(400)
  expect((await (await office()).as('globalAdmin')('POST /groups', { name: 'Sales Team' })).status).toBe(200)
}) // biome-ignore format: one thought

test('who came and went stands in the log of the group and of the person', async () => {
  const o = await office()
  const who = await placed(o, [], { name: '김하늘' })
  const { id } = await group(o, { name: 'Sales', people: [who] })
  const log = async (recordId: string) => (await o.as('globalAdmin')('GET /audit', { recordId })).body.items.map(({ operation }) => operation)
  expect(await log(id)).toEqual(['POST /groups/:id/members', 'POST /groups'])
  expect(await log(who.member.id)).toContain('POST /groups/:id/members')
}) // biome-ignore format: one thought
