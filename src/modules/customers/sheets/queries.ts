import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across, within } from '#kernel/store.ts'
import { domains } from '#modules/access/index.ts'
import { accounts, countrySettings, resellers } from '#modules/membership/index.ts'
import { domainSuffix, sellerOf } from '../customers/queries.ts'
import { type Around, givenBy, parentsOf } from './rules.ts'
import type { ById, Counted, RowsOf } from './shapes.ts'
import { customerSheets, customerSheetRows as r, type Sheet, type SheetRow, store } from './tables.ts'

const PAGE = 200
const MOST = 50

/** The partner's files, the newest first. */
export async function list(ctx: Ctx): Promise<Counted[]> {
  const rows = await ctx.db
    .select()
    .from(customerSheets)
    .where(within(ctx, customerSheets))
    .orderBy(sql`${customerSheets.id} desc`)
    .limit(MOST)
  const all: Counted[] = []
  for (const row of rows) all.push(await counted(ctx, row))
  return all
}

export const find = async (ctx: Ctx, { id }: ById): Promise<Counted> => counted(ctx, await store.get(ctx, id))

/** A file with how many of its lines are ready, wrong and made. */
export async function counted(ctx: Ctx, sheet: Sheet): Promise<Counted> {
  const rows = await ctx.db
    .select({ outcome: r.outcome, n: count() })
    .from(r)
    .where(and(within(ctx, r), eq(r.sheetId, sheet.id)))
    .groupBy(r.outcome)
  const of = (outcome: SheetRow['outcome']) => rows.find((one) => one.outcome === outcome)?.n ?? 0
  return { ...sheet, ready: of('ready'), wrong: of('wrong'), made: of('made') }
}

/** The lines of a file in its order, a page of them. */
export async function lines(ctx: Ctx, { id, outcome, afterLine = 0 }: RowsOf): Promise<SheetRow[]> {
  await store.get(ctx, id)
  return ctx.db
    .select()
    .from(r)
    .where(and(within(ctx, r), eq(r.sheetId, id), outcome && eq(r.outcome, outcome), gt(r.line, afterLine)))
    .orderBy(asc(r.line))
    .limit(PAGE)
}

/** What has to be known around some lines, in a few questions however many lines there are. */
export async function around(ctx: Ctx, all: readonly Readonly<Record<string, string>>[]): Promise<Around> {
  const { account } = await sellerOf(ctx)
  const [suffix, { countries }] = [await domainSuffix(ctx), await countrySettings(ctx)]
  const given = all.map(givenBy)
  const mail = [...new Set(given.flatMap(({ email }) => parentsOf(email)))]
  const { rows: ours } = await ctx.db.execute<{ name: string }>(
    sql`select name from unnest(${sql.param(mail)}::text[]) name where mailbox_of_network(${ctx.tenantId}, array[name])`,
  )
  const wanted = given.map(({ domainPrefix }) => `${domainPrefix.trim().toLowerCase()}.${suffix}`)
  const used = await ctx.db
    .select({ name: domains.name })
    .from(domains)
    .where(and(across(ctx, domains), inArray(domains.name, wanted), eq(domains.status, 'verified')))
  const numbers = given.flatMap(({ registrationId }) => registrationId || [])
  const partners = numbers.length > 0 ? await partnersAmong(ctx, numbers) : []
  return {
    ...{ home: account, suffix, countries },
    ours: new Set(ours.map(({ name }) => name)),
    partners: new Set(partners),
    taken: new Set(used.map(({ name }) => name)),
  }
}

async function partnersAmong(ctx: Ctx, numbers: readonly string[]): Promise<string[]> {
  const bare = numbers.map((text) => text.replace(/[\s\p{Pd}./]/gu, '').toUpperCase())
  const rows = await ctx.db
    .select({ number: accounts.registrationId })
    .from(accounts)
    .innerJoin(resellers, eq(resellers.tenantId, accounts.tenantId))
    .where(and(across(ctx, accounts), inArray(accounts.registrationId, bare)))
  return rows.flatMap(({ number }) => number ?? [])
}
