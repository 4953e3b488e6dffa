import { and, desc, eq, or, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { mustBePartner } from '#modules/access/index.ts'
import { grantEntitlements, withdrawEntitlements } from '#modules/benefits/index.ts'
import { certify, revoke } from '../certificates/commands.ts'
import { levelByCode, levelsInForce, versionOf } from '../levels/queries.ts'
import { refuse as refuseLevel } from '../levels/rules.ts'
import type { BenefitLine, Level } from '../levels/tables.ts'
import { settings } from '../settings/queries.ts'
import { lifecycle } from './lifecycle.ts'
import { find, ordersOf } from './queries.ts'
import * as rules from './rules.ts'
import { type AutoRenewal, type ByHand, holdingChanged, type Withdrawal } from './shapes.ts'
import { type Holding, holdings as h, type SourceKind, store } from './tables.ts'

export type Held = {
  readonly code: string
  readonly since: Date
  /** Null where the level is without end. */
  readonly anniversary: Date | null
  readonly source: SourceKind
}

/**
 * Lets the company hold a level, once: who holds it already, or has had this very one, is answered with what is there. A level
 * brought from elsewhere may be due or over already. Benefits are granted by whoever brings it; by the vendor's hand and with
 * the enrolment they come with it.
 */
export async function holdLevel(ctx: Ctx, { code, ...given }: Held): Promise<Holding> {
  await inTurn(ctx, code)
  const known = await sameOrHeld(ctx, { code, ...given })
  if (known) return known
  const level = await levelByCode(ctx, code)
  if (!level) throw refuseLevel.levelUnknown({ code })
  return begin(ctx, level, given)
}

/** One at a time for each company and level. */
export const inTurn = (ctx: Ctx, code: string) =>
  ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`level:${ctx.tenantId}:${code}`}, 0))`)

async function sameOrHeld(ctx: Ctx, { code, since, source }: Held) {
  const same = and(eq(h.source, source), eq(h.since, since))
  const [row] = await ctx.db
    .select()
    .from(h)
    .where(and(within(ctx, h), eq(h.code, code), or(sql`${h.status} in ('active', 'grace')`, same)))
    .orderBy(desc(sql`${h.status} in ('active', 'grace')`))
    .limit(1)
  return row ?? null
}

/** A period of a level begins for a company that does not hold it. */
export async function begin(ctx: Ctx, level: Level, { since, anniversary, source }: Omit<Held, 'code'>) {
  const period = rules.periodOf(level, { from: since, anniversary }, await settings(ctx))
  const status = rules.standingOn(period, ctx.now)
  const { code, number, kind, name } = level
  const about = { code, number, kind, name, source, since, ...period }
  const holding = await store.insert(ctx, { ...about, status, endedAt: status === 'lapsed' ? period.graceTo : null })
  await certify(ctx, holding, level)
  if (source === 'vendor' || source === 'enrolment') await grantFor(ctx, level, { holding, sourceId: holding.id })
  await tell(ctx, holding)
  return holding
}

type Granting = { holding: Holding; sourceId: string; lines?: readonly BenefitLine[] }
/** Grants what the level brings for the running period, from a source that can take it back. */
export async function grantFor(ctx: Ctx, level: Level, { holding, sourceId, lines = level.benefits }: Granting) {
  const validity = { validFrom: holding.periodFrom, validTo: rules.benefitsTo(holding) }
  await grantEntitlements(ctx, {
    source: { kind: 'level', id: sourceId, name: level.name },
    lines: lines.map(({ type, quantity }) => ({ type, quantity: BigInt(quantity), ...validity })),
  })
}

export const tell = (ctx: Ctx, { id, code, name, status, anniversary }: Holding) =>
  ctx.tell(holdingChanged, {
    ...{ holdingId: id, code, name, status },
    anniversary: anniversary?.toISOString() ?? null,
  })

type Renewing = { autoRenew: boolean; from?: Date; anniversary?: Date | null }
/** A new period follows the running one; unless said otherwise the anniversary counts from the payment, now (domain.md 1.12). */
export async function renewFrom(ctx: Ctx, before: Holding, level: Level, given: Renewing): Promise<Holding> {
  const { autoRenew, from = ctx.now, anniversary = rules.anniversaryFrom(level, from) } = given
  const status = lifecycle.next(before.status, 'renew')
  const period = rules.periodOf(level, { from, anniversary }, await settings(ctx))
  const { number, name } = level
  const after = await store.update(ctx, before, { status, number, name, ...period, autoRenew, remindedDays: null })
  await certify(ctx, after, level)
  await tell(ctx, after)
  return after
}

type Former = { readonly periodFrom: string; readonly anniversary: string; readonly number: number }
/** A renewal that was given back: the level stands where it stood before, due or over as it then is. */
export async function returnTo(ctx: Ctx, renewed: Holding, former: Former): Promise<Holding> {
  const level = await versionOf(ctx, { code: renewed.code, number: former.number })
  const dates = { from: new Date(former.periodFrom), anniversary: new Date(former.anniversary) }
  const period = rules.periodOf(level, dates, await settings(ctx))
  const status = rules.standingOn(period, ctx.now)
  const over = status === 'lapsed' ? { endedAt: ctx.now } : {}
  const { number, name } = level
  const changes = { status, number, name, ...period, ...over, autoRenew: false, remindedDays: null }
  const after = await store.update(ctx, renewed, changes)
  await certify(ctx, after, level)
  await tell(ctx, after)
  return after
}

/** Ends a level before its time: its certificate goes with it. */
export async function end(ctx: Ctx, before: Holding, reason: string): Promise<Holding> {
  const status = lifecycle.next(before.status, 'withdraw')
  const after = await store.update(ctx, before, { status, reason, endedAt: ctx.now, autoRenew: false })
  await revoke(ctx, before)
  await tell(ctx, after)
  return after
}

/** The vendor gives a level by hand; the company reads why. */
export async function giveByHand(ctx: Ctx, { code, reason }: ByHand) {
  await mustBePartner(ctx)
  const level = await levelByCode(ctx, code)
  if (!level) throw refuseLevel.levelUnknown({ code }, { field: 'code' })
  await inTurn(ctx, code)
  const known = await openOf(ctx, code)
  if (known) throw rules.refuse.alreadyHeld({ level: level.name })
  const anniversary = rules.anniversaryFrom(level, ctx.now)
  const holding = await begin(ctx, level, { since: ctx.now, anniversary, source: 'vendor' })
  await store.update(ctx, holding, { reason })
  return find(ctx, { holdingId: holding.id })
}

/** The level as it is held now; null where it is not. */
export async function openOf(ctx: Ctx, code: string): Promise<Holding | null> {
  const [row] = await ctx.db
    .select()
    .from(h)
    .where(and(within(ctx, h), eq(h.code, code), sql`${h.status} in ('active', 'grace')`))
    .for('update')
    .limit(1)
  return row ?? null
}

/** The vendor takes a level back, with what it brought: by itself, or by the orders it was bought and renewed with. */
export async function withdrawByHand(ctx: Ctx, { holdingId, reason }: Static<typeof Withdrawal>) {
  await mustBePartner(ctx)
  const before = await store.lock(ctx, holdingId)
  await end(ctx, before, reason)
  for (const id of [holdingId, ...(await ordersOf(ctx, holdingId))])
    await withdrawEntitlements(ctx, { kind: 'level', id })
  return find(ctx, { holdingId })
}

/** Switches automatic renewal off, or finds it on. */
export async function setAutoRenewal(ctx: Ctx, { holdingId, on }: Static<typeof AutoRenewal>) {
  const before = await store.lock(ctx, holdingId)
  if (before.autoRenew !== on) await store.update(ctx, before, rules.autoRenewing(before, on))
  return find(ctx, { holdingId })
}

/** What comes with the enrolment, for a company that has just enrolled. */
export async function holdWhatEnrolmentBrings(ctx: Ctx): Promise<void> {
  const brought = (await levelsInForce(ctx)).filter(({ obtained, offered }) => obtained === 'enrolment' && offered)
  for (const level of brought) {
    const anniversary = rules.anniversaryFrom(level, ctx.now)
    await holdLevel(ctx, { code: level.code, since: ctx.now, anniversary, source: 'enrolment' })
  }
}
