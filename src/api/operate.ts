import type { FastifyRequest } from 'fastify'
import type { Transact } from '#database/open.ts'
import { type Actor, type Ctx, contextOf } from '#kernel/context.ts'
import type { Ports } from '#kernel/outside.ts'
import { ofVendor, ruleOf } from '#kernel/permissions.ts'
import { Refusal } from '#kernel/refusal.ts'
import { nothing, type Route } from '#kernel/route.ts'
import { mustBePartner } from '#modules/access/index.ts'
import { keep } from '#modules/audit/index.ts'
import { mustStillAct } from './acting.ts'
import { type Admins, type Named, sideOf } from './authorize.ts'
import { type Answer, answered, type Cut, type Key, markedBy, once } from './idempotency.ts'
import { laneOf } from './lane.ts'

/** Who asks, and whether they are at work for a company. */
export type Who = { readonly actor: Actor; readonly hasCompany: boolean }
export type House = {
  readonly transact: Transact
  readonly clock: () => Date
  readonly ports: Ports
  readonly identify: (request: FastifyRequest) => Promise<Who>
  readonly admins: Admins
  /** Called after each write: the worker looks at the outbox at once. */
  readonly wake: () => void
}
declare module 'fastify' {
  interface FastifyRequest {
    who: Who
  }
}

/** One call of an operation as a wire hands it in, already let in and of the operation's shape: who asks, for what, on which conditions. */
export type Call = {
  readonly actor: Actor
  /** What the address names: on the vendor's desk, whose records are opened. */
  readonly named: Named
  readonly input: object
  readonly expects: Ctx['expects']
  readonly key: Key | null
  readonly address: string
  readonly language: Ctx['language']
  readonly requestId: string
}

/** How a wire writes: what of a body goes out, and a refusal that stands beside what its command kept (a wrong code counts as a try). */
export type Writing = {
  readonly cut: Cut
  readonly refused: (refusal: Refusal, call: Pick<Call, 'language' | 'requestId'>) => Answer
}

/**
 * Runs an operation for whichever wire it came by: what it asks of the world comes first, then it runs, in one transaction, and
 * is kept in the audit there. Letting in, reading and writing are the wire's (decision 0015).
 */
export async function operate(route: Route, call: Call, writing: Writing, house: House): Promise<Answer> {
  const { may: permission, before } = route
  const { actor, named, input, expects, address, language } = call
  const key = call.key && markedBy(house.ports.vault, call.key)
  const about = { ...sideOf(permission, actor, named), actor, address, language }
  const enter = <T>(work: (ctx: Ctx) => Promise<T>) =>
    house.transact(about, async (db) => {
      const ctx = contextOf({ ...about, db, expects, now: house.clock(), changes: [] })
      if (isDeskOf(permission, named)) await mustBePartner(ctx)
      if (ruleOf(permission)) await mustStillAct(ctx)
      return work(ctx)
    })
  const kept = before && key && (await enter((ctx) => answered(ctx, key)))
  if (kept) return kept
  const learned = await before?.({ ...about, now: house.clock(), ports: house.ports, look: enter }, input as never)
  const work = (ctx: Ctx) => run(route, ctx, { call, learned, writing })
  const answer = await (key ? abreast(() => enter((ctx) => once(ctx, key, () => work(ctx), writing.cut))) : enter(work))
  if (isWrite(route.endpoint)) house.wake()
  return answer
}

/** Writes that come once: with five, 99 of 100 orders were done soonest on two processors. Nobody waits longer than a quarter of a second. */
const [ABREAST, PATIENCE_MS] = [5, 250]
const abreast = laneOf(ABREAST, PATIENCE_MS)

type Given = { readonly call: Call; readonly learned: unknown; readonly writing: Writing }
async function run({ endpoint, may: permission, run, gives }: Route, ctx: Ctx, given: Given): Promise<Answer> {
  const { call, learned, writing } = given
  const row = (await run(ctx, call.input as never, learned as never)) as never // one row of the table: all of it fits together
  if ((row as unknown) instanceof Refusal) return writing.refused(row, call)
  if (isKept(endpoint, permission, ctx)) await keep(ctx, { operation: endpoint, requestId: call.requestId })
  if (gives === (nothing as unknown)) return { status: 204, body: null }
  return { status: 200, body: gives.show(row, ctx) }
}

const isWrite = (endpoint: string) => !endpoint.startsWith('GET ')

/** The vendor's staff at work inside one partner's records. */
const isDeskOf = (permission: Route['may'], { tenantId }: Named) => ofVendor(permission) && tenantId !== undefined

/** Every write is in the audit; so is every look of the vendor's staff into one partner's records, from the desk or acting there. */
const isKept = (endpoint: string, permission: Route['may'], { actor, tenantId }: Ctx) =>
  isWrite(endpoint) ||
  (ofVendor(permission) && tenantId !== actor.tenantId) ||
  (actor.acting !== null && ruleOf(permission) !== undefined)
