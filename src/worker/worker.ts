import { type JobResult, PgBoss } from 'pg-boss'
import { type Connection, NOWHERE, type Transact } from '#database/open.ts'
import { fallenFrom } from '#kernel/apart.ts'
import { type Actor, type Ctx, contextOf } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { Job } from '#kernel/job.ts'
import type { MailWanted } from '#kernel/letter.ts'
import type { Outside, Ports } from '#kernel/outside.ts'
import type { Reaction } from '#kernel/reaction.ts'
import { keep } from '#modules/audit/index.ts'
import { dispatcher, type Heard } from './dispatch.ts'
import { isNews } from './heard.ts'
import { inOneLane } from './lane.ts'
import { type Listeners, listeners } from './listeners.ts'
import { MAIL_QUEUE, SCHEMA } from './queues.ts'

export type Log = { error(facts: object, said: string): void; info(said: string): void }
/** What one fact or one turn of a job needs. */
type Hand = { readonly transact: Transact; readonly clock: () => Date; readonly ports: Ports; readonly log?: Log }
export type WorkerNeeds = Hand & {
  readonly connection: Connection
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
  proven: null,
  acting: null,
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
  const hearing = { ...needs, transact: inOneLane(transact) }
  for (const reaction of all.reactions) await listen(boss, hearing, reaction)
  for (const job of all.jobs) await boss.work(job.name, JOBS, () => runJob(needs, job))
  await boss.work<Heard, unknown, typeof LETTERS>(MAIL_QUEUE, LETTERS, (heard) =>
    Promise.all(heard.map((one) => settled(one, () => needs.deliver(one.data.facts as MailWanted)))),
  )
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
    for (const one of heard)
      results.push(
        await settled(
          one,
          () => react(needs, reaction, one.data, one.id),
          (error) =>
            needs.log.error(
              { err: error, queue: reaction.queue, fact: one.data.id },
              'a listener failed and will try again',
            ),
        ),
      )
    return results
  })

async function settled(
  { id }: { id: string },
  work: () => Promise<unknown>,
  failed: (error: unknown) => void = () => {},
): Promise<JobResult> {
  try {
    await work()
    return { id, status: 'completed' }
  } catch (error) {
    failed(error)
    return { id, status: 'failed', output: { message: String(error) } }
  }
}
const every = (seconds: number) => ({ pollingIntervalSeconds: seconds, notifyPollingIntervalSeconds: seconds })
// What is sent wakes its worker; what is tried again does not, so it is looked for as often as this: a job has its next minute.
const [PATIENCE, JOBS] = [every(5), every(15)]
// A full batch says that more are waiting: the next is fetched at once.
const IN_BATCHES = { ...PATIENCE, batchSize: 20, perJobResults: true, burstWhenBatchFull: true } as const
/** Handed over side by side. A process killed in the middle may hand over as many twice, so they are few. */
const LETTERS = { ...IN_BATCHES, batchSize: 5 } as const

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

/** Where the house itself stands outside a transaction, and the way in: each entrance is a transaction of its own. */
function houseAt({ transact, clock, ports }: Hand, tenantId: Id<'tenant'>, reach: Ctx['reach']) {
  const look = <T>(work: (ctx: Ctx) => Promise<T>) =>
    transact({ reach, tenantId }, (db) => work(houseContext(db, clock(), tenantId, reach)))
  const outside: Outside = {
    tenantId,
    reach,
    actor: houseActor,
    now: clock(),
    address: '',
    language: 'en',
    ports,
    look,
  }
  return { look, outside }
}

/** One listener hears one fact, once, in the fact's tenant; what it changed is in the audit. What it asks the world comes first. */
export async function react(needs: Hand, { queue, before, run }: Reaction, heard: Heard, id: string) {
  const tenantId = heard.tenantId as Id<'tenant'>
  const { look: enter, outside } = houseAt(needs, tenantId, tenantId === NOWHERE ? 'network' : 'tenant')
  const facts = heard.facts as never // told in the shape its listener declared
  const learned = (await before?.(outside, facts)) as never // and this is what its own `before` learned
  await enter(async (ctx) => {
    if (!(await isNews(ctx, queue, heard.id as Id<'event'>))) return
    await run(ctx, facts, learned)
    if (ctx.changes.length) await keep(ctx, { operation: queue, requestId: id })
  })
}

/** Runs a job batch after batch until nothing is left, or it has done its share; each batch is a transaction of its own, so a kill loses none. */
export async function runJob(needs: Hand, { name, before, run, batchesMax }: Job) {
  for (let batch = 0; batch < batchesMax; batch++) {
    const { look: enter, outside } = houseAt(needs, NOWHERE, 'network')
    const learned = (await before?.(outside, undefined as never)) as never // a job takes nothing but what it learned
    const { settled, faults } = await enter(async (ctx) => ({
      settled: await run(ctx, undefined as never, learned),
      faults: fallenFrom(ctx),
    }))
    for (const err of faults) needs.log?.error({ err, job: name }, 'one of many failed, and is tried again later')
    if (settled === 0) return
  }
}

/** Runs work of the house across the network, in one transaction of its own. */
export const inNetworkOf =
  ({ transact, clock }: Pick<Hand, 'transact' | 'clock'>) =>
  <T>(work: (ctx: Ctx) => Promise<T>) =>
    transact({ reach: 'network' }, (db) => work(houseContext(db, clock(), NOWHERE, 'network')))
