import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/context.ts'
import { setStanding } from '#modules/access/index.ts'
import { lettersOf, seller, served } from '#test/customers.ts'
import { settle } from '#test/hearing.ts'
import type { Office } from '#test/office.ts'
import { grantOf, placed } from '#test/places.ts'
import { takeTurn, workBatch } from './turns.ts'

const NAMES = ['Alder Foods', 'Birch Hotels', 'Cedar Clinics']
/** A partner with three customers. */
async function three() {
  const o = await seller()
  const theirs: Office[] = []
  for (const name of NAMES) theirs.push(await served(o, { name }))
  await o.within((ctx) => ctx.db.execute(sql`update relationships set domain = split_part(name_key, ' ', 1) || '.example' where tenant_id = ${o.tenantId}`)) // biome-ignore format: one statement
  return { o, theirs, customerIds: theirs.map(({ tenantId }) => tenantId) }
}
const wanted = { kind: 'ask', name: 'Helpdesk_2026', roles: ['helpdeskAdmin', 'userAdmin'], days: 100 } as const

/** A turn and its batch, each in a transaction of its own, as the clock has them. */
async function batch(o: Office) {
  const turn = await o.within(takeTurn, 'network')
  return { turn, settled: await o.within((ctx: Ctx) => workBatch(ctx, undefined, turn), 'network') }
}
const begin = async (o: Office, more: object) => (await o.as('adminAgent')('POST /delegation-runs', { ...wanted, ...more } as never)).body // biome-ignore format: one call
const look = async (o: Office, id: string) =>
  (await o.as('adminAgent')('GET /delegation-runs/:id', { id: id as never })).body
/** Batch after batch until it rests; other tests' work among them. */
async function worked(o: Office, id: string) {
  for (let turn = 0; turn < 50 && (await look(o, id)).status === 'running'; turn++) await batch(o)
  return look(o, id)
}
const linesOf = async (o: Office, id: string) =>
  (await o.as('adminAgent')('GET /delegation-runs/:id/lines', { id: id as never })).body.items
const delegationsOf = async (o: Office) => (await o.as('adminAgent')('GET /delegations', {})).body.items

describe('access asked of many customers', () => {
  test('is asked of each under a name of its own, with one letter to each and one about all', async () => {
    const { o, theirs, customerIds } = await three()
    const begun = await begin(o, { customerIds: [...customerIds, customerIds[0]] })
    expect(begun).toMatchObject({ status: 'running', ready: 3, done: 0, failed: 0, moves: ['stop'] })
    expect(await worked(o, begun.id)).toMatchObject({ status: 'done', ready: 0, done: 3, failed: 0, moves: [] })
    expect((await delegationsOf(o)).map(({ name }) => name).sort()).toEqual(['Helpdesk_2026_alder', 'Helpdesk_2026_birch', 'Helpdesk_2026_cedar']) // biome-ignore format: one thought
    for (const one of theirs) expect((await lettersOf(one)).map(({ letter }) => letter)).toEqual(['delegations.asked'])
    expect((await lettersOf(o)).map(({ letter, facts }) => [letter, facts.done])).toEqual([
      ['delegations.askedMany', 3],
    ])
  })

  test('says of each that failed why, and repeats those alone', async () => {
    const { o, theirs, customerIds } = await three()
    const agent = o.as('adminAgent')
    const [first] = customerIds
    const asked = { customerId: first, name: 'Helpdesk_2026_alder', roles: ['userAdmin'] }
    const { id: there } = (await agent('POST /delegations', asked as never)).body
    const { id } = await begin(o, { customerIds })
    expect(await worked(o, id)).toMatchObject({ status: 'done', done: 2, failed: 1, moves: ['repeat'] })
    const failed = (await linesOf(o, id)).filter(({ outcome }) => outcome === 'failed')
    expect(failed).toMatchObject([
      { customerName: 'Alder Foods', faults: [{ code: 'delegations.nameTaken', remedy: { ko: '다른 이름을 정해 주세요.' } }] },
    ]) // biome-ignore format: one record
    await o.within((ctx) => ctx.db.execute(sql`update delegations set name = 'Older' where id = ${there}`))
    await agent('POST /delegation-runs/:id/repetition', { id })
    expect(await worked(o, id)).toMatchObject({ status: 'done', done: 3, failed: 0 })
    expect((await delegationsOf(o)).length).toBe(4)
    expect((await lettersOf(theirs[1] as Office)).length).toBe(1)
  })

  test('tells customers of one domain apart', async () => {
    const { o, customerIds } = await three()
    await o.within((ctx) => ctx.db.execute(sql`update relationships set domain = 'twin.example' where tenant_id = ${o.tenantId}`)) // biome-ignore format: one statement
    expect(await worked(o, (await begin(o, { customerIds })).id)).toMatchObject({ done: 3, failed: 0 })
  })

  test('killed half-way goes on where it stood, and asks nobody twice', async () => {
    const { o, theirs, customerIds } = await three()
    const { id } = await begin(o, { customerIds })
    const turn = await o.within(takeTurn, 'network')
    const killed = o.within(async (ctx) => {
      await workBatch(ctx, undefined, turn)
      throw new Error('killed')
    }, 'network')
    await expect(killed).rejects.toThrow('killed')
    expect(await look(o, id)).toMatchObject({ ready: 3, tries: 1 })
    o.clock.moveTo('2026-03-02T09:03:00Z')
    expect(await worked(o, id)).toMatchObject({ status: 'done', done: 3, failed: 0, tries: 0 })
    for (const one of theirs) expect(await lettersOf(one)).toHaveLength(1)
  })

  test('writes to nobody a fourth time within a day', async () => {
    const { o, customerIds } = await three()
    const ask = (name: string) => begin(o, { name, customerIds: customerIds.slice(0, 1) })
    for (const name of ['One', 'Two', 'Three']) await worked(o, (await ask(name)).id)
    const { id } = await ask('Four')
    expect(await worked(o, id)).toMatchObject({ done: 0, failed: 1 })
    expect((await linesOf(o, id))[0]?.faults).toMatchObject([{ code: 'accessRuns.askedOften' }])
  })

  test('is stopped by hand and goes on; of a partner that may not any more it stops by itself', async () => {
    const { o, customerIds } = await three()
    const agent = o.as('adminAgent')
    const { id } = await begin(o, { customerIds })
    expect((await agent('DELETE /delegation-runs/:id', { id })).body).toMatchObject({ status: 'stopped', stoppedFor: 'byHand', moves: ['resume'] }) // biome-ignore format: one call
    expect(await worked(o, id)).toMatchObject({ status: 'stopped', ready: 3 })
    await agent('POST /delegation-runs/:id/repetition', { id })
    await o.within((ctx) => setStanding(ctx, { programme: 'reseller', state: 'suspended' }), 'network')
    expect(await worked(o, id)).toMatchObject({ status: 'stopped', stoppedFor: 'notAllowed', ready: 3 })
  })

  test('stops once whoever began it may not any more, and goes on in the name of who says so', async () => {
    const { o, customerIds } = await three()
    const { member, actor } = await placed(o, ['adminAgent'])
    const { id } = (await o.as(actor)('POST /delegation-runs', { ...wanted, roles: ['globalAdmin'], customerIds })).body
    await o.as('globalAdmin')('DELETE /members/:id', { id: member.id })
    expect(await worked(o, id)).toMatchObject({ status: 'stopped', stoppedFor: 'notAllowed', ready: 3 })
    await o.as('adminAgent')('POST /delegation-runs/:id/repetition', { id })
    expect(await worked(o, id)).toMatchObject({ status: 'done', done: 3, byName: o.actorOf('adminAgent').name })
  })

  test('begun by a program is done in the name of the program, as each customer reads', async () => {
    const { o, theirs, customerIds } = await three()
    const grants = [grantOf('adminAgent')]
    const { id: app, name } = (await o.as('globalAdmin')('POST /apps', { name: 'Order sync', grants: grants as never })).body
    const program = o.as({ kind: 'app', id: app as never, name, grants })
    const { id } = (await program('POST /delegation-runs', { ...wanted, roles: ['userAdmin'], customerIds })).body
    expect(await worked(o, id)).toMatchObject({ status: 'done', done: 3 })
    const { items } = (await (theirs[0] as Office).as('globalAdmin')('GET /our-acts', {})).body
    expect(items).toMatchObject([{ operation: 'POST /delegations', actorKind: 'app', actorName: 'Order sync' }])
  }) // biome-ignore format: one story

  // biome-ignore format: a table
  test.each([
    ['nobody',                  { customerIds: [] },       'accessRuns.whom'],
    ['no roles',                { roles: undefined },      'accessRuns.what'],
    ['a name that is too long', { name: 'a'.repeat(29) },  'accessRuns.what'],
    ['a name with spaces',      { name: 'Help desk' },     'delegations.nameOdd'],
  ])('is refused with %s', async (_, more, code) => {
    const { o, customerIds } = await three()
    expect(await begin(o, { customerIds, ...more })).toMatchObject({ code })
  })

  test('reaches no customer of somebody else, nor more than three jobs at once', async () => {
    const [{ o, customerIds }, other] = [await three(), await three()]
    expect(await begin(o, { customerIds: other.customerIds })).toMatchObject({ code: 'accessRuns.nobody' })
    const { id } = await begin(o, { customerIds })
    expect((await other.o.as('adminAgent')('GET /delegation-runs/:id/lines', { id })).status).toBe(404)
    for (const name of ['Two', 'Three']) await begin(o, { name, customerIds })
    expect(await begin(o, { name: 'Four', customerIds })).toMatchObject({ code: 'accessRuns.tooManyAtOnce' })
  })
})

describe('access ended with many customers', () => {
  test('ends at each, tells each, and says of what had ended already that it had', async () => {
    const { o, theirs, customerIds } = await three()
    await worked(o, (await begin(o, { customerIds })).id)
    const delegationIds = (await delegationsOf(o)).map(({ id }) => id)
    const [gone] = delegationIds
    const { id } = await begin(o, { kind: 'end', name: undefined, roles: undefined, days: undefined, delegationIds })
    await o.as('adminAgent')('DELETE /delegations/:id', { id: gone as never })
    expect(await worked(o, id)).toMatchObject({ kind: 'end', done: 2, failed: 1 })
    const failed = (await linesOf(o, id)).filter(({ outcome }) => outcome === 'failed')
    expect(failed).toMatchObject([{ delegationId: gone, faults: [{ code: 'lifecycle.notNow' }] }])
    await settle(o)
    expect((await delegationsOf(o)).every(({ status }) => status === 'terminated')).toBe(true)
    expect((await lettersOf(theirs[0] as Office)).at(-1)?.letter).toBe('delegations.ended')
    const { items } = (await o.as('globalAdmin')('GET /audit', { operation: 'DELETE /delegations/:id' })).body
    expect(items.map(({ actor }) => actor.name)).toContain('Kim Minji')
  })
})
