import { sql } from 'drizzle-orm'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { vocabulary } from '#kernel/words.ts'
import { testDatabase } from '#test/database.ts'
import { type Office, office } from '#test/office.ts'
import { sealEntries } from './chain/commands.ts'
import { type Chain, everyChain } from './chain/queries.ts'
import { csvOf } from './entries/rules.ts'
import { type Entry, keep } from './index.ts'

const { owner, transact } = await testDatabase()

/** Writes down so many operations, one a minute. */
async function write(here: Office, count: number, name = 'POST /things') {
  for (let n = 0; n < count; n++) {
    here.clock.moveTo(new Date(here.clock().getTime() + 60_000))
    await here.within(async (ctx) => {
      ctx.changes.push({ what: 'thing', id: newId(), old: null, new: { size: n } })
      await keep(ctx, { operation: name, requestId: newId() })
    })
  }
  here.clock.moveTo(new Date(here.clock().getTime() + 60_000))
}
/** Seals whatever waits, of other companies too. */
async function seal(here: Office) {
  while ((await here.within(sealEntries, 'network')) > 0);
}
const chainOf = async (here: Office) => (await here.as('globalAdmin')('GET /audit/chain', {})).body

/** What somebody with the owner's rights in the database could do. */
async function tamper(statement: string, values: unknown[] = []) {
  const client = new pg.Client(owner)
  await client.connect()
  const { rows } = await client.query(statement, values)
  await client.end()
  return rows
}
const idsOf = async (here: Office): Promise<string[]> =>
  (await tamper('select id from audit_entries where tenant_id = $1 order by id', [here.tenantId])).map(({ id }) => id)

describe('the chain', () => {
  test('binds each batch to the one before, and holds', async () => {
    const here = await office()
    await write(here, 3)
    await seal(here)
    await write(here, 2)
    await seal(here)
    expect(await chainOf(here)).toMatchObject({
      sound: true,
      seals: 2,
      entries: 5,
      waiting: 0,
      head: { number: 2 },
      findings: [],
    })
  })

  test('leaves alone what was written in this moment', async () => {
    const here = await office()
    await here.within((ctx) => keep(ctx, { operation: 'POST /things', requestId: 'now' }))
    await seal(here)
    expect(await chainOf(here)).toMatchObject({ seals: 0, waiting: 1, head: null, sound: true })
  })

  test('has one writer at a time, so two sealers at once make no fork', async () => {
    const here = await office()
    await write(here, 5)
    await Promise.all([seal(here), seal(here), seal(here)])
    expect(await chainOf(here)).toMatchObject({ seals: 1, entries: 5, sound: true })
  })

  // biome-ignore format: a table
  const crimes: [string, string, string][] = [
    ['an entry whose sentence was changed', 'changed', "update audit_entries set actor_name = 'Nobody' where tenant_id = $1 and id = $2"],
    ['an entry whose values were changed',  'changed', "update audit_entries set changes = '[]' where tenant_id = $1 and id = $2"],
    ['an entry moved to another time',      'changed', "update audit_entries set at = at - interval '1 hour' where tenant_id = $1 and id = $2"],
    ['an entry laid to support that acted', 'changed', 'update audit_entries set acting_id = gen_random_uuid() where tenant_id = $1 and id = $2'],
    ['an entry taken out',                  'removed', 'delete from audit_entries where tenant_id = $1 and id = $2'],
  ]
  test.each(crimes)('finds and names %s', async (_, flaw, statement) => {
    const here = await office()
    await write(here, 3)
    await seal(here)
    const [, second = ''] = await idsOf(here)
    await tamper(statement, [here.tenantId, second])
    expect(await chainOf(here)).toMatchObject({ sound: false, findings: [{ flaw, seal: 1, entryId: second }] })
  })

  test('finds an entry smuggled in as if it had been sealed', async () => {
    const here = await office()
    await write(here, 2)
    await seal(here)
    await write(here, 1)
    const [, , third] = await idsOf(here)
    await tamper('update audit_entries set seal_id = (select id from audit_seals where tenant_id = $1) where id = $2', [
      here.tenantId,
      third,
    ])
    expect(await chainOf(here)).toMatchObject({ sound: false, findings: [{ flaw: 'added', entryId: third }] })
  })

  test('finds entries put in another order', async () => {
    const here = await office()
    await write(here, 2)
    await seal(here)
    await tamper(
      'update audit_seals set digests = jsonb_build_array(digests -> 1, digests -> 0) where tenant_id = $1',
      [here.tenantId],
    )
    expect(await chainOf(here)).toMatchObject({ sound: false, findings: [{ flaw: 'broken', seal: 1 }] })
  })

  test('finds a seal made anew after a change, by the next one', async () => {
    const here = await office()
    await write(here, 1)
    await seal(here)
    await write(here, 1)
    await seal(here)
    const [first = ''] = await idsOf(here)
    await tamper("update audit_entries set operation = 'GET /nothing' where tenant_id = $1 and id = $2", [
      here.tenantId,
      first,
    ])
    await tamper(
      `update audit_seals s set digests = d.digests, hash = audit_seal_hash(s.tenant_id, s.number, s.previous, d.digests)
         from (select jsonb_build_array(jsonb_build_array(e.id, audit_digest(e))) as digests from audit_entries e where e.id = $2) d
        where s.tenant_id = $1 and s.number = 1`,
      [here.tenantId, first],
    )
    expect(await chainOf(here)).toMatchObject({ sound: false, findings: [{ flaw: 'broken', seal: 2 }] })
  })

  test('finds that the last seal was cut off', async () => {
    const here = await office()
    await write(here, 1)
    await seal(here)
    await tamper('delete from audit_seals where tenant_id = $1', [here.tenantId])
    const chain = await chainOf(here)
    expect(chain).toMatchObject({ sound: false, findings: [{ flaw: 'added', entryId: (await idsOf(here))[0] }] })
  })

  test('is proved for every company at once', async () => {
    const here = await office()
    await write(here, 1)
    await seal(here)
    const all: Chain[] = []
    for await (const one of everyChain((work) => here.within(work, 'network'))) all.push(one)
    expect(new Set(all.map(({ tenantId }) => tenantId)).size).toBe(all.length)
    expect(all.find(({ tenantId }) => tenantId === here.tenantId)?.chain.sound).toBe(true)
  })
})

describe('the database itself refuses', () => {
  const side = { reach: 'tenant' } as const
  test.each([
    ['a guest that changes an entry', "update audit_entries set operation = 'x'"],
    ['a guest that deletes an entry', 'delete from audit_entries'],
    ['a guest that seals', 'update audit_entries set seal_id = gen_random_uuid()'],
    ['a guest that makes a seal', 'insert into audit_seals select * from audit_seals'],
  ])('%s', async (_, statement) => {
    const { tenantId } = await office()
    const crime = transact({ ...side, tenantId }, (db) => db.execute(sql.raw(statement)))
    await expect(crime).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test.each([
    ['the house that changes an entry', "update audit_entries set operation = 'x'"],
    ['the house that deletes an entry', 'delete from audit_entries'],
    ['the house that changes a seal', "update audit_seals set hash = 'x'"],
  ])('%s', async (_, statement) => {
    const crime = transact({ reach: 'network' }, (db) => db.execute(sql.raw(statement)))
    await expect(crime).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('even the house puts an entry under one seal only once', async () => {
    const here = await office()
    await write(here, 1)
    await seal(here)
    const again = await transact({ reach: 'network' }, (db) =>
      db.execute(sql`update audit_entries set seal_id = gen_random_uuid() where tenant_id = ${here.tenantId}`),
    )
    expect(again.rowCount).toBe(0)
  })
})

describe('the log over HTTP', () => {
  test('shows the newest first, page after page, each entry once', async () => {
    const here = await office()
    await write(here, 5)
    const ask = here.as('globalAdmin')
    const first = (await ask('GET /audit', { limit: 3 })).body
    const rest = (await ask('GET /audit', { limit: 3, after: first.next ?? '' })).body
    const sizes = [...first.items, ...rest.items].map(
      ({ changes }) => (changes[0] as { new: { size: number } }).new.size,
    )
    expect(sizes).toEqual([4, 3, 2, 1, 0])
    expect(rest.next).toBeNull()
  })

  test('is filtered by operation, by person and by time', async () => {
    const here = await office()
    await write(here, 1, 'POST /locations')
    const between = here.clock().toISOString()
    await write(here, 2, 'PUT /associations/100%')
    const ask = here.as('globalAdmin')
    const count = async (filter: object) => (await ask('GET /audit', filter)).body.items.length
    expect(await count({ operation: 'locations' })).toBe(1)
    expect(await count({ operation: 'POST /' })).toBe(0)
    expect(await count({ operation: '100%' })).toBe(2)
    expect(await count({ actor: 'minji' })).toBe(3)
    expect(await count({ actor: 'nobody' })).toBe(0)
    expect(await count({ from: between })).toBe(2)
    expect(await count({ to: between })).toBe(1)
  })

  test('belongs to one company', async () => {
    const [here, there] = [await office(), await office()]
    await write(here, 1)
    expect((await there.as('globalAdmin')('GET /audit', {})).body.items).toEqual([])
  })

  test('is closed to who may not read it, and open to the vendor’s auditor, whose look is in it', async () => {
    const here = await office()
    await write(here, 1)
    expect((await here.as('salesAgent')('GET /audit', {})).status).toBe(403)
    expect(
      (await here.as('globalAdmin')('GET /vendor/partners/:tenantId/audit', { tenantId: here.tenantId })).status,
    ).toBe(403)
    const seen = await here.vendor('auditor')('GET /vendor/partners/:tenantId/audit', { tenantId: here.tenantId })
    expect(seen.body.items).toHaveLength(1)
    const [look] = (await here.as('globalAdmin')('GET /audit', {})).body.items
    expect(look).toMatchObject({ operation: 'GET /vendor/partners/:tenantId/audit', actor: { ofVendor: true } })
  })

  test('comes as a sheet', async () => {
    const here = await office()
    await write(here, 2)
    const { body, headers } = await here.as('globalAdmin')('GET /audit/sheet', {})
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(String(body).trimEnd().split('\r\n')).toHaveLength(3)
  })

  test('says in the sheet what was done and to what, in the reader’s language, beside the names of the API', async () => {
    const here = await office()
    const call = here.as('globalAdmin')
    await call('POST /apps', { name: 'Ledger', grants: [{ role: 'salesAgent', scope: 'organisation', scopeId: null }] })
    const sheetIn = async (language: 'en' | 'ko') => String((await call('GET /audit/sheet', { language })).body)
    for (const language of ['en', 'ko'] as const) {
      const [did, noun] = [vocabulary.get('operation.POST /apps'), vocabulary.get('noun.app')]
      expect(await sheetIn(language)).toContain(`,${did?.[language]},POST /apps,`)
      expect(await sheetIn(language)).toContain(`,${noun?.[language]},app,`)
    }
  })
})

test('a sheet has no formulas', () => {
  const entry = {
    at: new Date(0),
    operation: 'POST /x',
    actorName: '=cmd()',
    actorKind: 'person',
    address: '',
    requestId: 'a,"b"',
    changes: [],
  }
  const [, line] = csvOf([entry as unknown as Entry]).split('\r\n')
  expect(line).toBe(`1970-01-01T00:00:00.000Z,POST /x,POST /x,'=cmd(),person,,"a,""b""",,,,,,`)
})

describe('the log is searched', () => {
  const entriesOf = async (o: Awaited<ReturnType<typeof office>>, input: object) =>
    (await o.as('globalAdmin')('GET /audit', input)).body.items
  test('by the kind of record and by the record itself', async () => {
    const o = await office()
    const { body } = await o.as('globalAdmin')('POST /domains', { name: 'hanbit-search.example' })
    await o.as('globalAdmin')('DELETE /domains/:id', { id: body.id })
    expect(await entriesOf(o, { what: 'domain' })).toHaveLength(2)
    expect(await entriesOf(o, { recordId: body.id })).toHaveLength(2)
    expect(await entriesOf(o, { what: 'member' })).toEqual([])
    expect(await entriesOf(o, { kind: 'changes' })).toHaveLength(2)
  })
  test('and each entry says what stood there before, and what after', async () => {
    const o = await office()
    const { body } = await o.as('globalAdmin')('POST /domains', { name: 'hanbit-values.example' })
    await o.as('globalAdmin')('DELETE /domains/:id', { id: body.id })
    const [gone] = await entriesOf(o, { what: 'domain' })
    expect(gone?.changes[0]).toMatchObject({ id: body.id, old: { status: 'pending' }, new: { status: 'withdrawn' } })
  })
  test('for who of the vendor looked at what, and for all the vendor did', async () => {
    const o = await office()
    await o.as('globalAdmin')('POST /domains', { name: 'hanbit-looked.example' })
    await o.vendor('partnerManager')('GET /vendor/partners/:tenantId/audit', { tenantId: o.tenantId })
    const looks = await entriesOf(o, { kind: 'looks' })
    expect(looks).toMatchObject([{ operation: 'GET /vendor/partners/:tenantId/audit', actor: { ofVendor: true } }])
    expect(await entriesOf(o, { kind: 'vendor' })).toHaveLength(1)
    expect(await entriesOf(o, {})).toHaveLength(2)
  })
})
