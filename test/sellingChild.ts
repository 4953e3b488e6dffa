/** A partner's afternoon as a process of its own: it checks out, converts, lets the clock renew and transfers go, until somebody kills it. */
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { openDatabase } from '#database/open.ts'
import type { Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { Refusal, Refusals } from '#kernel/refusal.ts'
import { keep } from '#modules/audit/index.ts'
import { checkout } from '#modules/orders/orders/commands/checkout.ts'
import '#modules/orders/routes.ts'
import { conversion } from '#modules/subscriptions/subscriptions/commands/greater.ts'
import { listeners } from '#worker/listeners.ts'
import { houseContext, runJob } from '#worker/worker.ts'
import { ports } from './ports.ts'

export type Afternoon = {
  readonly now: string
  readonly tenantId: Id<'tenant'>
  readonly customerId: Id<'tenant'>
  readonly carts: readonly Id<'cart'>[]
  readonly trials: readonly Id<'subscription'>[]
  /** All have agreed to it already. */
  readonly transferId: Id<'subscriptionTransfer'>
}

const { transact } = openDatabase(JSON.parse(process.env.DOOR ?? '{}') as Parameters<typeof openDatabase>[0], 4) // as its test writes it
const jobs = listeners.jobs.filter(({ name }) => ['subscriptions.moveOn', 'subscriptions.transfer'].includes(name))
process.stdout.write('ready')
const [said] = (await once(process.stdin, 'data')) as [Buffer]
const { now, tenantId, customerId, carts, trials } = JSON.parse(String(said)) as Afternoon // as its test writes it
const clock = () => new Date(now)

async function done(work: (ctx: Ctx) => Promise<unknown>) {
  try {
    await transact({ reach: 'tenant', tenantId }, async (db) => {
      const ctx = houseContext(db, clock(), tenantId, 'tenant')
      await work(ctx)
      await keep(ctx, { operation: 'afternoon', requestId: newId() })
    })
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof Refusals)) throw error
  }
}
async function orders() {
  for (const id of carts) await done((ctx) => checkout(ctx, { customerId, id }))
}
async function converts() {
  for (const id of trials) await done((ctx) => conversion.command(ctx, { customerId, id, quantity: 25 }))
}
async function goesOn(job: (typeof jobs)[number]) {
  for (;;) {
    await setTimeout(1)
    await runJob({ transact, clock, ports }, job)
  }
}
await Promise.all([orders(), converts(), ...jobs.map(goesOn)])
