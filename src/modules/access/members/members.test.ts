import { describe, expect, test } from 'vitest'
import { mailWanted } from '#kernel/letter.ts'
import { outbox } from '#kernel/outbox.ts'
import { within } from '#kernel/store.ts'
import { type Office, office } from '#test/office.ts'
import { grantOf, newPerson, placed } from '#test/places.ts'
import { addMember } from './commands.ts'
import { admins } from './queries.ts'

const told = (o: Office) =>
  o.within((ctx) => ctx.db.select().from(outbox).where(within(ctx, outbox)).orderBy(outbox.id))
const whole = (role: Parameters<typeof grantOf>[0]) => ({ ...grantOf(role) })

describe('the list of members', () => {
  test('shows names, states and what may be done next', async () => {
    const o = await office()
    const { member, email } = await placed(o, ['salesAgent'], { name: '김하늘' })
    const { body } = await o.as('globalAdmin')('GET /members', {})
    expect(body.items).toMatchObject([
      { id: member.id, name: '김하늘', email, status: 'active', moves: ['suspend', 'remove'] },
    ])
  })
  test('is found by a part of the name, by role and by state', async () => {
    const o = await office()
    const sales = await placed(o, ['salesAgent'], { name: '김하늘' })
    await placed(o, ['billingAdmin'], { name: 'Lee_Jun' })
    const ids = async (input: object) => (await o.as('userAdmin')('GET /members', input)).body.items.map(({ id }) => id)
    expect(await ids({ search: '하늘' })).toEqual([sales.member.id])
    expect(await ids({ role: 'salesAgent' })).toEqual([sales.member.id])
    expect(await ids({ search: '%' })).toEqual([])
    expect(await ids({ status: 'removed' })).toEqual([])
  })
  test('goes on page after page until all were shown once', async () => {
    const o = await office()
    const all = [await placed(o, []), await placed(o, []), await placed(o, [])].map(({ member }) => member.id)
    const first = (await o.as('globalAdmin')('GET /members', { limit: 2 })).body
    const rest = (await o.as('globalAdmin')('GET /members', { limit: 2, after: first.next as never })).body
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all)
    expect(rest.next).toBeNull()
  })
  test('refuses a made-up place to go on from', async () => {
    const o = await office()
    expect(await o.as('globalAdmin')('GET /members', { after: "x' or true" as never })).toMatchObject({ status: 422 })
  })
  test('is empty of other companies’ people', async () => {
    const [o, other] = [await office(), await office()]
    const { member } = await placed(o, [])
    expect((await other.as('globalAdmin')('GET /members', {})).body.items).toEqual([])
    expect(await other.as('globalAdmin')('GET /members/:id', { id: member.id })).toMatchObject({ status: 404 })
  })
})

describe('roles', () => {
  test('given by a global admin are held, told and written to the person', async () => {
    const o = await office()
    const { member, email } = await placed(o, [], { language: 'ko' })
    const grants = [whole('accountAdmin')] as never
    const { status, body } = await o.as('globalAdmin')('PUT /members/:id/grants', { id: member.id, grants })
    expect({ status, grants: body.grants, version: body.version }).toEqual({ status: 200, grants, version: 2 })
    const facts = await told(o)
    expect(facts.map(({ name }) => name)).toEqual(['member.added', 'member.grantsChanged', mailWanted.name])
    expect(facts.at(-1)?.facts).toMatchObject({ letter: 'access.rolesChanged', to: email, language: 'ko' })
  })
  test('are not given by who may not, nor in another company', async () => {
    const [o, other] = [await office(), await office()]
    const { member } = await placed(o, [])
    const input = { id: member.id, grants: [] }
    expect(await o.as('salesAgent')('PUT /members/:id/grants', input)).toMatchObject({ status: 403 })
    expect(
      await o.as({ grants: [grantOf('globalAdmin')], steppedUp: false })('PUT /members/:id/grants', input),
    ).toMatchObject({ status: 403 })
    expect(await other.as('globalAdmin')('PUT /members/:id/grants', input)).toMatchObject({ status: 404 })
    expect(await o.stranger('PUT /members/:id/grants', input)).toMatchObject({ status: 401 })
  })
  test('beyond an account admin’s own are refused with the role named, in the caller’s language', async () => {
    const o = await office()
    const { member } = await placed(o, [])
    const input = { id: member.id, grants: [whole('globalAdmin')] as never }
    const answer = await o.as('accountAdmin')('PUT /members/:id/grants', input, { language: 'ko' })
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.notYoursToGive' } })
    expect(JSON.stringify(answer.body)).toContain('전역 관리자')
  })
  test('of the vendor are not known in a partner company', async () => {
    const o = await office()
    const { member } = await placed(o, [])
    const input = { id: member.id, grants: [whole('owner')] as never }
    expect(await o.as('globalAdmin')('PUT /members/:id/grants', input)).toMatchObject({ status: 422 })
  })
  test('change only if nobody else changed them meanwhile', async () => {
    const o = await office()
    const { member } = await placed(o, [])
    const input = { id: member.id, grants: [whole('salesAgent')] as never }
    const at = { headers: { 'if-match': '"1"' } }
    expect(await o.as('globalAdmin')('PUT /members/:id/grants', input, at)).toMatchObject({ status: 200 })
    expect(await o.as('globalAdmin')('PUT /members/:id/grants', { ...input, grants: [] }, at)).toMatchObject({
      status: 412,
    })
  })
})

describe('a place', () => {
  test('is suspended, restored and removed, and who is removed comes back without roles', async () => {
    const o = await office()
    const { member } = await placed(o, ['salesAgent'])
    const [id, admin] = [member.id, o.as('userAdmin')]
    expect((await admin('POST /members/:id/suspension', { id })).body).toMatchObject({
      status: 'suspended',
      moves: ['restore', 'remove'],
    })
    expect((await admin('POST /members/:id/restoration', { id })).body).toMatchObject({
      status: 'active',
      grants: [grantOf('salesAgent')],
    })
    expect((await admin('DELETE /members/:id', { id })).body).toMatchObject({ status: 'removed', grants: [] })
    expect((await admin('POST /members/:id/restoration', { id })).body).toMatchObject({ status: 'active', grants: [] })
    expect(await admin('POST /members/:id/restoration', { id })).toMatchObject({
      status: 409,
      body: { code: 'lifecycle.notNow' },
    })
  })
  test('of a directory admin is not a user management admin’s to move', async () => {
    const o = await office()
    await placed(o, ['globalAdmin'])
    const { member } = await placed(o, ['globalAdmin'])
    const answer = await o.as('userAdmin')('POST /members/:id/suspension', { id: member.id })
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.adminsByAdmins' } })
  })
  test('given twice is one place', async () => {
    const o = await office()
    const { id: userId } = await newPerson()
    const add = () => o.within((ctx) => addMember(ctx, { userId, grants: [] }))
    const all = await Promise.all([add(), add(), add(), add()])
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
  })
})

describe('two admins', () => {
  test('who remove each other at once leave one', async () => {
    const o = await office()
    const [one, two] = [await placed(o, ['globalAdmin']), await placed(o, ['globalAdmin'])]
    const answers = await Promise.all([
      o.as(one.actor)('DELETE /members/:id', { id: two.member.id }),
      o.as(two.actor)('DELETE /members/:id', { id: one.member.id }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await o.within((ctx) => admins(ctx, ['globalAdmin']))).toHaveLength(1)
  })
  test('who lay the role down at once leave one', async () => {
    const o = await office()
    const [one, two] = [await placed(o, ['globalAdmin']), await placed(o, ['globalAdmin'])]
    const answers = await Promise.all(
      [one, two].map(({ actor, member }) => o.as(actor)('PUT /members/:id/grants', { id: member.id, grants: [] })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

test('whom to ask are three people at most, active and of that role', async () => {
  const o = await office()
  const all = [await placed(o, ['accountAdmin']), await placed(o, ['accountAdmin']), await placed(o, ['accountAdmin'])]
  await placed(o, ['accountAdmin'])
  await placed(o, ['salesAgent'])
  const [suspended] = all
  await o.as('globalAdmin')('POST /members/:id/suspension', { id: suspended?.member.id as never })
  const asked = await o.within((ctx) => admins(ctx, ['accountAdmin']))
  expect(asked).toHaveLength(3)
  expect(asked.map(({ email }) => email)).not.toContain(suspended?.email)
  expect(asked[0]).toMatchObject({ roles: ['accountAdmin'], name: 'Park Jisoo' })
})
