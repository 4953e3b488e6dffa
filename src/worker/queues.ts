import pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { Connection } from '#database/open.ts'
import { mailWanted } from '#kernel/letter.ts'
import { type Listeners, listeners } from './listeners.ts'

export const SCHEMA = 'jobs'
export const MAIL_QUEUE = 'mail'

/** Tried again for weeks, a quarter of an hour apart at most: a mail server or a fault may be away for long. */
const PATIENT = { retryLimit: 2_500, retryBackoff: true, retryDelayMax: 900, retentionSeconds: 30 * 86_400 } as const

/** Every queue there is: one a listener, one a job of the clock, one for mail. Sent mail is forgotten within a minute. */
const queues = ({ reactions, jobs }: Listeners) => [
  ...reactions.map(({ queue }) => ({ name: queue, ...PATIENT, retryDelay: 2 })),
  ...jobs.map(({ name }) => ({ name, policy: 'singleton', retryLimit: 2, retryDelay: 30 })),
  { name: MAIL_QUEUE, ...PATIENT, retryDelay: 5, deleteAfterSeconds: 60 },
]

/** Which queues hear a fact. */
export function hearing(event: string, { reactions, jobs }: Listeners): string[] {
  if (event === mailWanted.name) return [MAIL_QUEUE]
  const listening = reactions.filter((one) => one.event === event)
  return [...listening.map(({ queue }) => queue), ...jobs.filter(({ at }) => at === event).map(({ name }) => name)]
}

/** Makes the schema, the queues and the clock's schedules as the database's owner; the door gets rows and functions only. */
export async function prepareQueues(owner: Connection, all: Listeners = listeners) {
  const boss = new PgBoss({ ...owner, schema: SCHEMA, schedule: false, supervise: false })
  boss.on('error', () => {})
  await boss.start()
  for (const { name, ...options } of queues(all)) {
    await boss.createQueue(name, { ...options, notify: true })
    await boss.updateQueue(name, withoutPolicy(options))
  }
  for (const { name, cron } of all.jobs) await boss.schedule(name, cron)
  await boss.stop({ graceful: false })
  await grant(owner)
}

const withoutPolicy = ({ policy: _, ...options }: Record<string, unknown>) => options

async function grant(owner: Connection) {
  const client = new pg.Client(owner)
  await client.connect()
  await client.query(`
    grant usage on schema ${SCHEMA} to door, house;
    grant select, insert, update, delete on all tables in schema ${SCHEMA} to door, house;
    grant usage on all sequences in schema ${SCHEMA} to door, house;
    grant execute on all functions in schema ${SCHEMA} to door, house`)
  await client.end()
}
