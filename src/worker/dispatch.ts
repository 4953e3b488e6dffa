import { setTimeout as rest } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { PgBoss } from 'pg-boss'
import type { Transact } from '#database/open.ts'
import type { Db } from '#kernel/context.ts'
import { type Listeners, listeners } from './listeners.ts'
import { hearing } from './queues.ts'

const BATCH = 1_000
const POLL_MS = 2_000
const BREATH_MS = 200
type Told = { id: string; tenant_id: string; name: string; facts: unknown; told_at: Date }
/** A fact as it lies in a listener's queue. */
export type Heard = { id: string; tenantId: string; name: string; facts: unknown }

/**
 * Moves one batch of facts from the outbox into the queue of every listener, in one transaction; answers how many. An array,
 * for the batch is to be chosen once: joined to the outbox, it may be chosen anew for each of its rows.
 */
export async function dispatch(
  transact: Transact,
  boss: Pick<PgBoss, 'insert'>,
  all: Listeners = listeners,
): Promise<number> {
  return transact({ reach: 'network' }, async (db) => {
    const { rows } = await db.execute<Told>(sql`
      delete from outbox where id = any(array(select id from outbox order by told_at, id limit ${BATCH} for update skip locked))
      returning id, tenant_id, name, facts, told_at`)
    const heedless = await heedlessOf(db, rows, all)
    for (const [queue, heard] of sorted(rows, all, heedless)) await boss.insert(queue, heard, { db: executorOf(db) })
    return rows.length
  })
}

type Heedless = (queue: string, tenantId: string) => boolean
/** Of what only some companies heed, who does not: asked once a batch. */
async function heedlessOf(db: Db, rows: readonly Told[], { reactions }: Listeners): Promise<Heedless> {
  const heeding = new Map<string, ReadonlySet<string>>()
  for (const { event, queue, among } of reactions) {
    const tenantIds = among ? [...new Set(rows.flatMap((row) => (row.name === event ? row.tenant_id : [])))] : []
    if (among && tenantIds.length > 0) heeding.set(queue, await among(db, tenantIds))
  }
  return (queue, tenantId) => heeding.has(queue) && !heeding.get(queue)?.has(tenantId)
}

/** What each queue gets of a batch: a listener every fact, a job one of them, for it does all there is to do. */
function sorted(rows: readonly Told[], all: Listeners, isHeedless: Heedless): Map<string, { data: Heard }[]> {
  const jobs = new Set(all.jobs.map(({ name }) => name))
  const queued = new Map<string, { data: Heard }[]>()
  const lay = (queue: string, data: Heard) => {
    const known = queued.get(queue)
    if (!known) queued.set(queue, [{ data }])
    else if (!jobs.has(queue)) known.push({ data })
  }
  for (const { id, tenant_id: tenantId, name, facts } of rows)
    for (const queue of hearing(name, all)) if (!isHeedless(queue, tenantId)) lay(queue, { id, tenantId, name, facts })
  return queued
}

/** pg-boss writes inside our transaction: the fact leaves the outbox and enters the queues together, or not at all. */
const executorOf = (db: Db) => ({
  executeSql: (text: string, values?: unknown[]) =>
    (
      db as unknown as { $client: { query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }> } }
    ).$client.query(text, values),
})

/** Dispatches at every wake and every two seconds, one batch after the other, until stopped. */
export function dispatcher(
  transact: Transact,
  boss: PgBoss,
  { all, failed }: { all: Listeners; failed: (error: unknown) => void },
) {
  let running: Promise<void> | null = null
  let again = false
  let stopping = false
  const run = async () => {
    do {
      again = false
      while ((await dispatch(transact, boss, all)) === BATCH);
      await rest(BREATH_MS) // a busy house tells many facts at once: they are moved together
    } while (again && !stopping)
  }
  const wake = () => {
    again = true
    running ??= run()
      .catch(failed)
      .finally(() => {
        running = null
      })
  }
  const timer = setInterval(wake, POLL_MS)
  timer.unref()
  return {
    wake,
    stop: async () => {
      clearInterval(timer)
      stopping = true
      await running
    },
  }
}
