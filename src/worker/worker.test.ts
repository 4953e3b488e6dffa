import { sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { event } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { job } from '#kernel/job.ts'
import { letter, type MailWanted, post } from '#kernel/letter.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { on } from '#kernel/reaction.ts'
import { testDatabase } from '#test/database.ts'
import { type Office, office } from '#test/office.ts'
import { ports, txtRecords } from '#test/ports.ts'
import { dispatch } from './dispatch.ts'
import type { Listeners } from './listeners.ts'
import { prepareQueues } from './queues.ts'
import { react, runJob, startWorker } from './worker.ts'

const opened = await testDatabase()
const { owner, door, transact } = opened
const SOON = { timeout: 20_000, interval: 50 }

const bellRung = event('test.bellRung', { times: Type.Integer() })
const hello = letter('test.hello', {
  subject: { en: 'Hello', ko: '안녕하세요' },
  body: [{ en: 'Hello.', ko: '안녕하세요.' }],
})

type Heard = { queue: string; tenantId: Id<'tenant'>; times: number }
let heard: Heard[] = []
const sent: MailWanted[] = []
let failures = 0

const hearing = (queue: string) =>
  on(bellRung, queue, async ({ tenantId }, { times }) => {
    heard.push({ queue, tenantId, times })
  })
/** Hears badly: fails as often as it was told to, then works. */
const stumbling = on(bellRung, 'test.stumbles', async ({ tenantId }, { times }) => {
  if (failures-- > 0) throw new Error('stumbled')
  heard.push({ queue: 'test.stumbles', tenantId, times })
})
const changing = on(bellRung, 'test.changes', async (ctx, { times }) => {
  ctx.changes.push({ what: 'bell', id: ctx.tenantId, old: null, new: { times } })
})
let runs = 0
/** Of the clock once a year, and at every ringing. */
const atOnce = job('test.runsAtOnce', '0 0 1 1 *', async () => {
  runs++
  return 0
}, { at: bellRung }) // biome-ignore format: one line more
const listeners: Listeners = { reactions: [hearing('test.hears'), stumbling, changing], jobs: [atOnce] }
await prepareQueues(owner, listeners)

let stop: (() => Promise<void>) | undefined
async function working(deliver = async (mail: MailWanted) => void sent.push(mail)) {
  const log = { error: () => {}, info: () => {} }
  const worker = await startWorker({
    connection: door,
    transact,
    ports,
    clock: () => new Date(),
    deliver,
    log,
    listeners,
  })
  stop = worker.stop
  return worker
}
afterEach(async () => {
  await stop?.()
  stop = undefined
  heard = []
  failures = 0
})

const ring = (here: Office, times = 1) => here.within((ctx) => ctx.tell(bellRung, { times }))
const heardBy = (queue: string, { tenantId }: Office) =>
  heard.filter((one) => one.queue === queue && one.tenantId === tenantId).map(({ times }) => times)
const waitingFacts = async ({ tenantId }: Office) =>
  (await transact({ reach: 'network' }, (db) => db.execute(sql`select id from outbox where tenant_id = ${tenantId}`)))
    .rows.length

describe('a fact', () => {
  test('rolled back with its command was never told', async () => {
    const here = await office()
    const work = here.within(async (ctx) => {
      await ctx.tell(bellRung, { times: 1 })
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    expect(await waitingFacts(here)).toBe(0)
  })

  test('told with its command reaches every listener, once each', async () => {
    const here = await office()
    await ring(here, 7)
    await working()
    await vi.waitFor(() => expect(heardBy('test.stumbles', here)).toEqual([7]), SOON)
    await vi.waitFor(() => expect(heardBy('test.hears', here)).toEqual([7]), SOON)
    expect(await waitingFacts(here)).toBe(0)
  })

  test('starts the job that somebody waits for, before its clock', async () => {
    const here = await office()
    const before = runs
    const { wake } = await working()
    await ring(here)
    wake()
    await vi.waitFor(() => expect(runs).toBeGreaterThan(before), SOON)
  })

  test('told while the worker runs is heard at a wake', async () => {
    const here = await office()
    const { wake } = await working()
    await ring(here, 3)
    wake()
    await vi.waitFor(() => expect(heardBy('test.hears', here)).toEqual([3]), SOON)
  })

  test('leaves in the audit what its listener changed', async () => {
    const here = await office()
    await ring(here, 5)
    await working()
    await vi.waitFor(async () => {
      const { items } = (await here.as('globalAdmin')('GET /audit', {})).body
      expect(items).toMatchObject([
        { operation: 'test.changes', actor: { kind: 'house' }, changes: [{ new: { times: 5 } }] },
      ])
    }, SOON)
  })

  test('is heard by the others although one listener fails, and by that one later', async () => {
    const here = await office()
    failures = 1
    await ring(here, 4)
    await working()
    await vi.waitFor(() => expect(heardBy('test.hears', here)).toEqual([4]), SOON)
    await vi.waitFor(() => expect(heardBy('test.stumbles', here)).toEqual([4]), SOON)
  })

  test('that fails does not take down the facts of its batch', async () => {
    const here = await office()
    failures = 1
    for (const times of [1, 2, 3]) await ring(here, times)
    await working()
    await vi.waitFor(() => expect(heardBy('test.stumbles', here).sort()).toEqual([1, 2, 3]), SOON)
  })

  test('is not lost when the dispatcher dies before its commit', async () => {
    const here = await office()
    await ring(here, 9)
    const queued: string[] = []
    const boss = {
      insert: async (queue: string) => {
        queued.push(queue)
        return null
      },
    }
    const dying: typeof transact = (side, work) =>
      transact(side, async (db) => {
        await work(db)
        throw new Error('killed')
      })
    await expect(dispatch(dying, boss, listeners)).rejects.toThrow('killed')
    expect(queued).toContain('test.hears')
    expect(await waitingFacts(here)).toBe(1)
    await working()
    await vi.waitFor(() => expect(heardBy('test.hears', here)).toEqual([9]), SOON)
  })

  test('changes nothing when its listener dies half-way', async () => {
    const here = await office()
    const halfway = on(bellRung, 'test.halfway', async (ctx, { times }) => {
      ctx.changes.push({ what: 'bell', id: ctx.tenantId, old: null, new: { times } })
      await ctx.tell(bellRung, { times: times + 1 })
      throw new Error('killed')
    })
    const fact = { id: newId(), tenantId: here.tenantId, name: bellRung.name, facts: { times: 1 } }
    await expect(react({ transact, ports, clock: here.clock }, halfway, fact, fact.id)).rejects.toThrow('killed')
    expect(await waitingFacts(here)).toBe(0)
    expect((await here.as('globalAdmin')('GET /audit', {})).body.items).toEqual([])
  })

  test('delivered twice, even at once, is heard once', async () => {
    const here = await office()
    const echo = on(bellRung, 'test.echo', (ctx, { times }) => ctx.tell(bellRung, { times: times + 1 }))
    const fact = { id: newId(), tenantId: here.tenantId, name: bellRung.name, facts: { times: 1 } }
    const deliver = () => react({ transact, ports, clock: here.clock }, echo, fact, fact.id)
    await Promise.all([deliver(), deliver()])
    await deliver()
    expect(await waitingFacts(here)).toBe(1)
  })

  test('of one company is heard in that company', async () => {
    const [here, there] = [await office(), await office()]
    await ring(here, 1)
    await ring(there, 2)
    await working()
    await vi.waitFor(
      () => expect([heardBy('test.hears', here), heardBy('test.hears', there)]).toEqual([[1], [2]]),
      SOON,
    )
  })
})

describe('a mail', () => {
  const to = () => `${newId()}@hanbit.example`
  const sentTo = (address: string) => sent.filter((mail) => mail.to === address)

  test('of a command that was rolled back is never sent', async () => {
    const here = await office()
    const address = to()
    const work = here.within(async (ctx) => {
      await post(ctx, hello, address, 'ko')
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    expect(await waitingFacts(here)).toBe(0)
  })

  test('waits while the mail server is down, and goes out when it is back', async () => {
    const here = await office()
    const address = to()
    let down = 1
    await here.within((ctx) => post(ctx, hello, address, 'ko'))
    await working(async (mail) => {
      if (mail.to === address && down-- > 0) throw new Error('ECONNREFUSED')
      sent.push(mail)
    })
    await vi.waitFor(() => expect(sentTo(address)).toMatchObject([{ letter: 'test.hello', language: 'ko' }]), SOON)
  })
})

describe('a job in batches', () => {
  test('goes on until nothing is left, and after a kill where it stopped', async () => {
    const here = await office()
    const needs = { transact, ports, clock: here.clock }
    let batches = 0
    const settle = job('test.settle', '* * * * *', async ({ db }) => {
      const { rowCount } = await db.execute(sql`
        delete from outbox where id in (select id from outbox where tenant_id = ${here.tenantId} order by id limit 2)`)
      if (++batches === 2) throw new Error('killed')
      return rowCount ?? 0
    })
    for (let times = 0; times < 5; times++) await ring(here, times)
    await expect(runJob(needs, settle)).rejects.toThrow('killed')
    expect(await waitingFacts(here)).toBe(3)
    await runJob(needs, settle)
    expect(await waitingFacts(here)).toBe(0)
  })
})

test('a job that may not take the house for long leaves the rest to its next run', async () => {
  const needs = { transact, ports, clock: () => new Date() }
  let batches = 0
  const bounded = job('test.bounded', '* * * * *', async () => Math.max(0, 8 - ++batches), { batchesMax: 3 })
  const counts: number[] = []
  for (let turn = 0; turn < 3; turn++) {
    await runJob(needs, bounded)
    counts.push(batches)
  }
  expect(counts).toEqual([3, 6, 8])
})

describe('what is asked of the world is asked before the transaction', () => {
  const { pool } = opened
  /** Asks while it counts how many of our connections are in a transaction. */
  const ask = async ({ ports, look }: Outside) => {
    const name = await look(async () => 'hanbit.example')
    const records = await ports.dns.txt(name)
    const { rows } = await pool.query<{ open: number }>(
      `select count(*)::int as open from pg_stat_activity where datname = current_database() and state like 'idle in%'`,
    )
    return { records, open: rows[0]?.open }
  }
  txtRecords.set('hanbit.example', ['a record'])

  test('by a listener, which is handed the answer', async () => {
    const here = await office()
    let learned: unknown
    const asking = on(bellRung, 'test.asks', beforehand(ask, async (_ctx, _facts, answer) => { learned = answer })) // biome-ignore format: one thought
    const fact = { id: newId(), tenantId: here.tenantId, name: bellRung.name, facts: { times: 1 } }
    await react({ transact, ports, clock: here.clock }, asking, fact, fact.id)
    expect(learned).toEqual({ records: ['a record'], open: 0 })
  })

  test('by a job, anew for each batch', async () => {
    const answers: unknown[] = []
    const asking = job('test.asks', '* * * * *', beforehand(ask, async (_ctx, _nothing, answer) => 3 - answers.push(answer))) // biome-ignore format: one thought
    await runJob({ transact, ports, clock: () => new Date() }, asking)
    expect(answers).toEqual(Array(3).fill({ records: ['a record'], open: 0 }))
  })
})
