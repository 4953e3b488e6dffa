import type { Ctx } from '#kernel/context.ts'
import { conversion } from '../subscriptions/commands/greater.ts'
import * as does from '../subscriptions/commands/routine.ts'
import { refuse as refuseChange } from '../subscriptions/rules/refusals.ts'
import type { ById } from '../subscriptions/shapes.ts'
import { type Subscription, store } from '../subscriptions/tables.ts'
import { known, withFacts } from './queries.ts'
import { isChargedSo, isSettable, plannedAnew, refuse } from './rules.ts'
import type { Converting, Whole, WithFacts } from './shapes.ts'

/** What was sent is held against how it stood, and each difference is one change: all of them, or none. */
export async function patch(ctx: Ctx, sent: Whole): Promise<WithFacts> {
  const before = await known(ctx, sent, store.lock)
  if (!isChargedSo(before, sent)) throw refuse.byOrder({ name: before.name }, { field: 'billingCycle' })
  if (!isSettable(before, sent.status)) throw refuse.statusNotSet({ name: before.name }, { field: 'status' })
  if (sent.nextTerm && Object.keys(sent.nextTerm).length === 0)
    throw refuse.nothingPlanned({ name: before.name }, NEXT_TERM)
  const then = { ...ctx, expects: null } // it was seen as it stands
  for (const step of stepsOf(before, sent)) await step(then)
  return withFacts(ctx, await store.get(then, before.id))
}

const NEXT_TERM = { field: 'scheduledNextTermInstructions' } as const

type Step = (ctx: Ctx) => Promise<unknown>
function stepsOf(before: Subscription, sent: Whole): Step[] {
  const { customerId, id, name = before.name, partnerOnRecord = before.partnerOnRecord } = sent
  const at = { customerId, id }
  const states = stateSteps(before, sent)
  if (sent.status === 'deleted') return states
  const named: Step[] = name === before.name ? [] : [(ctx) => does.naming.command(ctx, { ...at, name })]
  const recorded: Step[] = partnerOnRecord === before.partnerOnRecord ? [] : [(ctx) => does.onRecord.command(ctx, { ...at, partnerOnRecord })] // biome-ignore format: one line
  const renewal = renewalSteps(before, sent)
  const suspends = sent.status === 'suspended' && before.status !== 'suspended'
  if (suspends && wantsMore(before, sent)) throw refuseChange.isSuspended({ name: before.name }, NEXT_TERM)
  return suspends
    ? [...named, ...recorded, ...seatSteps(before, sent), ...states]
    : [...named, ...recorded, ...states, ...seatSteps(before, sent), ...renewal]
}

function stateSteps(before: Subscription, { customerId, id, status }: Whole): Step[] {
  const at = { customerId, id }
  if (status === undefined || status === before.status) return []
  const steps: Readonly<Record<string, Step>> = {
    active: (ctx) => does.reactivation.command(ctx, at),
    suspended: (ctx) => does.suspension.command(ctx, at),
    deleted: (ctx) => does.cancellation.command(ctx, at),
  }
  const step = steps[status]
  return step ? [step] : []
}

/** Whoever sends seats along with a suspended subscription is told of the seats. */
function seatSteps(before: Subscription, { customerId, id, quantity = before.quantity, status }: Whole): Step[] {
  if (quantity === before.quantity) return []
  const staysShut = before.status === 'suspended' && status !== 'active'
  if (staysShut) throw refuseChange.isSuspended({ name: before.name }, { field: 'quantity' })
  return [(ctx) => does.seats.command(ctx, { customerId, id, quantity })]
}

/** What was planned is dropped, unless it is gone with what was changed before. */
const dropped =
  (at: ById): Step =>
  async (ctx) => {
    const { nextTerm } = await store.get(ctx, at.id)
    if (nextTerm) await does.dropping.command(ctx, at)
  }
/** What ends with its use is not asked for along with that. */
const wantsMore = (before: Subscription, { nextTerm, autoRenew }: Whole) =>
  (autoRenew === true && !before.autoRenew) || Object.keys((nextTerm && plannedAnew(before, nextTerm)) ?? {}).length > 0

function renewalSteps(before: Subscription, { customerId, id, autoRenew: on = before.autoRenew, nextTerm }: Whole): Step[] {
  const at = { customerId, id }
  const switched: Step[] = on === before.autoRenew ? [] : [(ctx) => does.autoRenewal.command(ctx, { ...at, on })]
  if (nextTerm === undefined) return switched
  const wish = nextTerm === null ? {} : plannedAnew(before, nextTerm)
  if (!wish) return switched
  return [...switched, Object.keys(wish).length === 0 ? dropped(at) : (ctx) => does.planning.command(ctx, { ...at, ...wish })]
} // biome-ignore format: one thought

/** A trial becomes what it is a trial of, and nothing else. */
export async function convert(ctx: Ctx, { targetOfferId: target, ...wish }: Converting): Promise<WithFacts> {
  const { name, facts } = await withFacts(ctx, await known(ctx, wish, store.get))
  if (target && facts.conversionOfferId !== target) throw refuseChange.notUpgradable({ name, target }, { field: 'targetOfferId' }) // biome-ignore format: one thought
  return withFacts(ctx, await conversion.command(ctx, wish))
}
