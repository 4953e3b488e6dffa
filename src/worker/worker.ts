import { type JobResult, PgBoss } from 'pg-boss'
import { type Connection, NOWHERE, type Transact } from '#database/open.ts'
import { type Actor, type Ctx, contextOf } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { Job } from '#kernel/job.ts'
import type { MailWanted } from '#kernel/letter.ts'
import type { Reaction } from '#kernel/reaction.ts'
import { keep } from '#modules/audit/index.ts'
import { dispatcher, type Heard } from './dispatch.ts'
import { isNews } from './heard.ts'
import { type Listeners, listeners } from './listeners.ts'
import { MAIL_QUEUE, SCHEMA } from './queues.ts'

export type Log = { error(facts: object, said: string): void; info(said: string): void }
export type WorkerNeeds = {
  readonly connection: Connection
  readonly transact: Transact
  readonly clock: () => Date
  readonly deliver: (mail: MailWanted) => Promise<void>
  readonly log: Log
  readonly listeners?: Listeners
}

/** The house itself, when nobody else acts: in jobs, reactions and seeding. */
export const houseActor: Actor = {
  kind: 'house',
  id: NOWHERE as unknown as Id<'user'>,
  name: 'Guildhall',
  email: '',
  language: 'en',
  tenantId: NOWHERE,
  sessionId: null,
  grants: [],
  standings: {},
  steppedUp: true,
}

/** Starts what runs beside the requests: facts to listeners, mail, and the clock's jobs. `stop` finishes what is in flight. */
export async function startWorker(needs: WorkerNeeds) {
  const { log, transact, listeners: all = listeners } = needs
  const boss = new PgBoss({
    ...needs.connection,
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    max: 4,
    useListenNotify: true,
  })
  boss.on('error', (error) => log.error({ err: error }, 'the job queue complains'))
  await boss.start()
  for (const reaction of all.reactions) await listen(boss, needs, reaction)
  for (const job of all.jobs) await boss.work(job.name, PATIENCE, () => runJob(needs, job))
  await boss.work<Heard>(MAIL_QUEUE, { batchSize: 1, ...PATIENCE }, async (heard) => {
    for (const { data } of heard) await needs.deliver(data.facts as MailWanted)
  })
  const facts = dispatcher(transact, boss, {
    all,
    failed: (error) => log.error({ err: error }, 'facts wait in the outbox'),
  })
  facts.wake()
  return {
    wake: facts.wake,
    stop: async () => {
      await facts.stop()
      await boss.stop({ graceful: true, timeout: 20_000 })
    },
  }
}

/** Hears facts in batches; each stands for itself, so one that fails is tried again alone and holds up no other. */
const listen = (boss: PgBoss, needs: WorkerNeeds, reaction: Reaction) =>
  boss.work<Heard, unknown, typeof IN_BATCHES>(reaction.queue, IN_BATCHES, async (heard) => {
    const results: JobResult[] = []
    for (const { id, data } of heard) {
      try {
        await react(needs, reaction, data, id)
        results.push({ id, status: 'completed' })
      } catch (error) {
        needs.log.error({ err: error, queue: reaction.queue, fact: data.id }, 'a listener failed and will try again')
        results.push({ id, status: 'failed', output: { message: String(error) } })
      }
    }
    return results
  })
// A new fact wakes its listener; what is tried again does not, so it is looked for as often as this.
const PATIENCE = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 } as const
const IN_BATCHES = { ...PATIENCE, batchSize: 20, perJobResults: true } as const

/** A context of the house itself, where no person asks. */
export const houseContext = (db: Ctx['db'], now: Date, tenantId: Id<'tenant'>, reach: Ctx['reach']): Ctx =>
  contextOf({
    tenantId,
    reach,
    db,
    now,
    actor: houseActor,
    address: '',
    language: 'en',
    expects: null,
    changes: [],
  })

/** One listener hears one fact, once, in the fact's tenant; what it changed is in the audit. */
export async function react(
  needs: Pick<WorkerNeeds, 'transact' | 'clock'>,
  reaction: Reaction,
  heard: Heard,
  id: string,
) {
  const tenantId = heard.tenantId as Id<'tenant'>
  const reach = tenantId === NOWHERE ? 'network' : 'tenant'
  await needs.transact({ reach, tenantId }, async (db) => {
    const ctx = houseContext(db, needs.clock(), tenantId, reach)
    if (!(await isNews(ctx, reaction.queue, heard.id as Id<'event'>))) return
    await reaction.run(ctx, heard.facts as never)
    if (ctx.changes.length) await keep(ctx, { operation: reaction.queue, requestId: id })
  })
}

const TURNS_MAX = 1_000
/** Runs a job batch after batch until nothing is left; each batch is a transaction of its own, so a kill loses none. */
export async function runJob(needs: Pick<WorkerNeeds, 'transact' | 'clock'>, job: Job) {
  for (let turn = 0; turn < TURNS_MAX; turn++) {
    const settled = await needs.transact({ reach: 'network' }, (db) =>
      job.run(houseContext(db, needs.clock(), NOWHERE, 'network')),
    )
    if (settled === 0) return
  }
}

/** Runs work of the house across the network, in one transaction of its own. */
export const inNetworkOf =
  ({ transact, clock }: Pick<WorkerNeeds, 'transact' | 'clock'>) =>
  <T>(work: (ctx: Ctx) => Promise<T>) =>
    transact({ reach: 'network' }, (db) => work(houseContext(db, clock(), NOWHERE, 'network')))
