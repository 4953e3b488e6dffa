import { and, asc, desc, eq, lte, ne, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { across, within } from '#kernel/store.ts'
import { lifecycle } from './lifecycle.ts'
import { modelTexts } from './model.ts'
import { find, lastBefore, textsOf } from './queries.ts'
import * as rules from './rules.ts'
import {
  agreementPublished,
  agreementWithdrawn,
  type ById,
  type NewDraft,
  type Publishing,
  type Writing,
} from './shapes.ts'
import { type Agreement, agreements as a, store, texts } from './tables.ts'

type Own = Omit<typeof texts.$inferInsert, 'tenantId' | 'agreementId'>

/** Begins a region's next version: a copy of the last one published, or of the house's model text. */
export async function draft(ctx: Ctx, { region }: Static<typeof NewDraft>) {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`agreement ${region}`}, 0))`)
  const [last] = await ctx.db
    .select()
    .from(a)
    .where(and(within(ctx, a), eq(a.region, region), ne(a.status, 'dropped')))
    .orderBy(desc(a.number))
    .limit(1)
  const number = rules.nextNumber(last ?? null)
  const before = await lastBefore(ctx, { region, number })
  const row = await store.insert(ctx, { region, number, status: 'draft', effectiveFrom: null, acceptBy: null })
  const start: Own[] = before?.texts.map((one) => ({ ...one, summary: '' })) ?? modelTexts(region, 1).map(rules.kept)
  await keepTexts(ctx, row, start)
  return find(ctx, { id: row.id })
}

async function keepTexts(ctx: Ctx, { id: agreementId }: Agreement, rows: readonly Own[]) {
  for (const row of rows) {
    const values = { ...row, tenantId: ctx.tenantId, agreementId }
    await ctx.db
      .insert(texts)
      .values(values)
      .onConflictDoUpdate({ target: [texts.agreementId, texts.language], set: { ...row } })
  }
}

/** Writes a draft's texts; those of languages not sent stay as they are. */
export async function write(ctx: Ctx, { id, texts: given }: Static<typeof Writing>) {
  const before = await store.lock(ctx, id)
  rules.writable(before)
  await keepTexts(ctx, before, given.map(rules.kept))
  await store.update(ctx, before, {})
  return find(ctx, { id })
}

/** Publishes a draft: partners read it from this moment, and those who signed an earlier version are asked to accept it. */
export async function publish(ctx: Ctx, { id, ...dates }: Publishing) {
  const before = await store.lock(ctx, id)
  const [own, last] = [await textsOf(ctx, before), await lastBefore(ctx, before)]
  const now = ctx.now
  const change = rules.publish({ now, draft: before, texts: own, before: last, ...datesOf(dates, now) })
  await ctx.tell(agreementPublished, { id, region: before.region, number: before.number })
  await store.update(ctx, before, change)
  return find(ctx, { id })
}

// On the wire an instant is text.
const datesOf = ({ effectiveFrom, acceptBy }: Omit<Publishing, 'id'>, now: Date) => ({
  effectiveFrom: effectiveFrom ? new Date(effectiveFrom) : now,
  acceptBy: acceptBy && new Date(acceptBy),
})

/** Takes back what is published and not yet in effect. */
export async function withdraw(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  const { rows } = await ctx.db.execute<{ n: number }>(
    sql`select count(*)::int as n from acceptances where agreement_id = ${id}`,
  )
  const status = rules.withdraw(before, { now: ctx.now, signed: rows[0]?.n ?? 0 })
  await ctx.tell(agreementWithdrawn, { id, region: before.region, number: before.number })
  await store.update(ctx, before, { status })
  return find(ctx, { id })
}

/** Throws a draft away; its number is free again. */
export async function drop(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  await store.update(ctx, before, { status: lifecycle.next(before.status, 'drop') })
  return null
}

const BATCH = 100

/** Marks every version that a later one has replaced, once that one is in effect; what counts is reckoned by dates anyway. */
export async function supersede(ctx: Ctx): Promise<number> {
  const later = sql`exists (select from agreements later where later.region = ${a.region} and later.number > ${a.number}
    and later.status in ('published', 'superseded') and later.effective_from <= ${ctx.now.toISOString()}::timestamptz)`
  const old = await ctx.db
    .select()
    .from(a)
    .where(and(across(ctx, a), eq(a.status, 'published'), lte(a.effectiveFrom, ctx.now), later))
    .orderBy(asc(a.effectiveFrom), asc(a.id))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  for (const row of old) {
    await store.update(inTenant(ctx, row.tenantId), row, { status: lifecycle.next(row.status, 'supersede') })
  }
  return old.length
}

/** Keeps a version of the house's model text as published at a given time: for seeding a network. */
export async function publishModel(ctx: Ctx, { region, number, ...dates }: ModelVersion) {
  const row = await store.insert(ctx, { region, number, status: 'published', ...dates })
  await keepTexts(ctx, row, modelTexts(region, number).map(rules.kept))
  return row
}
type ModelVersion = Pick<Agreement, 'region' | 'effectiveFrom' | 'acceptBy' | 'publishedAt'> & { number: 1 | 2 }
