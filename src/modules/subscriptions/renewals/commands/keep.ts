/** What the clock did is kept, charged, told and logged, for many subscriptions at once. */
import { type Ctx, tellAcross } from '#kernel/context.ts'
import { updateEach } from '#kernel/many.ts'
import type { Said } from '#kernel/words.ts'
import { keepEach } from '#modules/audit/index.ts'
import { keepCharges } from '#modules/billing/index.ts'
import { keepChanges } from '../../changes/commands.ts'
import type { Plan } from '../../subscriptions/rules/standing.ts'
import {
  provisionDue,
  seatsChanged,
  statusChanged,
  subscriptionFellShort,
  subscriptionRenewed,
} from '../../subscriptions/shapes.ts'
import { type Subscription, subscriptions as s } from '../../subscriptions/tables.ts'

/** A subscription as it stood, and what the clock makes of it. */
export type Moved = { readonly before: Subscription; readonly plan: Plan }

/** Keeps all of them in a few statements, with their charges and timelines, and tells whoever listens. */
export async function keep(ctx: Ctx, moved: readonly Moved[]): Promise<void> {
  const [one] = moved
  if (!one) return
  const isRetried = moved.some(({ before }) => before.turnAt !== null)
  const turn = isRetried ? { tries: 0, turnAt: null } : {}
  const changed = [
    ...new Set(moved.flatMap(({ plan }) => Object.keys({ ...plan.next, ...turn }))),
  ] as (keyof Subscription)[]
  const rows = moved.map(({ before, plan }) => {
    const after = { ...before, ...plan.next, ...turn }
    const said = Object.fromEntries(changed.map((key) => [key, written(after[key])]))
    return { ...said, tenantId: before.tenantId, id: before.id, updatedAt: ctx.now }
  })
  await updateEach(ctx.db, s, rows)
  await keepCharges(
    ctx,
    moved.map(({ before, plan: { lines } }) => ({ ...idsOf(before), orderId: before.orderId, lines })),
  )
  await keepChanges(ctx, moved.map(({ before, plan: { did } }) => ({ ...idsOf(before), did }))) // biome-ignore format: one line
  await tell(ctx, moved)
  await note(ctx, moved)
}
const written = (value: unknown) => (typeof value === 'bigint' ? String(value) : value)
const idsOf = ({ tenantId, customerId, id: subscriptionId }: Subscription) => ({ tenantId, customerId, subscriptionId })

async function tell(ctx: Ctx, moved: readonly Moved[]) {
  const facts = moved.map(({ before, plan }) => ({ ids: idsOf(before), before, after: { ...before, ...plan.next }, plan }))
  const these = (is: (one: (typeof facts)[number]) => boolean) => facts.filter(is)
  const renewed = these(({ before, after }) => after.termFrom !== before.termFrom)
  await tellAcross(ctx, subscriptionRenewed, renewed.map(({ ids, after: { termFrom, termTo } }) => ({ ...ids, termFrom, termTo })))
  const seats = these(({ before, after }) => after.quantity !== before.quantity)
  await tellAcross(ctx, seatsChanged, seats.map(({ ids, before, after }) => ({ ...ids, from: before.quantity, to: after.quantity })))
  const states = these(({ before, after }) => after.status !== before.status)
  await tellAcross(ctx, statusChanged, states.map(({ ids, before, after }) => ({ ...ids, from: before.status, to: after.status })))
  const short = these(({ plan }) => plan.did.some(({ kind }) => kind === 'fellShort'))
  await tellAcross(ctx, subscriptionFellShort, short.map(shortOf))
  const due = these(({ plan }) => plan.next.provisionAt != null).slice(0, 1)
  await tellAcross(ctx, provisionDue, due.map(({ ids }) => ids))
} // biome-ignore format: one thought

const shortOf = ({ ids, before, after, plan }: { ids: ReturnType<typeof idsOf>; before: Subscription; after: Subscription; plan: Plan }) => {
  const why = plan.did.find(({ kind }) => kind === 'fellShort')?.facts.why as Said // as `fellShort` keeps it
  return { ...ids, name: before.name, why, termTo: before.termTo, isRenewed: after.status === 'active' }
} // biome-ignore format: one thought

const NOTED = ['termTo', 'quantity', 'status', 'cycle', 'term', 'productId', 'skuId'] as const
/** The log says what became of it; a charge of a cycle stands in the ledger alone. */
const note = (ctx: Ctx, moved: readonly Moved[]) =>
  keepEach(
    ctx,
    moved.flatMap(({ before, plan: { next } }) => {
      const keys = NOTED.filter((key) => next[key] !== undefined && next[key] !== before[key])
      if (keys.length === 0) return []
      const [old, since] = [before, next].map((of) => Object.fromEntries(keys.map((key) => [key, of[key]])))
      const change = { what: 'subscription', id: before.id, old: old ?? null, new: since ?? null }
      return [{ tenantId: before.tenantId, operation: 'subscriptions.moveOn', changes: [change] }]
    }),
  )
