/**
 * Who else has a word in it when a customer takes more within a term: seats, a better product, a longer term, a trial that is paid
 * for (domain.md 6.4, 6.14). What takes less, the clock's renewals and what is used are asked of nobody.
 */
import type { Ctx } from '#kernel/context.ts'
import type { Currency } from '#kernel/money.ts'
import { type Refusal, Refusals } from '#kernel/refusal.ts'
import { enter } from '#kernel/register.ts'
import type { Demand } from '#kernel/requirement.ts'
import type { Kind } from './changes/tables.ts'
import type { Plan } from './subscriptions/rules/standing.ts'
import type { Subscription } from './subscriptions/tables.ts'

export type Owing = Pick<Subscription, 'customerId' | 'segment'> & {
  /** What it comes to today, by currency; a longer term may give back more than it charges. */
  readonly sums: ReadonlyMap<Currency, bigint>
}
export type OwingCheck = {
  readonly name: string
  /** What must be true, with what is in the way. Where it is about to be kept, whoever owes comes in turn. */
  readonly demands: (ctx: Ctx, owing: Owing, isKept: boolean) => Promise<Demand[]>
}

const checks = new Map<string, OwingCheck>()
/** Says what else is looked at before more is owed: agreements, credit, the vendor's review. */
export const onOwingMore = (check: OwingCheck) => enter(checks, check.name, check)

const MORE: readonly Kind[] = ['seatsAdded', 'upgraded', 'movedIn', 'termChanged', 'trialConverted']
type About = { readonly of: Pick<Subscription, 'customerId' | 'segment'>; readonly plans: readonly Plan[] }

/** What must be true before this is done, as it stands now; nothing of what takes no more. */
export async function demandsOn(ctx: Ctx, { of, plans }: About, isKept = false): Promise<Demand[]> {
  if (!plans.some(({ did }) => did.some(({ kind }) => MORE.includes(kind)))) return []
  const { customerId, segment } = of
  return demandsOf(ctx, { customerId, segment, sums: sumsOf(plans) }, isKept)
}

/** What the vendor decides on before it is bought. */
export const REVIEW = 'review'
/** What is in the way of something that is no purchase, and does not wait for the vendor. */
export const flawsButReview = (demands: readonly Demand[]): Refusal[] =>
  demands.flatMap(({ name, flaw }) => (flaw && name !== REVIEW ? [flaw] : []))

/** What must be true before a customer owes so much more. */
export async function demandsOf(ctx: Ctx, owing: Owing, isKept = false): Promise<Demand[]> {
  const all: Demand[] = []
  for (const check of checks.values()) all.push(...(await check.demands(ctx, owing, isKept)))
  return all
}

/** It may be done, or everything that is in the way is told at once. */
export async function mayOweMore(ctx: Ctx, about: About): Promise<void> {
  const flaws = (await demandsOn(ctx, about, true)).flatMap(({ flaw }) => flaw ?? [])
  if (flaws.length > 0) throw new Refusals(flaws)
}

function sumsOf(plans: readonly Plan[]): Map<Currency, bigint> {
  const sums = new Map<Currency, bigint>()
  for (const { lines, opens } of plans)
    for (const { currency, subtotal } of [...lines, ...(opens?.lines ?? [])])
      sums.set(currency, (sums.get(currency) ?? 0n) + subtotal)
  return sums
}
