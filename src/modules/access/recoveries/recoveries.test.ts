import { and, eq, inArray, isNull } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { outbox } from '#kernel/outbox.ts'
import { across, within } from '#kernel/store.ts'
import { entries } from '#modules/audit/entries/tables.ts'
import { items } from '#modules/notifications/inbox/tables.ts'
import { settle } from '#test/hearing.ts'
import { type Office, office } from '#test/office.ts'
import { newPerson, placed } from '#test/places.ts'
import { txtRecords } from '#test/ports.ts'
import { complete } from './commands.ts'
import { recoveries } from './tables.ts'

afterEach(() => txtRecords.clear())

/** A company whose admin is away, and a person with an address at its domain. */
async function stranded() {
  const o = await office()
  const domain = `stranded-${o.tenantId.slice(-8)}.example`
  const admin = await placed(o, ['globalAdmin'], { name: 'Away Admin', domain })
  const person = { ...(await newPerson({ name: 'Lee Jun', domain })), grants: [] }
  const me = o.as(person)
  const ask = () => me('POST /me/recoveries', { tenantId: o.tenantId, reason: 'Our admin left in May.' })
  return { o, domain, admin, person, me, ask }
}
/** The same, with the proof found: the wait has begun. */
async function waiting() {
  const all = await stranded()
  const { body } = await all.ask()
  txtRecords.set(body.record.host, ['v=spf1 -all', body.record.value])
  const proof = await all.me('POST /me/recoveries/:id/proof', { id: body.id })
  return { ...all, id: body.id, recovery: proof.body }
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
      .where(and(within(ctx, items), isNull(items.closedAt), eq(items.code, 'recovery.waiting'))),
  )
const pass = (o: Office) => o.within(complete, 'network')
const stateOf = async (o: Office) => (await o.as('globalAdmin')('GET /recoveries', {})).body.items[0]?.status

describe('a company that lost its admin', () => {
  test('is offered to whoever has an address at its domain, and to nobody else', async () => {
    const { o, me } = await stranded()
    const offered = async (call: typeof me) =>
      (await call('GET /me/recoveries/companies', {})).body.items.map(({ tenantId }) => tenantId)
    expect(await offered(me)).toContain(o.tenantId)
    const elsewhere = { ...(await newPerson()), email: 'jun@quillonridge.example', grants: [] }
    expect(await offered(o.as(elsewhere))).not.toContain(o.tenantId)
    const personal = { ...(await newPerson()), email: 'jun@gmail.com', grants: [] }
    expect(await offered(o.as(personal))).toEqual([])
    expect((await o.as(elsewhere)('POST /me/recoveries', { tenantId: o.tenantId, reason: 'x' })).body).toMatchObject({
      code: 'access.notOfItsDomain',
    })
  })

  test('gets one back: proof on the domain, three days, and the person is global admin', async () => {
    const { domain, o, admin, me, ask, person } = await stranded()
    const { body } = await ask()
    expect(body).toMatchObject({
      status: 'proving',
      record: { type: 'TXT', host: domain },
      moves: ['prove', 'withdraw'],
    })
    expect((await me('POST /me/recoveries/:id/proof', { id: body.id })).body).toMatchObject({
      status: 'proving',
      problem: { name: 'unreachable' },
    })
    txtRecords.set(domain, ['guildhall-recovery=other'])
    expect((await me('POST /me/recoveries/:id/proof', { id: body.id })).body).toMatchObject({
      problem: { name: 'otherToken' },
    })
    txtRecords.set(domain, [body.record.value])
    const proven = (await me('POST /me/recoveries/:id/proof', { id: body.id })).body
    expect(proven).toMatchObject({ status: 'waiting', problem: null, dueAt: '2026-03-05T09:00:00.000Z' })
    expect(await lettersTo(o, admin.email)).toEqual(['access.recoveryWaiting'])
    o.clock.moveTo('2026-03-05T08:59:59Z')
    await pass(o)
    expect(await stateOf(o)).toBe('waiting')
    o.clock.moveTo('2026-03-05T09:00:00Z')
    await pass(o)
    expect(await stateOf(o)).toBe('done')
    expect((await o.as('globalAdmin')('GET /members', { search: person.email })).body.items).toMatchObject([
      { status: 'active', grants: [{ role: 'globalAdmin' }] },
    ])
    expect(await lettersTo(o, person.email)).toEqual(['access.recoveryEnded'])
  })

  test('tells its admins and the vendor, in the Action Center and by mail, until it has ended', async () => {
    const { o, id } = await waiting()
    await settle(o)
    expect(await openItems(o)).toMatchObject([{ kind: 'mandatory', roles: ['globalAdmin'], link: '/account/recovery' }])
    const desk = (await o.vendor('support')('GET /vendor/recoveries', { status: 'waiting', limit: 200 })).body.items
    expect(desk.find((one) => one.id === id)).toMatchObject({ moves: ['halt'], name: 'Lee Jun' })
    await o.as('globalAdmin')('POST /recoveries/:id/objection', { id, reason: 'We are here.' })
    await settle(o)
    expect(await openItems(o)).toEqual([])
  })

  test('keeps its admins if one of them objects', async () => {
    const { o, id, person } = await waiting()
    expect(
      (await o.as('globalAdmin')('POST /recoveries/:id/objection', { id, reason: 'We are here.' })).body,
    ).toMatchObject({ status: 'objected', endedReason: 'We are here.' })
    o.clock.moveTo('2026-03-06T09:00:00Z')
    await pass(o)
    expect((await o.as('globalAdmin')('GET /members', { search: person.email })).body.items).toEqual([])
  })

  test('is guarded by the vendor, who may halt it, and by the person, who may take it back', async () => {
    const [one, two] = [await waiting(), await waiting()]
    const { tenantId } = one.o
    expect(
      await one.o.vendor('support')('POST /vendor/partners/:tenantId/recoveries/:id/halt', {
        tenantId,
        id: one.id,
        reason: 'x',
      }),
    ).toMatchObject({ status: 403 })
    expect(
      (
        await one.o.vendor('partnerManager')('POST /vendor/partners/:tenantId/recoveries/:id/halt', {
          tenantId,
          id: one.id,
          reason: 'Domain sold.',
        })
      ).body,
    ).toMatchObject({ status: 'halted' })
    expect((await two.me('DELETE /me/recoveries/:id', { id: two.id })).body).toMatchObject({ status: 'withdrawn' })
  })

  test('objected to and due at once, it ends one way only', async () => {
    const { o, id } = await waiting()
    o.clock.moveTo('2026-03-05T09:00:00Z')
    await Promise.all([pass(o), o.as('globalAdmin')('POST /recoveries/:id/objection', { id, reason: 'No.' })])
    expect(['done', 'objected']).toContain(await stateOf(o))
    const rows = await o.within(
      (ctx) =>
        ctx.db
          .select()
          .from(recoveries)
          .where(and(across(ctx, recoveries), eq(recoveries.id, id))),
      'network',
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.version).toBe(3)
  })

  test('waits fourteen days for a proof and no longer', async () => {
    const { o, ask } = await stranded()
    await ask()
    expect((await ask()).body).toMatchObject({ code: 'access.recoveryOpen' })
    o.clock.moveTo('2026-03-16T09:00:00Z')
    await pass(o)
    expect(await stateOf(o)).toBe('lapsed')
  })

  test('keeps every step in its own log, and shows the token to nobody but who asked', async () => {
    const { o, id } = await waiting()
    const { body } = await o.as('globalAdmin')('GET /recoveries', {})
    expect(JSON.stringify(body)).not.toContain('guildhall-recovery')
    const operations = ['POST /me/recoveries', 'POST /me/recoveries/:id/proof']
    const kept = await o.within((ctx) =>
      ctx.db
        .select()
        .from(entries)
        .where(and(within(ctx, entries), inArray(entries.operation, operations))),
    )
    expect(kept.filter(({ changes }) => changes.length > 0)).toHaveLength(2)
    expect(JSON.stringify(kept)).not.toContain('token')
    const other = await office()
    expect(await other.as('globalAdmin')('POST /recoveries/:id/objection', { id, reason: 'x' })).toMatchObject({
      status: 404,
    })
    expect(await o.as('accountAdmin')('POST /recoveries/:id/objection', { id, reason: 'x' })).toMatchObject({
      status: 403,
    })
    const stranger = { ...(await newPerson()), grants: [] }
    expect(await o.as(stranger)('POST /me/recoveries/:id/proof', { id })).toMatchObject({ status: 404 })
  })
})
