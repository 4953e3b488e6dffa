import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { outbox } from '#kernel/outbox.ts'
import { within } from '#kernel/store.ts'
import { items } from '#modules/notifications/inbox/tables.ts'
import { settle } from '#test/hearing.ts'
import { type Office, office } from '#test/office.ts'
import { grantOf, placed } from '#test/places.ts'

const wish = { workspace: 'association', role: 'globalAdmin', message: 'I lead the reseller team.' } as const
const asking = async (o: Office, input: Parameters<ReturnType<Office['as']>>[1] = wish) => {
  const person = await placed(o, ['salesAgent'], { name: '김하늘', language: 'ko' })
  const { body, status } = await o.as(person.actor)('POST /access-requests', input as typeof wish)
  return { person, request: body, status }
}
const lettersTo = (o: Office, to: string) =>
  o.within(async (ctx) => {
    const rows = await ctx.db
      .select()
      .from(outbox)
      .where(and(within(ctx, outbox), eq(outbox.name, 'mail.wanted')))
      .orderBy(outbox.id)
    return rows.flatMap(({ facts }) =>
      (facts as { to: string }).to === to ? [(facts as { letter: string }).letter] : [],
    )
  })
const openItems = (o: Office) =>
  o.within((ctx) =>
    ctx.db
      .select()
      .from(items)
      .where(and(within(ctx, items), isNull(items.closedAt), eq(items.code, 'access.asked'))),
  )

test('a wish reaches the Action Center of exactly those who may give the role, and their mailboxes', async () => {
  const o = await office()
  const [admin, accounts] = [await placed(o, ['globalAdmin']), await placed(o, ['accountAdmin'])]
  const { person, request } = await asking(o)
  expect(request).toMatchObject({ status: 'pending', role: 'globalAdmin', isMine: true, moves: ['withdraw'] })
  await settle(o)
  expect(await openItems(o)).toMatchObject([
    { roles: ['globalAdmin'], link: '/account/access-requests', kind: 'recommended' },
  ])
  expect(await lettersTo(o, admin.email)).toContain('access.accessAsked')
  expect(await lettersTo(o, accounts.email)).toEqual([])
  const seen = async (who: typeof admin) =>
    (await o.as(who.actor)('GET /access-requests', {})).body.items.map(({ id }) => id)
  expect([await seen(admin), await seen(accounts), await seen(person)]).toEqual([[request.id], [], [request.id]])
})

test('a role that an account admin may give too reaches them too', async () => {
  const o = await office()
  await asking(o, { workspace: 'membership', role: 'partnerAdmin' })
  await settle(o)
  expect((await openItems(o))[0]?.roles).toEqual(['globalAdmin', 'accountAdmin'])
})

test('granted, the person holds the role, hears of it, and the action is gone', async () => {
  const o = await office()
  const admin = await placed(o, ['globalAdmin'])
  const { person, request } = await asking(o)
  await settle(o)
  const { body } = await o.as(admin.actor)('POST /access-requests/:id/acceptance', { id: request.id })
  expect(body).toMatchObject({ status: 'granted', moves: [] })
  await settle(o)
  const { grants } = (await o.as(admin.actor)('GET /members/:id', { id: person.member.id })).body
  expect(grants.map(({ role }) => role)).toEqual(['salesAgent', 'globalAdmin'])
  expect(await lettersTo(o, person.email)).toEqual(['access.accessGranted'])
  expect(await openItems(o)).toEqual([])
})

test('declined, the person reads the reason and may ask again', async () => {
  const o = await office()
  const admin = await placed(o, ['globalAdmin'])
  const { person, request } = await asking(o)
  const { body } = await o.as(admin.actor)('POST /access-requests/:id/refusal', { id: request.id, reason: 'Ask Jun.' })
  expect(body).toMatchObject({ status: 'declined', reason: 'Ask Jun.' })
  expect(await lettersTo(o, person.email)).toEqual(['access.accessDeclined'])
  expect(await o.as(person.actor)('POST /access-requests', wish)).toMatchObject({ status: 200 })
})

test('only who may give the role answers, and nobody of another company', async () => {
  const [o, other] = [await office(), await office()]
  const { request } = await asking(o)
  const { id } = request
  expect(await o.as('salesAgent')('POST /access-requests/:id/acceptance', { id })).toMatchObject({ status: 403 })
  expect(await o.as('accountAdmin')('POST /access-requests/:id/acceptance', { id })).toMatchObject({
    status: 403,
    body: { code: 'access.notYoursToAnswer' },
  })
  expect(await other.as('globalAdmin')('POST /access-requests/:id/refusal', { id, reason: 'x' })).toMatchObject({
    status: 404,
  })
  expect(
    await o.as({ grants: [grantOf('globalAdmin')], steppedUp: false })('POST /access-requests/:id/acceptance', { id }),
  ).toMatchObject({ status: 403 })
})

// biome-ignore format: a table
test.each([
  [{ workspace: 'association', role: 'salesAgent' },   'access.roleOpensNothing'],
  [{ workspace: 'nowhere',     role: 'globalAdmin' },  'access.roleOpensNothing'],
  [{ workspace: 'staff',       role: 'owner' },        'access.roleOpensNothing'],
  [{ workspace: 'membership',  role: 'salesAgent' },   'access.roleHeldAlready'],
] as const)('a wish like %j is refused: %s', async (input, code) => {
  const { request } = await asking(await office(), input)
  expect(request).toMatchObject({ code })
})

test('the same wish twice is refused, even at once, and one taken back can be made again', async () => {
  const o = await office()
  const { person, request } = await asking(o)
  expect((await o.as(person.actor)('POST /access-requests', wish)).body).toMatchObject({ code: 'access.askedAlready' })
  expect((await o.as(person.actor)('DELETE /access-requests/:id', { id: request.id })).body).toMatchObject({
    status: 'withdrawn',
  })
  const both = await Promise.all([1, 2].map(() => o.as(person.actor)('POST /access-requests', wish)))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('nobody withdraws the wish of another', async () => {
  const o = await office()
  const { request } = await asking(o)
  const stranger = await placed(o, [])
  expect(await o.as(stranger.actor)('DELETE /access-requests/:id', { id: request.id })).toMatchObject({ status: 403 })
})

test('a role given by hand settles the wish, and who leaves wishes for nothing more', async () => {
  const o = await office()
  const admin = await placed(o, ['globalAdmin'])
  const [one, two] = [await asking(o), await asking(o)]
  const grants = [grantOf('globalAdmin')] as never
  await o.as(admin.actor)('PUT /members/:id/grants', { id: one.person.member.id, grants })
  await o.as(admin.actor)('DELETE /members/:id', { id: two.person.member.id })
  await settle(o)
  const { items: all } = (await o.as(admin.actor)('GET /access-requests', {})).body
  expect(all.map(({ status }) => status)).toEqual(['withdrawn', 'granted'])
  expect(await openItems(o)).toEqual([])
})
