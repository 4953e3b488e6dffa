import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { addMinutes } from '#kernel/time.ts'
import { relationships } from '#modules/relationships/index.ts'
import { customerForm, newCustomer } from '#test/customer.ts'
import { enrolledOffice } from '#test/enrolled.ts'
import { hire } from '#test/hearing.ts'
import type { Office } from '#test/office.ts'
import { placed } from '#test/places.ts'
import { makeBatch } from './commands.ts'
import { hasDoubled } from './rules.ts'
import { customerSheetRows } from './tables.ts'
import { takeTurn } from './turns.ts'

async function partner() {
  const o = await enrolledOffice({ standings: { network: 'active', reseller: 'active' } })
  await hire(o, 'adminAgent')
  return o
}
const line = (given: Partial<Record<string, string>> = {}): Record<string, string> => {
  const { tags: _, usualAccess: __, ...form } = customerForm(given as object)
  return { ...(form as Record<string, string>), ...(given.tags && { tags: given.tags }) }
}

async function begun(o: Office, rows: Record<string, string>[]) {
  const agent = o.as('adminAgent')
  const { id } = (await agent('POST /customer-sheets', { name: 'customers.csv' })).body
  const read = await agent('POST /customer-sheets/:id/lines', { id, first: 2, rows } as never)
  return { agent, id, read }
}
/** A turn and its batch, each in a transaction of its own, as the clock has them; answers how many lines it settled. */
async function batch(o: Office) {
  const turn = await o.within(takeTurn, 'network')
  return o.within((ctx: Ctx) => makeBatch(ctx, undefined, turn), 'network')
}
/** The batches one after the other, as the clock has them made; other tests' files among them. */
async function made(o: Office, id: string) {
  const open = () => o.as('adminAgent')('GET /customer-sheets/:id', { id: id as never })
  while ((await open()).body.status === 'running') await batch(o)
  return (await open()).body
}

test('what the database knows of sizes is looked at again whenever those made have doubled, from a few hundred on', () =>
  expect([[0, 400], [0, 500], [500, 1000], [1000, 1020], [1000, 1500], [99_500, 100_000]].map(([before = 0, now = 0]) => hasDoubled(before, now))).toEqual([false, true, true, false, true, false])) // biome-ignore format: a table

describe('a file of customers', () => {
  test('tells what is wrong, line by line and column by column, before anything is made', async () => {
    const o = await partner()
    const { domain } = await newCustomer(o)
    const taken = domain.split('.')[0] ?? ''
    const { agent, id, read } = await begun(o, [line(), line({ companyName: 'GmbH', email: 'nobody' }), line({ domainPrefix: taken }), line({ country: 'DE' })])
    expect(read.body).toMatchObject({ status: 'open', ready: 1, wrong: 3, made: 0, moves: ['start', 'drop'] })
    const { items } = (await agent('GET /customer-sheets/:id/lines', { id, outcome: 'wrong' })).body
    expect(items.map(({ line, faults }) => [line, faults.map(({ field }) => field)])).toEqual([
      [3, ['companyName', 'email']],
      [4, ['domainPrefix']],
      [5, ['country']],
    ])
    expect((await agent('GET /customers', {})).body.items).toHaveLength(1)
  }) // biome-ignore format: one story

  test('makes the good lines in batches, with tags and bill-to, and finishes', async () => {
    const o = await partner()
    const { agent, id } = await begun(o, [line({ tags: 'north; key' }), line({ companyName: 'llc' }), line({ companyName: '두 번째' })])
    expect((await agent('POST /customer-sheets/:id/making', { id })).body.status).toBe('running')
    expect(await made(o, id)).toMatchObject({ status: 'done', ready: 0, wrong: 1, made: 2, moves: [] })
    const { items } = (await agent('GET /customers', { tag: 'north' })).body
    expect(items).toMatchObject([{ name: '다온테크', tags: ['key', 'north'] }])
    const { body } = await agent('GET /customers/:customerId', { customerId: items[0]?.id as never })
    expect(body.profile).toMatchObject({ companyName: '다온테크', culture: 'ko-KR' })
    const handed = await agent('POST /customers/:customerId/admin-password', { customerId: body.id })
    expect(handed.body).toEqual({ userName: `admin@${body.domain}`, password: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) })
  }) // biome-ignore format: one story

  test('makes them in the name of whoever said so, which each customer reads in its own log', async () => {
    const o = await partner()
    const { agent, id } = await begun(o, [line()])
    await agent('POST /customer-sheets/:id/making', { id })
    await made(o, id)
    const [row] = (await agent('GET /customer-sheets/:id/lines', { id, outcome: 'made' })).body.items
    const theirs = o.as({ tenantId: row?.customerId as never, standings: { customer: 'active' }, grants: [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }] })
    expect((await theirs('GET /our-acts', {})).body.items).toMatchObject([
      { operation: 'POST /customers', actorName: 'Kim Minji', changes: [{ what: 'relationship' }, { what: 'delegation' }] },
    ])
    const told = (await agent('GET /customers/:customerId/timeline', { customerId: row?.customerId as never })).body.items
    expect(told).toMatchObject([{ who: 'Kim Minji' }, { who: 'Kim Minji' }])
  }) // biome-ignore format: one story

  test('stops once whoever began it may not any more, and goes on in the name of who says so', async () => {
    const o = await partner()
    const { member, actor } = await placed(o, ['salesAgent'], { name: 'Park Jisoo' })
    const sales = o.as(actor)
    const { id } = (await sales('POST /customer-sheets', { name: 'customers.csv' })).body
    await sales('POST /customer-sheets/:id/lines', { id, first: 2, rows: [line()] } as never)
    await sales('POST /customer-sheets/:id/making', { id })
    await o.as('globalAdmin')('DELETE /members/:id', { id: member.id })
    expect(await made(o, id)).toMatchObject({ status: 'stopped', stoppedFor: 'notAllowed', made: 0, byName: 'Park Jisoo' })
    await o.as('adminAgent')('POST /customer-sheets/:id/making', { id })
    expect(await made(o, id)).toMatchObject({ status: 'done', made: 1, byName: 'Kim Minji' })
  }) // biome-ignore format: one story

  test('tells all that is wrong with a line, takes tags by commas too, and leaves a blank line its number', async () => {
    const o = await partner()
    const { domain } = await newCustomer(o)
    const wrong = line({ companyName: 'GmbH', email: '', domainPrefix: domain.split('.')[0] ?? '', postalCode: '1', tags: 'x'.repeat(51) })
    const { agent, id, read } = await begun(o, [line({ tags: 'north, key' }), {}, wrong])
    expect(read.body).toMatchObject({ ready: 1, wrong: 1 })
    const [row] = (await agent('GET /customer-sheets/:id/lines', { id, outcome: 'wrong' })).body.items
    expect(row?.line).toBe(4)
    expect(row?.faults.map(({ field }) => field).sort()).toEqual(['companyName', 'domainPrefix', 'email', 'postalCode', 'tags'])
    expect(JSON.stringify(row?.faults)).not.toMatch(/your own mailbox|your registration/)
    await agent('POST /customer-sheets/:id/making', { id })
    await made(o, id)
    expect((await agent('GET /customers', { tag: 'key' })).body.items).toMatchObject([{ tags: ['key', 'north'] }])
  }) // biome-ignore format: one story

  test('with one domain on two lines makes the first, and says so at the second', async () => {
    const o = await partner()
    const twin = line()
    const { agent, id } = await begun(o, [twin, { ...twin, companyName: '쌍둥이' }])
    await agent('POST /customer-sheets/:id/making', { id })
    expect(await made(o, id)).toMatchObject({ made: 1, wrong: 1 })
    const { items } = (await agent('GET /customer-sheets/:id/lines', { id, outcome: 'wrong' })).body
    expect(items).toMatchObject([{ line: 3, faults: [{ field: 'domainPrefix', code: 'customers.prefixTaken' }] }])
  })

  test('says at its line that a domain is spent which another customer has given up, whose people still sign in by it', async () => {
    const o = await partner()
    const { domain, id: tenantId } = await newCustomer(o)
    const theirs = o.as({ tenantId, standings: { customer: 'active' }, grants: [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }] })
    const [own] = (await theirs('GET /domains', {})).body.items
    await theirs('DELETE /domains/:id', { id: own?.id as never })
    const { agent, id } = await begun(o, [line({ domainPrefix: domain.split('.')[0] ?? '' }), line()])
    await agent('POST /customer-sheets/:id/making', { id })
    expect(await made(o, id)).toMatchObject({ status: 'done', made: 1, wrong: 1 })
  }) // biome-ignore format: one story

  test('may have a hundred thousand lines below its heading, and not one more', async () => {
    const { agent, id } = await begun(await partner(), [line()])
    const last = (first: number) => agent('POST /customer-sheets/:id/lines', { id, first, rows: [line()] } as never)
    expect((await last(100_001)).body).toMatchObject({ ready: 2 })
    expect((await last(100_002)).body).toMatchObject({ code: 'customers.sheetTooLong' })
  })

  test('killed half-way through a batch goes on where it stood, and makes nobody twice', async () => {
    const o = await partner()
    const { agent, id } = await begun(o, [line(), line(), line()])
    await agent('POST /customer-sheets/:id/making', { id })
    const killed = o.within(async (ctx) => {
      await makeBatch(ctx, undefined, await takeTurn(ctx))
      throw new Error('killed')
    }, 'network')
    await expect(killed).rejects.toThrow('killed')
    expect(await made(o, id)).toMatchObject({ status: 'done', made: 3, wrong: 0 })
    const all = await o.within((ctx) => ctx.db.select().from(relationships).where(within(ctx, relationships)))
    expect(all).toHaveLength(3)
  })

  test('stops with its reason once the partner may create none, and goes on where it stood when it may again', async () => {
    const o = await partner()
    const { agent, id } = await begun(o, [line(), line()])
    await agent('POST /customer-sheets/:id/making', { id })
    const stand = (now: string) =>
      o.within((ctx) => ctx.db.execute(sql`update tenants set standings = ${JSON.stringify({ network: 'active', reseller: now })}::jsonb`))
    await stand('restricted')
    expect(await made(o, id)).toMatchObject({ status: 'stopped', stoppedFor: 'notAllowed', made: 0, ready: 2, moves: ['start', 'drop'] })
    await stand('active')
    expect((await agent('POST /customer-sheets/:id/making', { id })).body).toMatchObject({ status: 'running', stoppedFor: null })
    expect(await made(o, id)).toMatchObject({ status: 'done', made: 2 })
  }) // biome-ignore format: one story

  test('that stopped takes lines again, and leaves those alone that were made', async () => {
    const o = await partner()
    const rows = [line(), line({ companyName: 'llc' }), line()]
    const { agent, id } = await begun(o, rows)
    await agent('POST /customer-sheets/:id/making', { id })
    await o.within((ctx) => ctx.db.execute(sql`update customer_sheet_rows set outcome = 'made' where line = 2`))
    await o.within((ctx) => ctx.db.execute(sql`update customer_sheets set status = 'stopped', made = 1, ready = 1`))
    const mended = [rows[0], line(), rows[2], line()]
    const { body } = await agent('POST /customer-sheets/:id/lines', { id, first: 2, rows: mended } as never)
    expect(body).toMatchObject({ status: 'stopped', ready: 3, wrong: 0, made: 1 })
  })

  test('whose batch fails steps aside for the files behind it, and stops after five tries', async () => {
    const [bad, good] = [await partner(), await partner()]
    const [one, other] = [await begun(bad, [line()]), await begun(good, [line()])]
    // A line that was kept before a rule changed: what it says cannot be read as a customer at all.
    await bad.within((ctx) => ctx.db.execute(sql`update customer_sheet_rows set given = '{"email": 7}'::jsonb`))
    await one.agent('POST /customer-sheets/:id/making', { id: one.id })
    good.clock.moveTo(addMinutes(good.clock(), 1))
    await other.agent('POST /customer-sheets/:id/making', { id: other.id })
    const look = async () => (await one.agent('GET /customer-sheets/:id', { id: one.id })).body
    for (let tries = 1; tries <= 5; tries++) {
      await expect(batch(bad)).rejects.toThrow()
      expect(await look()).toMatchObject({ status: 'running', tries, turnAt: addMinutes(bad.clock(), 2 ** tries).toISOString() })
      if (tries === 1) expect(await made(good, other.id)).toMatchObject({ status: 'done', made: 1 })
      bad.clock.moveTo(addMinutes(bad.clock(), 2 ** tries))
    }
    expect(await made(bad, one.id)).toMatchObject({ status: 'stopped', stoppedFor: 'failing', ready: 1, made: 0 })
  }) // biome-ignore format: one story

  test('takes a piece sent twice once, and none after it was started or dropped', async () => {
    const o = await partner()
    const rows = [line()]
    const { agent, id } = await begun(o, rows)
    expect((await agent('POST /customer-sheets/:id/lines', { id, first: 2, rows } as never)).body).toMatchObject({
      ready: 1,
      wrong: 0,
    })
    await agent('DELETE /customer-sheets/:id', { id })
    expect((await agent('POST /customer-sheets/:id/lines', { id, first: 3, rows } as never)).status).toBe(409)
    expect((await agent('POST /customer-sheets/:id/making', { id })).status).toBe(409)
  })

  test('without one good line is not started', async () => {
    const o = await partner()
    const { agent, id } = await begun(o, [line({ companyName: 'inc' })])
    expect((await agent('POST /customer-sheets/:id/making', { id })).body).toMatchObject({
      code: 'customers.sheetEmpty',
    })
  })

  test('of another partner is not there', async () => {
    const [{ id }, other] = [await begun(await partner(), [line()]), await partner()]
    expect((await other.as('adminAgent')('GET /customer-sheets/:id/lines', { id })).status).toBe(404)
    const rows = await other.within((ctx) =>
      ctx.db.select().from(customerSheetRows).where(eq(customerSheetRows.sheetId, id)),
    )
    expect(rows).toEqual([])
  })
})
