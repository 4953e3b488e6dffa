import { and, eq, isNull, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { outbox } from '#kernel/outbox.ts'
import { within } from '#kernel/store.ts'
import { addMinutes } from '#kernel/time.ts'
import { items } from '#modules/notifications/inbox/tables.ts'
import { actingIn } from '#test/acting.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { settle } from '#test/hearing.ts'
import { type Office, office } from '#test/office.ts'
import { placed } from '#test/places.ts'
import { endDue } from './commands/ending.ts'
import { stillActs } from './queries.ts'

const wish = { reason: 'The association page shows an error.', reference: 'T-1024', writes: false, minutes: 30 }
const ask = (o: Office, more: object = {}, role: 'support' | 'owner' = 'support') =>
  o.vendor(role)('POST /vendor/partners/:tenantId/support-sessions', { tenantId: o.tenantId, ...wish, ...more })
const lettersTo = (o: Office, to: string) =>
  o.within(async (ctx) => {
    const mails = and(within(ctx, outbox), eq(outbox.name, 'mail.wanted'))
    const rows = await ctx.db.select({ facts: outbox.facts }).from(outbox).where(mails).orderBy(outbox.id)
    const all = rows.map(({ facts }) => facts as { to: string; letter: string })
    return all.flatMap((one) => (one.to === to ? one.letter : []))
  })
const openItems = (o: Office) =>
  o.within((ctx) =>
    ctx.db
      .select()
      .from(items)
      .where(and(within(ctx, items), isNull(items.closedAt), eq(items.code, 'support.asked'))),
  )

describe('support asks a company to let it in', () => {
  test('the wish, with its reason, reaches the Action Center of the global admins and their mailboxes', async () => {
    const o = await office()
    const admin = await placed(o, ['globalAdmin'])
    const { status, body } = await ask(o)
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { status: 'asked', reason: wish.reason, reference: 'T-1024', isMine: true, moves: ['withdraw'] },
    })
    await settle(o)
    expect(await openItems(o)).toMatchObject([
      { kind: 'recommended', roles: ['globalAdmin'], link: '/account/support' },
    ])
    expect(await lettersTo(o, admin.email)).toEqual(['access.supportAsked'])
  })

  test('the company sees it and may allow or refuse it; answered, the action is gone', async () => {
    const o = await office()
    const { id } = (await ask(o)).body
    await settle(o)
    const { items: seen } = (await o.as('globalAdmin')('GET /support-sessions', {})).body
    expect(seen).toMatchObject([{ id, isMine: false, moves: ['allow', 'refuse'] }])
    expect((await o.as('globalAdmin')('POST /support-sessions/:id/allowance', { id })).body.status).toBe('allowed')
    await settle(o)
    expect(await openItems(o)).toEqual([])
    expect(await lettersTo(o, 'minji@hanbit.example')).toContain('access.supportAllowed')
  })

  test('refused, the asker reads why, and may ask again', async () => {
    const o = await office()
    const { id } = (await ask(o)).body
    const { body } = await o.as('accountAdmin')('POST /support-sessions/:id/refusal', { id, reason: 'Not today.' })
    expect(body).toMatchObject({ status: 'refused', refusedFor: 'Not today.' })
    expect(await lettersTo(o, 'minji@hanbit.example')).toContain('access.supportRefused')
    expect(await ask(o)).toMatchObject({ status: 200 })
  })

  test('whoever asks and withdraws over and over is stopped before the mailboxes are full', async () => {
    const o = await office()
    const admin = await placed(o, ['globalAdmin'])
    const withdraw = o.vendor('support')
    const { tenantId } = o
    for (let n = 0; n < 10; n++) {
      const { id } = (await ask(o)).body
      await withdraw('POST /vendor/partners/:tenantId/support-sessions/:id/withdrawal', { tenantId, id })
    }
    expect(await ask(o)).toMatchObject({ status: 429, body: { code: 'access.supportOften' } })
    expect(await ask(o, {}, 'owner')).toMatchObject({ status: 200 }) // each is counted alone
    expect(await lettersTo(o, admin.email)).toHaveLength(11)
  })

  test('only a global admin allows, with a fresh second factor', async () => {
    const o = await office()
    const { id } = (await ask(o)).body
    const allow = 'POST /support-sessions/:id/allowance' as const
    expect(await o.as('accountAdmin')(allow, { id })).toMatchObject({
      status: 403,
      body: { code: 'house.roleMissing' },
    })
    const stale = o.as({ ...o.actorOf('globalAdmin'), steppedUp: false })
    expect(await stale(allow, { id })).toMatchObject({ status: 403, body: { code: 'house.stepUpNeeded' } })
  })

  test('twice is refused, also when both come at once; another of the staff may ask beside', async () => {
    const o = await office()
    const both = await Promise.all([ask(o), ask(o)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await ask(o, {}, 'owner')).toMatchObject({ status: 200 })
  })

  test('who did not ask neither withdraws nor ends it, save an owner', async () => {
    const o = await office()
    const { id } = (await ask(o, {}, 'owner')).body
    const withdraw = (role: 'support' | 'owner') =>
      o.vendor(role)('POST /vendor/partners/:tenantId/support-sessions/:id/withdrawal', { tenantId: o.tenantId, id })
    expect(await withdraw('support')).toMatchObject({ status: 403, body: { code: 'access.supportOfAnother' } })
    expect(await withdraw('owner')).toMatchObject({ status: 200, body: { status: 'withdrawn' } })
  })

  test('is offered what they may do about it: to enter, only whoever asked', async () => {
    const o = await office()
    const { id } = (await ask(o, {}, 'owner')).body
    await ask(o)
    const seen = async (role: 'support' | 'owner', more: object = {}) =>
      (await o.vendor(role)('GET /vendor/support-sessions', { partnerTenantId: o.tenantId, ...more })).body.items
    const moves = async (role: 'support' | 'owner') => (await seen(role)).find((one) => one.id === id)?.moves
    expect([await moves('owner'), await moves('support')]).toEqual([['withdraw'], []])
    expect((await seen('support', { mine: true })).map(({ isMine, moves }) => [isMine, moves])).toEqual([[true, ['withdraw']]]) // biome-ignore format: one thought
    await o.as('globalAdmin')('POST /support-sessions/:id/allowance', { id })
    expect([await moves('owner'), await moves('support')]).toEqual([['open', 'withdraw'], []])
  })

  test('never answered, it lapses after seven days, and is not allowed after that', async () => {
    const o = await office()
    const { id } = (await ask(o)).body
    o.clock.moveTo(addMinutes(o.clock(), 7 * 24 * 60 + 1))
    const late = await o.as('globalAdmin')('POST /support-sessions/:id/allowance', { id })
    expect(late).toMatchObject({ status: 409, body: { code: 'access.supportLapsed' } })
    await o.within(endDue, 'network')
    expect((await o.as('globalAdmin')('GET /support-sessions', {})).body.items).toMatchObject([{ status: 'lapsed' }])
  })

  test('a company’s sessions are not another company’s', async () => {
    const [o, other] = [await office(), await office()]
    const { id } = (await ask(o)).body
    expect((await other.as('globalAdmin')('GET /support-sessions', {})).body.items).toEqual([])
    expect(await other.as('globalAdmin')('POST /support-sessions/:id/allowance', { id })).toMatchObject({ status: 404 })
    expect(await other.as('globalAdmin')('POST /support-sessions/:id/end', { id })).toMatchObject({ status: 404 })
  })
})

describe('how support is let in is the company’s to say', () => {
  const say = (o: Office, access: { mode: 'askFirst' | 'allowed' | 'never'; writes: boolean }) =>
    o.as('globalAdmin')('PUT /support-access', access)

  test('it asks first, and only looks, until the company says otherwise', async () => {
    const o = await office()
    expect((await o.as('globalAdmin')('GET /support-access', {})).body).toEqual({ mode: 'askFirst', writes: false })
    expect(await ask(o, { writes: true })).toMatchObject({
      status: 403,
      body: { code: 'access.supportLooks', field: 'writes' },
    })
  })

  test('allowed, nobody waits; never, nobody asks, and what was open is shut', async () => {
    const o = await office()
    await say(o, { mode: 'allowed', writes: true })
    expect((await ask(o, { writes: true })).body).toMatchObject({
      status: 'allowed',
      writes: true,
      moves: ['open', 'withdraw'],
    })
    await say(o, { mode: 'never', writes: false })
    expect((await o.as('globalAdmin')('GET /support-sessions', {})).body.items).toMatchObject([{ status: 'refused' }])
    expect(await ask(o)).toMatchObject({ status: 403, body: { code: 'access.supportNever' } })
  })

  test('taken back, changes are over for who is there', async () => {
    const o = await office()
    await say(o, { mode: 'allowed', writes: true })
    await ask(o, { writes: true })
    await say(o, { mode: 'allowed', writes: false })
    const { items: seen } = (await o.as('globalAdmin')('GET /support-sessions', {})).body
    expect(seen).toMatchObject([{ status: 'allowed', writes: false }])
  })
})

describe('support inside a company that lets it change things', () => {
  const support = { email: 'help@hanbit.example', phone: '02-555-0199', website: 'hanbit.example' }
  test('changes what it may, in its own name, and the entry says for whom and which value', async () => {
    const o = await enrolledOffice()
    const acting = await actingIn(o, { writes: true })
    expect(await o.as(acting)('PUT /account/profiles/support', support)).toMatchObject({ status: 200 })
    const { id } = (await o.as('globalAdmin')('GET /support-sessions', {})).body.items[0] ?? {}
    const done = (await o.as('globalAdmin')('GET /audit', { session: id as never })).body.items
    expect(done).toMatchObject([
      {
        operation: 'PUT /account/profiles/support',
        actor: { name: 'Priya Raman (Aurora Cloud)', ofVendor: true },
        actingId: id,
        changes: [{ what: 'companyProfile' }],
      },
    ])
    const { body } = await o.as('globalAdmin')('POST /support-sessions/:id/end', { id: id as never })
    expect(body).toMatchObject({ status: 'ended', looks: 0, changes: 1 })
  })

  test('the end waits for what is in flight, and nothing comes after it', async () => {
    const o = await office()
    const acting = await actingIn(o)
    const { id } = (await o.as('globalAdmin')('GET /support-sessions', {})).body.items[0] ?? {}
    const order: string[] = []
    let ending: Promise<unknown> = Promise.resolve()
    await o.within(async (ctx) => {
      expect(await stillActs({ ...ctx, actor: o.actorOf(acting) })).toBe(true)
      ending = o
        .as('globalAdmin')('POST /support-sessions/:id/end', { id: id as never })
        .then(() => order.push('ended'))
      await ctx.db.execute(sql`select pg_sleep(0.3)`)
      order.push('done')
    })
    await ending
    expect(order).toEqual(['done', 'ended'])
    expect(await o.within((ctx) => stillActs({ ...ctx, actor: o.actorOf(acting) }))).toBe(false)
    expect(await o.as(acting)('GET /members', {})).toMatchObject({ status: 403, body: { code: 'house.actingOver' } })
  })
})
