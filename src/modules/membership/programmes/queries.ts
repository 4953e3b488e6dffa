import { and, eq, getTableColumns, ilike, inArray, or, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import { across, within } from '#kernel/store.ts'
import { type File, filesOf } from '#modules/files/index.ts'
import { accountOf } from '../accounts/queries.ts'
import { linkOf } from '../accounts/rules.ts'
import { type Account, accounts } from '../accounts/tables.ts'
import { itemsOf } from './checklists/queries.ts'
import { kinds } from './checklists/tables.ts'
import { lifecycle } from './lifecycle.ts'
import { compared, type Known, openIn, refuse, type Ticked, ticked } from './rules.ts'
import type { Queue } from './shapes.ts'
import { checklistResults as c, type Reseller, resellers as r, store } from './tables.ts'

/** An item of a checklist with the files that show it. */
export type Shown = Ticked & { files: File[] }
export type Dossier = Reseller & { checklist: Shown[]; company: string; country: string; globalId: string }
export type Queued = Reseller & { company: string; country: string; required: number; met: number; vendorOpen: number }

/** The company's place in the reseller programme; null outside it. */
export const resellerOf = (ctx: Ctx): Promise<Reseller | null> => store.own(ctx)

export async function checklistOf(ctx: Ctx, { id, kind }: Pick<Reseller, 'id' | 'kind'>): Promise<Ticked[]> {
  const wanted = and(within(ctx, c), eq(c.resellerId, id))
  const results = await ctx.db.select().from(c).where(wanted).limit(200)
  return ticked(await itemsOf(ctx, [kind]), results, known(await accountOf(ctx)))
}

export async function find(ctx: Ctx): Promise<Dossier> {
  const row = await resellerOf(ctx)
  const account = await accountOf(ctx)
  if (!row || !account) throw refuse.notIn({}, { link: '/programmes' })
  const checklist = await checklistOf(ctx, row)
  const files = await filesOf(ctx, [...new Set(checklist.flatMap(({ fileIds }) => fileIds))])
  const { name: company, country, globalId } = account
  const shown = checklist.map((item) => ({ ...item, files: files.filter(({ id }) => item.fileIds.includes(id)) }))
  return { ...row, checklist: shown, company, country, globalId }
}

/** Where the company stands in each programme, and what each kind of reseller must bring. */
export async function programmes(ctx: Ctx) {
  const items = await itemsOf(ctx, kinds)
  const account = await accountOf(ctx)
  const reseller = await resellerOf(ctx)
  return {
    network: account?.status ?? null,
    link: linkOf(account),
    mayEnter: reseller === null || lifecycle.can(reseller.status, 'reapply'),
    reseller,
    kinds: kinds.map((kind) => ({ kind, ...compared[kind], checklist: items.filter((item) => item.kind === kind) })),
  }
}

const known = (account: Account | null): Known => ({
  verified: account?.status === 'active',
  partnerId: account !== null,
})

const longestFirst: Order = { way: 'up', by: [[r.since, 'instant'], [r.id, 'id']] } // biome-ignore format: one thought

/** The programme's companies; without a state asked for, those that wait to be qualified, the longest first. */
export async function queue(
  ctx: Ctx,
  { status = 'pendingQualification', kind, country, search, after, limit = PAGE_ROWS }: Queue,
) {
  const like = search?.trim() && `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`
  const rows = await ctx.db
    .select({ ...getTableColumns(r), company: accounts.name, country: accounts.country, network: accounts.status })
    .from(r)
    .innerJoin(accounts, eq(accounts.tenantId, r.tenantId))
    .where(
      and(
        across(ctx, r),
        eq(r.status, status),
        kind && eq(r.kind, kind),
        country ? eq(accounts.country, country) : undefined,
        like
          ? or(ilike(accounts.name, like), ilike(accounts.latinName, like), ilike(sql`${accounts.globalId}`, like))
          : undefined,
        beyond(longestFirst, after),
      ),
    )
    .orderBy(...inOrder(longestFirst))
    .limit(limit + 1)
  const page = cut(rows, limit, ({ since, id }) => placeOf(since, id))
  return { ...page, items: await counted(ctx, page.items) }
}

/** How far each company's checklist is: one question for all of them. */
async function counted<Row extends Reseller & { network: string }>(ctx: Ctx, rows: Row[]) {
  if (rows.length === 0) return []
  const items = await itemsOf(ctx, kinds)
  const ids: Id<'reseller'>[] = rows.map(({ id }) => id)
  const results = await ctx.db.select().from(c).where(and(across(ctx, c), inArray(c.resellerId, ids))).limit(10_000) // biome-ignore format: one thought
  return rows.map((row) => {
    const mine = results.filter(({ resellerId }) => resellerId === row.id)
    const verified = row.network === 'active'
    const list = ticked(items.filter((item) => item.kind === row.kind), mine, { verified, partnerId: true }) // biome-ignore format: one thought
    const open = openIn(list)
    const required = list.filter((item) => item.required).length
    return {
      ...row,
      required,
      met: required - open.length,
      vendorOpen: open.filter(({ clearedBy }) => clearedBy === 'vendor').length,
    }
  })
}
