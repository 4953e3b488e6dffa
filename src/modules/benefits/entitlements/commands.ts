import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import type { Said } from '#kernel/words.ts'
import { mustBePartner } from '#modules/access/index.ts'
import { withdrawFrom } from '../allocations/commands/end.ts'
import type { Unit } from '../types/kinds.ts'
import { typesOf } from '../types/queries.ts'
import { refuse as refuseType } from '../types/rules.ts'
import { lifecycle } from './lifecycle.ts'
import * as rules from './rules.ts'
import { entitlementGranted, entitlementSettled, type NewGrant, type Withdrawal } from './shapes.ts'
import { type Entitlement, entitlements as e, type SourceKind, store } from './tables.ts'

/** Where benefits come from: one source grants its lines once, and takes them back as a whole. */
export type Source = { readonly kind: SourceKind; readonly id: string; readonly name?: Said }
export type Line = {
  readonly type: string
  readonly quantity: bigint
  readonly unit?: Unit
  readonly validFrom: Date
  readonly validTo: Date
  readonly note?: string
}

/** Grants what a source brings, each line once however often it is asked. Answers what this call granted. */
export async function grantEntitlements(ctx: Ctx, { source, lines }: { source: Source; lines: readonly Line[] }) {
  const types = await typesOf(ctx, [...new Set(lines.map(({ type }) => type))])
  const granted: Entitlement[] = []
  for (const [at, line] of lines.entries()) {
    const type = types.get(line.type)
    if (!type) throw refuseType.typeUnknown({ type: line.type }, { field: `lines.${at}.type` })
    if (await isThere(ctx, source, line, at)) continue
    const { code: typeCode, kind, name, worth, terms } = type
    const { quantity, unit = type.unit, validFrom, validTo, note = null } = line
    const from = { sourceKind: source.kind, sourceId: source.id, sourceName: source.name ?? null, line: at }
    const { unlimited } = terms
    const about = { typeCode, kind, name, unit, worth, terms, unlimited, quantity, validFrom, validTo, note }
    const row = await store.insert(ctx, { ...from, ...about, status: 'active' })
    await ctx.tell(entitlementGranted, { entitlementId: row.id, type: typeCode })
    granted.push(row)
  }
  return granted
}

/** Whether the line has been granted; two who grant it at once come here one after the other. */
async function isThere(ctx: Ctx, source: Source, { type, validFrom }: Line, at: number) {
  await ctx.db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`benefit:${ctx.tenantId}:${source.kind}:${source.id}`}, 0))`,
  )
  const same = and(eq(e.typeCode, type), eq(e.validFrom, validFrom), eq(e.line, at))
  const [row] = await ctx.db
    .select({ id: e.id })
    .from(e)
    .where(and(within(ctx, e), isOf(source), same))
    .limit(1)
  return row !== undefined
}

const isOf = ({ kind, id }: Pick<Source, 'kind' | 'id'>) => and(eq(e.sourceKind, kind), eq(e.sourceId, id))

/** Takes back everything a source granted, with what was handed out of it; twice changes nothing. */
export async function withdrawEntitlements(ctx: Ctx, source: Pick<Source, 'kind' | 'id'>) {
  const rows = await ctx.db
    .select()
    .from(e)
    .where(and(within(ctx, e), isOf(source), inArray(e.status, ['active'])))
    .orderBy(asc(e.id))
    .for('update')
  for (const row of rows) await end(ctx, row, null)
  return rows.length
}

async function end(ctx: Ctx, row: Entitlement, note: string | null) {
  const status = lifecycle.next(row.status, 'withdraw')
  await withdrawFrom(ctx, row)
  await ctx.tell(entitlementSettled, { entitlementId: row.id })
  return store.update(ctx, row, { status, ...(note ? { note } : {}) })
}

/** A grant by the vendor's hand. */
export async function grantByHand(ctx: Ctx, { type, quantity, reason, ...period }: NewGrant) {
  await mustBePartner(ctx)
  const types = await typesOf(ctx, [type])
  if (!types.get(type)?.active) throw refuseType.typeUnknown({ type }, { field: 'type' })
  const line = { type, quantity: BigInt(quantity), ...rules.periodOf(period, ctx.now), note: reason }
  const [row] = await grantEntitlements(ctx, { source: { kind: 'vendor', id: newId() }, lines: [line] })
  return row as Entitlement
}

/** Takes one line back by the vendor's hand; the company reads why. */
export async function withdrawByHand(ctx: Ctx, { entitlementId, reason }: Static<typeof Withdrawal>) {
  return end(ctx, await store.lock(ctx, entitlementId), reason)
}
