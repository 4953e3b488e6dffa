import { dayIn } from '#kernel/calendar.ts'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { Currency } from '#kernel/money.ts'
import { statement } from '#kernel/prepared.ts'
import { Refusal, refusalIn } from '#kernel/refusal.ts'
import { type Line, totalOf } from '#modules/billing/index.ts'
import {
  type Discount,
  discountsFor,
  type Item,
  itemsOf,
  promotionsAsked,
  type Segment,
} from '#modules/catalog/index.ts'
import { zoneOf } from '#modules/membership/index.ts'
import type { Relationship } from '#modules/relationships/index.ts'
import { alignables, beginSubscription, momentIn, type Opening, seatsHeld } from '#modules/subscriptions/index.ts'
import { basesOf, keptBackWith } from './bases.ts'
import * as rules from './rules.ts'
import type { Wish } from './shapes.ts'

/** A line that can be ordered as it stands. */
export type Sound = {
  readonly wish: Wish
  readonly item: Item
  /** What is taken off its price. */
  readonly promotion: Discount | null
  readonly charges: readonly Line[]
}
/** A line as it was looked at: with its item, if there is one, what it costs now, all that is wrong with it, and the groups that bring its base. */
export type Judged = Omit<Sound, 'item'> & {
  readonly item: Item | null
  readonly faults: readonly Refusal[]
  readonly bases: readonly string[]
}

export const isSound = (line: Judged): line is Judged & Sound => line.item !== null && line.faults.length === 0

/** What is wrong with a line, told at its place among the others. */
export const faultsAt = ({ wish, faults }: Pick<Judged, 'wish' | 'faults'>): Refusal[] =>
  faults.map(({ code, declared, facts, pointer }) => {
    const field = `lines.${wish.number}.${pointer.field ?? 'catalogItemId'}`
    return new Refusal(code, declared, { ...facts }, { ...pointer, field })
  })

/** For whom, who orders, and by the prices of which day. */
export type Buying = {
  readonly served: Pick<Relationship, 'customerId' | 'country' | 'resellerTenantId'>
  readonly segments: readonly Segment[]
  readonly sellsAs: string | null
  readonly on?: string
}

export const todayOf = (ctx: Ctx, { country }: Pick<Relationship, 'country'>) => dayIn(ctx.now, zoneOf(country))

/** All lines, each looked at with the others: what it costs is asked of the very function that will charge it. */
export async function judge(ctx: Ctx, buying: Buying, wishes: readonly Wish[]): Promise<readonly Judged[]> {
  const [found, given] = await Promise.all([itemsFor(ctx, buying, wishes), promotionsAsked(ctx, wishes)])
  const lines = wishes.map((wish, at) => {
    const one = found[at]
    return one instanceof Refusal || !one ? { wish, item: null, refusal: one ?? null } : { wish, item: one, refusal: null }
  })
  const now = await situationOf(ctx, buying, lines)
  const gifts = await giftsFor(ctx, buying, lines, given)
  const cost = await costOf(ctx, buying, wishes)
  const judged = lines.map(({ wish, item, refusal }): Judged => {
    if (!item) return { wish, item, promotion: null, charges: [], faults: refusal ? [refusal] : [], bases: [] }
    const { promotion, refusal: notGiven } = gifts.get(wish.number) ?? NOTHING
    const { charges, faults } = cost({ wish, item, promotion })
    const all = [...faults, ...(notGiven ? [notGiven] : []), ...rules.faultsOf(wish, item, now)]
    return { ...{ wish, item, promotion, charges }, faults: all, bases: basesOf(item, lines, now) }
  })
  return keptBackWith(judged)
} // biome-ignore format: one thought

/** Whoever is looked into is shown what everybody pays. */
const EVERYBODY: readonly Segment[] = ['commercial']
function itemsFor(ctx: Ctx, { served, segments, on = todayOf(ctx, served) }: Buying, wishes: readonly Wish[]) {
  const about = { market: served.country, segments: segments.length > 0 ? segments : EVERYBODY, on }
  return itemsOf(ctx, wishes.map(({ catalogItemId, term, cycle }) => ({ ...about, catalogItemId, term, cycle })))
} // biome-ignore format: one thought

type Found = { readonly wish: Wish; readonly item: Item | null }
const NOTHING = { promotion: null, refusal: null }
type Given = Awaited<ReturnType<typeof promotionsAsked>>
/** What is taken off each line, by the promotion it names or the deepest there is for it (domain.md 6.3). */
async function giftsFor(
  ctx: Ctx,
  { served, on = todayOf(ctx, served) }: Buying,
  lines: readonly Found[],
  known: Given,
) {
  const sold = lines.flatMap(({ wish, item }) => (item ? [{ wish, item }] : []))
  const wanted = sold.map(({ wish: { quantity, promotionId }, item }) => ({ item, quantity, promotionId }))
  const gifts = await discountsFor(ctx, { customerId: served.customerId, on }, wanted, known)
  return new Map(sold.map(({ wish: { number } }, at) => [number, gifts[at] ?? NOTHING]))
}

async function situationOf(ctx: Ctx, { served, sellsAs }: Buying, lines: readonly Found[]): Promise<rules.Situation> {
  const skus = rules.countedOf(lines.flatMap(({ item }) => item ?? []))
  const held = await seatsHeld(ctx, served.customerId, skus)
  const named = lines.flatMap(({ wish }) => wish.resellerTenantId ?? [])
  return {
    ...rules.wantedOf(lines),
    held: new Map(held.map((one) => [rules.skuOf(one), one])),
    resellers: await resellersAmong(ctx, named),
    isProvider: sellsAs === 'indirectProvider',
  }
}

/** What a line costs today: its charges, or why it would not be opened. */
async function costOf(ctx: Ctx, { served }: Buying, wishes: readonly Wish[]) {
  const others = wishes.some(({ termEndsOn }) => termEndsOn) ? await alignables(ctx, served.customerId) : []
  const moment = momentIn(ctx.now, served.country)
  return (line: Opens): { charges: readonly Line[]; faults: readonly Refusal[] } => {
    try {
      return { charges: beginSubscription(openingOf(line, served), moment, others).lines, faults: [] }
    } catch (error) {
      return { charges: [], faults: [refusalIn(error)] }
    }
  }
}

type Opens = Pick<Sound, 'wish' | 'item' | 'promotion'>
/** The line as subscriptions open it. */
export const openingOf = ({ wish, item, promotion }: Opens, served: Pick<Relationship, 'resellerTenantId'>): Opening => ({
  ...{ item, promotion, quantity: wish.quantity, name: wish.name, termEndsOn: wish.termEndsOn },
  resellerTenantId: wish.resellerTenantId ?? served.resellerTenantId,
}) // biome-ignore format: one record

const standing = statement('select reseller_id as id, standing from reseller_standings($1::uuid, $2::uuid[])')
/** How each of these resellers stands with the company at hand: this window shows no more of them. */
export async function resellersAmong(ctx: Ctx, ids: readonly Id<'tenant'>[]): Promise<Map<Id<'tenant'>, rules.Standing>> {
  if (ids.length === 0) return new Map()
  const rows = await standing<{ id: Id<'tenant'>; standing: 'ready' | 'notReady' }>(ctx.db, [ctx.tenantId, [...new Set(ids)]])
  return new Map(rows.map((row) => [row.id, row.standing]))
} // biome-ignore format: one thought

/** What all of it comes to, by currency. */
export function sumsOf(lines: readonly Pick<Judged, 'charges'>[]): Map<Currency, bigint> {
  const sums = new Map<Currency, bigint>()
  for (const { charges } of lines)
    for (const one of charges) sums.set(one.currency, (sums.get(one.currency) ?? 0n) + totalOf([one]))
  return sums
}
