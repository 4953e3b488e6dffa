import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/time.ts'
import { rolesHeldAt } from '#modules/relationships/index.ts'
import { customer, lettersOf, seller, served } from '#test/customers.ts'
import { settle } from '#test/hearing.ts'
import type { Office } from '#test/office.ts'
import { placed } from '#test/places.ts'
import { callersOf } from '#test/v1.ts'
import { runClock } from './commands/house.ts'

const wanted = { name: 'Helpdesk_2026', days: 100, roles: ['helpdeskAdmin', 'userAdmin'] } as const
const two = async () => {
  const o = await seller()
  return { o, theirs: await served(o) }
}
type Two = Awaited<ReturnType<typeof two>>
const ask = async ({ o, theirs }: Two, more: object = {}) =>
  (await o.as('adminAgent')('POST /delegations', { customerId: theirs.tenantId, ...wanted, ...more } as never)).body
const tokenOf = (path: string) => path.slice('/approve/'.length)
const state = async (o: Office, id: string) =>
  (await o.as('adminAgent')('GET /delegations/:id', { id: id as never })).body
/** Approved by the customer and set up by the house. */
async function approved(both: Two, more: object = {}) {
  const { id } = await ask(both, more)
  expect((await both.theirs.as('globalAdmin')('POST /our-delegations/:id/approval', { id })).status).toBe(200)
  await settle(both.o)
  return id
}
const tick = async ({ o }: Two, to: Date) => {
  o.clock.moveTo(to)
  while ((await o.within(runClock, 'network')) > 0); // others' rows may be due as well
}

describe('a request', () => {
  test('is sent with a link to the customer’s global admins, and gives nothing yet', async () => {
    const both = await two()
    const { path, ...row } = await ask(both)
    expect(row).toMatchObject({
      status: 'approvalPending',
      days: 100,
      approveBy: '2026-05-31T09:00:00.000Z',
      moves: ['terminate'],
    })
    const [letter] = await lettersOf(both.theirs)
    expect(letter).toMatchObject({
      letter: 'delegations.asked',
      to: both.theirs.mail,
      language: 'ko',
      facts: { token: tokenOf(path) },
    })
    expect((await state(both.o, row.id)).endsAt).toBeNull()
  })

  // biome-ignore format: a table
  test.each([
    ['a name with spaces',             { name: 'Help desk' },          'delegations.nameOdd'],
    ['a name of 51 letters',           { name: 'a'.repeat(51) },       'delegations.nameOdd'],
    ['extension with the global admin', { roles: ['globalAdmin'], autoExtend: true }, 'delegations.noExtension'],
  ])('is refused for %s', async (_, more, code) => expect(await ask(await two(), more)).toMatchObject({ code }))

  test.each([[{ days: 0 }], [{ days: 731 }], [{ roles: [] }], [{ roles: ['owner'] }]])(
    'is not of the shape with %j',
    async (more) => expect(await ask(await two(), more)).toMatchObject({ status: 400 }),
  )

  test('has a name of its own with the partner, whoever is asked', async () => {
    const { o, theirs } = await two()
    await ask({ o, theirs })
    expect(await ask({ o, theirs: await served(o, { name: 'Nine Elms' }) }, { name: 'helpdesk_2026' })).toMatchObject({
      code: 'delegations.nameTaken',
    })
  })

  test('goes to own customers alone', async () => {
    const { o } = await two()
    expect(await ask({ o, theirs: await customer() })).toMatchObject({ code: 'store.missing' })
  })
})

describe('a link', () => {
  const open = (o: Office, path: string) => o.as('globalAdmin')('POST /opened-delegations', { token: tokenOf(path) })

  test('opens the request for the admin it was made for, and says why it does not for others', async () => {
    const both = await two()
    const { path, id } = await ask(both)
    expect((await open(both.theirs, path)).body).toMatchObject({ id, moves: ['approve', 'terminate'] })
    expect((await open(await customer({ name: 'Nine Elms' }), path)).body).toMatchObject({
      code: 'delegations.otherCustomer',
    })
    expect((await open(both.o, path)).status).toBe(403)
  })

  test('works once: after approval, after a newer link and after its ninety days it is answered in words', async () => {
    const both = await two()
    const first = await ask(both)
    const second = (await both.o.as('adminAgent')('POST /delegations/:id/link', { id: first.id })).body
    expect((await open(both.theirs, first.path)).body).toMatchObject({ code: 'delegations.linkUnknown' })
    await both.theirs.as('globalAdmin')('POST /our-delegations/:id/approval', { id: first.id })
    expect((await open(both.theirs, second.path)).body).toMatchObject({ code: 'delegations.linkUnknown' })
    const late = await ask(both, { name: 'Late' })
    both.theirs.clock.moveTo(addDays(new Date('2026-03-02T09:00:00Z'), 90))
    expect((await open(both.theirs, late.path)).body).toMatchObject({ code: 'delegations.linkOver' })
    const approval = await both.theirs.as('globalAdmin')('POST /our-delegations/:id/approval', { id: late.id })
    expect(approval.body).toMatchObject({ code: 'delegations.approveOver' })
  })
})

describe('an approval', () => {
  test('is of all roles, by a global admin who proved themselves, once; then the access runs', async () => {
    const both = await two()
    const { id } = await ask(both)
    const admin = both.theirs.actorOf('globalAdmin')
    const approve = (who: object) => both.theirs.as(who)('POST /our-delegations/:id/approval', { id })
    expect((await approve({ ...admin, steppedUp: false })).status).toBe(403)
    const raced = await Promise.all([approve(admin), approve(admin)])
    expect(raced.map(({ status }) => status).sort()).toEqual([200, 409])
    await settle(both.o)
    expect(await state(both.o, id)).toMatchObject({
      status: 'active',
      roles: [...wanted.roles],
      endsAt: '2026-06-10T09:00:00.000Z',
    })
    expect((await lettersOf(both.o)).map(({ letter }) => letter)).toEqual(['delegations.approved'])
    expect((await lettersOf(both.theirs)).map(({ letter }) => letter)).toContain('delegations.given')
  })

  test('is nobody else’s: the access of another customer is missing', async () => {
    const { id } = await ask(await two())
    const other = await customer({ name: 'Nine Elms' })
    expect((await other.as('globalAdmin')('GET /our-delegations/:id', { id })).status).toBe(404)
    expect((await other.as('globalAdmin')('POST /our-delegations/:id/approval', { id })).status).toBe(404)
    expect((await other.as('globalAdmin')('DELETE /our-delegations/:id', { id })).status).toBe(404)
  })
})

describe('groups', () => {
  const groupOf = async (o: Office, name = 'Night shift') =>
    (await o.as('globalAdmin')('POST /groups', { name })).body.id

  test('use some of the approved roles: whoever is in them holds those at that customer, while it runs', async () => {
    const both = await two()
    const [delegationId, groupId] = [await approved(both), await groupOf(both.o)]
    const WebhookEvents = ['created', 'activated', 'updated', 'activated', 'deleted'].map(
      (what) => `granular-admin-access-assignment-${what}`,
    )
    await callersOf(both.o).alone('adminAgent')('POST /webhooks/v1/registration', { WebhookUrl: 'https://hooks.company.example', WebhookEvents: [...new Set(WebhookEvents)] }) // biome-ignore format: one line
    const { member, actor } = await placed(both.o, ['helpdeskAgent'])
    await both.o.as('globalAdmin')('POST /groups/:id/members', { id: groupId, memberIds: [member.id] })
    const held = () =>
      both.o.within((ctx) => rolesHeldAt({ ...ctx, actor: { ...ctx.actor, ...actor } }, both.theirs.tenantId))
    expect(await held()).toEqual([])
    const assign = (roles: object) =>
      both.o.as('adminAgent')('POST /delegations/:delegationId/assignments', { delegationId, groupId, roles } as never)
    expect((await assign(['mailAdmin'])).body).toMatchObject({ code: 'assignments.notApproved' })
    const { body } = await assign(['helpdeskAdmin'])
    expect(body).toMatchObject({ status: 'pending', groupName: 'Night shift' })
    expect((await assign(['helpdeskAdmin'])).body).toMatchObject({ code: 'assignments.groupThere' })
    await settle(both.o)
    expect(await held()).toEqual(['helpdeskAdmin'])
    const { body: cells } = await both.o.as('adminAgent')('GET /delegation-assignments', { role: 'helpdeskAdmin' })
    expect(cells.items).toMatchObject([
      { customerId: both.theirs.tenantId, groupName: 'Night shift', status: 'active' },
    ])
    await both.o.as('adminAgent')('PUT /delegations/:delegationId/assignments/:id', {
      delegationId,
      id: body.id,
      roles: ['userAdmin'],
    })
    await settle(both.o)
    expect(await held()).toEqual(['userAdmin'])
    await both.o.as('adminAgent')('DELETE /delegations/:delegationId/assignments/:id', { delegationId, id: body.id })
    await settle(both.o)
    expect(await held()).toEqual([])
    const told = sql`select event from webhook_deliveries where tenant_id = ${both.o.tenantId} order by id`
    const { rows } = await both.o.within(({ db }) => db.execute<{ event: string }>(told))
    expect(rows.map(({ event }) => event)).toEqual(WebhookEvents)
  })

  test('are mapped only while the access runs', async () => {
    const both = await two()
    const [{ id: delegationId }, groupId] = [await ask(both), await groupOf(both.o)]
    const { body } = await both.o.as('adminAgent')('POST /delegations/:delegationId/assignments', {
      delegationId,
      groupId,
      roles: ['userAdmin'],
    })
    expect(body).toMatchObject({ code: 'assignments.notActive' })
  })
})

describe('the end', () => {
  test.each(['partner', 'customer'] as const)(
    'comes by the %s at any time, is told to both, and groups lose their roles',
    async (side) => {
      const both = await two()
      const id = await approved(both)
      const groupId = (await both.o.as('globalAdmin')('POST /groups', { name: 'Night shift' })).body.id
      await both.o.as('adminAgent')('POST /delegations/:delegationId/assignments', {
        delegationId: id,
        groupId,
        roles: ['userAdmin'],
      })
      await settle(both.o)
      const end =
        side === 'partner'
          ? both.o.as('adminAgent')('DELETE /delegations/:id', { id })
          : both.theirs.as('globalAdmin')('DELETE /our-delegations/:id', { id })
      expect((await end).body).toMatchObject({ status: 'terminationRequested', endedBy: side })
      await settle(both.o)
      expect(await state(both.o, id)).toMatchObject({ status: 'terminated', moves: [] })
      expect(
        (await both.o.as('adminAgent')('GET /delegations/:delegationId/assignments', { delegationId: id })).body.items,
      ).toEqual([])
      for (const one of [both.o, both.theirs])
        expect((await lettersOf(one)).at(-1)).toMatchObject({ letter: 'delegations.ended' })
    },
  )

  test('comes with the end of the relationship, whoever ends it', async () => {
    const both = await two()
    const [id, waiting] = [await approved(both), (await ask(both, { name: 'Waits' })).id]
    const { body } = await both.theirs.as('globalAdmin')('GET /our-partners', {})
    expect(body.items).toMatchObject([{ partnerName: 'Hanbit Systems', open: 1, waiting: 1, moves: ['end'] }])
    await both.theirs.as('globalAdmin')('DELETE /our-partners/:id', { id: body.items[0]?.id as never })
    await settle(both.o)
    for (const one of [id, waiting])
      expect(await state(both.o, one)).toMatchObject({ status: 'terminated', endedBy: 'relationship' })
  })
})

describe('the clock', () => {
  const told = async (o: Office) => (await lettersOf(o)).filter(({ letter }) => /near|over|extended/.test(letter))
  const from = new Date('2026-03-02T09:00:00Z')

  test('tells both companies thirty, seven and one day before, ends it, and keeps the record for a year', async () => {
    const both = await two()
    const id = await approved(both)
    for (const day of [69, 70, 71, 93, 99, 100]) await tick(both, addDays(from, day))
    for (const one of [both.o, both.theirs])
      expect((await told(one)).map(({ letter, facts }) => [letter, facts.left])).toEqual([
        ['delegations.nearing', 30], ['delegations.nearing', 7], ['delegations.nearing', 1], ['delegations.over', undefined],
      ]) // biome-ignore format: a list
    expect(await state(both.o, id)).toMatchObject({ status: 'expired', endedBy: 'time' })
    await tick(both, addDays(from, 464))
    expect(await state(both.o, id)).toMatchObject({ status: 'expired' })
    await tick(both, addDays(from, 465))
    expect(await state(both.o, id)).toMatchObject({ code: 'store.missing' })
  })

  test('extends by six months what extends itself, and tells both', async () => {
    const both = await two()
    const id = await approved(both, { autoExtend: true })
    for (const day of [70, 100]) await tick(both, addDays(from, day))
    expect(await state(both.o, id)).toMatchObject({ status: 'active', endsAt: '2026-12-10T09:00:00.000Z' })
    expect((await told(both.theirs)).map(({ letter }) => letter)).toEqual([
      'delegations.nearingExtension',
      'delegations.extended',
    ])
  })

  test('lets a request run out after ninety days, and takes it from the list ninety days later', async () => {
    const both = await two()
    const { id } = await ask(both)
    await tick(both, addDays(from, 90))
    expect(await state(both.o, id)).toMatchObject({ status: 'expired', endedBy: 'time' })
    await tick(both, addDays(from, 180))
    expect(await state(both.o, id)).toMatchObject({ code: 'store.missing' })
  })
})

test('the figures say what waits, runs, ends soon, and of which roles it is made', async () => {
  const both = await two()
  await ask(both, { name: 'Waits' })
  await approved(both, { days: 50, roles: ['globalAdmin', 'userAdmin'] })
  await approved(both, { name: 'Long', roles: ['userAdmin'], days: 400 })
  const { body } = await both.o.as('adminAgent')('GET /delegation-figures', {})
  expect(body).toEqual({
    ...{ pending: 1, active: 2, ending: 1, withGlobalAdmin: 1 },
    topRoles: [{ role: 'userAdmin', count: 2 }, { role: 'globalAdmin', count: 1 }],
  }) // biome-ignore format: a record
  const soon = await both.o.as('adminAgent')('GET /delegations', { endingDays: 60 })
  expect(soon.body.items).toMatchObject([{ name: 'Helpdesk_2026' }])
})
