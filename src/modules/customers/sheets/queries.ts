import { and, asc, between, desc, eq, gt, inArray } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across, within } from '#kernel/store.ts'
import { accounts, resellers } from '#modules/membership/index.ts'
import { oursAmong, rulesHere, sellerOf, takenAmong } from '../customers/queries.ts'
import { parentsOf } from '../customers/rules/domains.ts'
import { givenBy } from './rules.ts'
import type { ById, RowsOf } from './shapes.ts'
import { customerSheets, customerSheetRows as r, type Sheet, type SheetRow, store } from './tables.ts'

const PAGE = 200
const MOST = 50

/** The partner's files, the newest first. */
export const list = (ctx: Ctx): Promise<Sheet[]> =>
  ctx.db.select().from(customerSheets).where(within(ctx, customerSheets)).orderBy(desc(customerSheets.id)).limit(MOST)

export const find = (ctx: Ctx, { id }: ById): Promise<Sheet> => store.get(ctx, id)

/** What became of the lines of a piece, as far as they are there already. */
export async function outcomesOf(ctx: Ctx, { id }: Sheet, first: number, many: number) {
  const rows = await ctx.db
    .select({ line: r.line, outcome: r.outcome })
    .from(r)
    .where(and(within(ctx, r), eq(r.sheetId, id), between(r.line, first, first + many - 1)))
  return new Map(rows.map(({ line, outcome }) => [line, outcome]))
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
export async function around(ctx: Ctx, all: readonly Readonly<Record<string, string>>[]) {
  const { home, selling } = await sellerOf(ctx)
  const { countries, suffix } = await rulesHere(ctx)
  const given = all.map(givenBy)
  const ours = await oursAmong(ctx, [...new Set(given.flatMap(({ email }) => parentsOf(email)))])
  const wanted = given.map(({ domainPrefix }) => `${domainPrefix.trim().toLowerCase()}.${suffix}`)
  const numbers = given.flatMap(({ registrationId }) => registrationId || [])
  const partners = numbers.length > 0 ? await partnersAmong(ctx, numbers) : []
  return {
    ...{ home, selling, suffix, countries },
    ours,
    partners: new Set(partners),
    taken: await takenAmong(ctx, wanted),
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
