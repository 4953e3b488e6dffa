import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { families, type Role, roles, scopesOf } from '#kernel/permissions.ts'
import { type Office, office } from '#test/office.ts'
import { grantOf, type Placed, placed } from '#test/places.ts'
import { gives } from '../roles/rules.ts'
import * as directory from './commands/directory.ts'
import { lifecycle } from './lifecycle.ts'
import { NEVER_HELD } from './rules.ts'
import { groups } from './tables.ts'

const give = (...roles: Role[]) => roles.map(grantOf) as never
const made = async (o: Office, ...held: Role[]) =>
  (await o.as('globalAdmin')('POST /groups', { name: `G ${crypto.randomUUID()}`, grants: give(...held) })).body
const put = (o: Office, as: Parameters<Office['as']>[0], id: string, ...people: Placed[]) =>
  o.as(as)('POST /groups/:id/members', { id: id as never, memberIds: people.map(({ member }) => member.id) })
const codeOf = ({ status, body }: { status: number; body: object }) =>
  status === 200 ? 'done' : 'code' in body ? body.code : status
const asked = { directory: families.directory, vendor: families.vendor }
const partners = roles.filter((role) => !asked.vendor.some((one) => one === role) && scopesOf(role).includes('organisation') && role !== 'member') // biome-ignore format: one thought

describe('what a group may hold', () => {
  test.each(partners)('%s, unless it is an admin of the directory', async (role) => {
    const o = await office()
    const answer = await o.as('globalAdmin')('POST /groups', { name: 'G', grants: give(role) })
    expect(codeOf(answer)).toBe(NEVER_HELD.includes(role) ? 'groups.neverHeld' : 'done')
  })

  test('the vendor’s owner is a person too', () => expect(NEVER_HELD).toEqual([...families.directory, 'owner']))

  test('a role at a location is held at one of the company’s own', async () => {
    const o = await office()
    const grants = [{ role: 'incentivesUser', scope: 'location', scopeId: crypto.randomUUID() }] as never
    expect(codeOf(await o.as('globalAdmin')('POST /groups', { name: 'G', grants }))).toBe('access.locationNotHere')
  })
})

describe('giving through a group takes the right to give', () => {
  const givers = ['globalAdmin', 'userAdmin', 'accountAdmin'] as const
  const wanted = ['salesAgent', 'billingAdmin', 'reportViewer', 'complianceAdmin'] as const
  const table = givers.flatMap((giver) => wanted.map((role) => [giver, role] as const))

  test.each(table)(
    '%s and %s: to a new group, to one with people, by putting somebody in, by deleting it',
    async (giver, role) => {
      const o = await office()
      const may = gives[giver]?.includes(role)
      const [empty, full] = [await made(o), await made(o)]
      const [one, two] = [await placed(o, []), await placed(o, [])]
      await put(o, 'globalAdmin', full.id, one)
      const grants = give(role)
      const holding = await made(o, role)
      const tried = [
        await o.as(giver)('POST /groups', { name: 'New', grants }),
        await o.as(giver)('PUT /groups/:id/grants', { id: empty.id, grants }),
        await o.as(giver)('PUT /groups/:id/grants', { id: full.id, grants }),
        await put(o, giver, holding.id, two),
        await o.as(giver)('DELETE /groups/:id', { id: holding.id, name: holding.name }),
      ].map(codeOf)
      expect(tried).toEqual(Array(5).fill(may ? 'done' : 'groups.notYoursYet'))
    },
  )

  test('and to each of its people: a user management admin changes nothing of a global admin', async () => {
    const o = await office()
    const { id } = await made(o, 'salesAgent')
    const [admin, other] = [await placed(o, ['globalAdmin'], { name: '최관리' }), await placed(o, [])]
    const refused = await put(o, 'userAdmin', id, other, admin)
    expect(refused.body).toMatchObject({ code: 'groups.notYours', title: expect.stringContaining('최관리') })
    expect(codeOf(await put(o, 'userAdmin', id, other))).toBe('done')
  })

  test('and a fresh second factor; whoever gives nothing at all is refused', async () => {
    const o = await office()
    const { id } = await made(o)
    const who = await placed(o, [])
    expect(codeOf(await put(o, { grants: give('globalAdmin'), steppedUp: false }, id, who))).toBe('house.stepUpNeeded')
    for (const role of ['member', 'salesAgent', 'partnerAdmin'] as const)
      expect(codeOf(await put(o, role, id, who))).toBe('house.roleMissing')
  })

  test('nobody but a global admin raises themselves, by joining or by changing their own group', async () => {
    const o = await office()
    const me = await placed(o, ['accountAdmin'])
    const { id } = await made(o, 'reportViewer')
    expect(codeOf(await put(o, me.actor, id, me))).toBe('groups.notByYourself')
    const mine = await made(o)
    expect(codeOf(await put(o, me.actor, mine.id, me))).toBe('done')
    const raise = { id: mine.id, grants: give('executiveViewer') }
    expect(codeOf(await o.as(me.actor)('PUT /groups/:id/grants', raise))).toBe('groups.notByYourself')
    const admin = await placed(o, ['globalAdmin'])
    expect(codeOf(await put(o, admin.actor, id, admin))).toBe('done')
  })
})

describe('whom a group may not hold', () => {
  const guestOf = async (o: Office, name: string) => {
    const who = await placed(o, [], { name })
    await o.within(({ db }) => db.execute(sql`update members set guest = true where id = ${who.member.id}`))
    return who
  }

  test('a guest, unless all it holds is a guest’s; and what is no guest’s is not given to a group with one', async () => {
    const o = await office()
    const guest = await guestOf(o, '손님')
    const [beyond, fit] = [await made(o, 'salesAgent', 'referralsAdmin'), await made(o, 'referralsAdmin')]
    expect((await put(o, 'globalAdmin', beyond.id, guest)).body).toMatchObject({
      code: 'groups.notForGuests',
      title: expect.stringContaining('손님'),
    })
    expect(codeOf(await put(o, 'globalAdmin', fit.id, guest))).toBe('done')
    const more = { id: fit.id, grants: give('referralsAdmin', 'billingAdmin') }
    expect(codeOf(await o.as('globalAdmin')('PUT /groups/:id/grants', more))).toBe('groups.notForGuests')
  })

  test('a visitor of a merge: their own admins manage them; one of a linked tenant is a guest like any other', async () => {
    const o = await office()
    const { id } = await made(o)
    const visitor = async (kind: string) => {
      const who = await guestOf(o, kind)
      await o.within(({ db }) => db.execute(sql`insert into visits (tenant_id, id, kind, member_id, home_tenant_id, home_name)
        values (${o.tenantId}, gen_random_uuid(), ${kind}, ${who.member.id}, gen_random_uuid(), 'Elsewhere')`))
      return put(o, 'globalAdmin', id, who)
    } // biome-ignore format: one thought
    expect((await visitor('merged')).body).toMatchObject({ code: 'groups.ofAnotherTenant' })
    expect(codeOf(await visitor('linked'))).toBe('done')
  })

  test('whoever has left, and people of another company', async () => {
    const [o, other] = [await office(), await office()]
    const { id } = await made(o)
    const [gone, foreign] = [await placed(o, []), await placed(other, [])]
    await o.as('globalAdmin')('DELETE /members/:id', { id: gone.member.id })
    expect([await put(o, 'globalAdmin', id, gone), await put(o, 'globalAdmin', id, foreign)].map(({ status }) => status)).toEqual([404, 404]) // biome-ignore format: one thought
    expect((await put(other, 'globalAdmin', id, foreign)).status).toBe(404)
    expect((await other.as('globalAdmin')('GET /groups/:id/deletion', { id })).status).toBe(404)
  })
})

describe('a group the directory fills', () => {
  const fromDirectory = (o: Office, memberIds: Placed['member']['id'][] = []) =>
    o.within((ctx) => directory.createOfDirectory(ctx, { name: 'From outside', memberIds }))

  test('holds what an admin gave it, for whoever the directory says; by hand nobody comes, goes or renames', async () => {
    const o = await office()
    const [a, b] = [await placed(o, []), await placed(o, [])]
    const { id } = await fromDirectory(o, [a.member.id])
    expect(codeOf(await o.as('accountAdmin')('PUT /groups/:id/grants', { id, grants: give('reportViewer') }))).toBe('done')
    await o.within((ctx) => directory.fillOfDirectory(ctx, { id, memberIds: [b.member.id] }))
    const viewers = (await o.as('globalAdmin')('GET /members', { role: 'reportViewer' })).body.items
    expect(viewers.map((one) => one.id)).toEqual([b.member.id])
    const hands = [
      await put(o, 'globalAdmin', id, a),
      await o.as('globalAdmin')('DELETE /groups/:id/members/:memberId', { id, memberId: b.member.id }),
      await o.as('globalAdmin')('PATCH /groups/:id', { id, name: 'Mine' }),
    ]
    expect(hands.map(codeOf)).toEqual(Array(3).fill('groups.ofDirectory'))
    await o.within((ctx) => directory.removeOfDirectory(ctx, { id }))
    expect((await o.as('globalAdmin')('GET /members', { role: 'reportViewer' })).body.items).toEqual([])
  }) // biome-ignore format: one thought

  test('the directory touches no group made by hand, and raises no guest', async () => {
    const o = await office()
    const { id } = await made(o, 'billingAdmin')
    const who = await placed(o, [])
    const fill = o.within((ctx) => directory.changeOfDirectory(ctx, { id, add: [who.member.id], drop: [] }))
    await expect(fill).rejects.toMatchObject({ code: 'store.missing' })
    const own = await fromDirectory(o)
    await o.as('globalAdmin')('PUT /groups/:id/grants', { id: own.id, grants: give('billingAdmin') })
    await o.within(({ db }) => db.execute(sql`update members set guest = true where id = ${who.member.id}`))
    const raise = o.within((ctx) => directory.fillOfDirectory(ctx, { id: own.id, memberIds: [who.member.id] }))
    await expect(raise).rejects.toMatchObject({ code: 'groups.notForGuests' })
  })
})

test('the name of a group is changed by whoever may give what it holds', async () => {
  const o = await office()
  const { id } = await made(o, 'salesAgent')
  expect(codeOf(await o.as('userAdmin')('PATCH /groups/:id', { id, name: 'Mine' }))).toBe('done')
  const { id: other } = await made(o, 'billingAdmin')
  expect(codeOf(await o.as('accountAdmin')('PATCH /groups/:id', { id: other, name: 'Ours' }))).toBe('groups.notYoursToName')
}) // biome-ignore format: one thought

test('a deleted group takes no move and no change any more', async () => {
  const o = await office()
  const { id, name } = await made(o)
  await o.as('globalAdmin')('DELETE /groups/:id', { id, name })
  const who = await placed(o, [])
  expect([await put(o, 'globalAdmin', id, who), await o.as('globalAdmin')('PATCH /groups/:id', { id, name })].map(({ status }) => status)).toEqual([404, 404]) // biome-ignore format: one thought
  expect(lifecycle.moves('deleted')).toEqual([])
  expect(await o.within(({ db }) => db.select().from(groups).where(sql`${groups.id} = ${id} and ${groups.tenantId} = ${o.tenantId}`))).toHaveLength(1) // biome-ignore format: one thought
})
