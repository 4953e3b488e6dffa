import { and, asc, desc, eq, gt, gte, isNotNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { across, missing } from '#kernel/store.ts'
import { accounts } from '#modules/membership/index.ts'
import { acceptances as c } from '../acceptances/tables.ts'
import { type Agreement, agreements as a } from '../agreements/tables.ts'
import type { ById, Listed, Progress, Row } from './shapes.ts'
import { type Notice, driveNotices as n } from './tables.ts'

const DAYS_MAX = 366
const DRIVES_MAX = 500

/** Whom a version concerns: each company that ever signed in its region, by the latest version it signed. */
const audienceOf = (ctx: Ctx, { region }: Pick<Agreement, 'region'>) =>
  ctx.db
    .selectDistinctOn([c.tenantId], {
      tenantId: c.tenantId,
      number: c.number,
      acceptedAt: c.acceptedAt,
      signerName: c.signerName,
    })
    .from(c)
    .where(and(across(ctx, c), eq(c.region, region)))
    .orderBy(c.tenantId, sql`${c.number} desc`)
    .as('audience')

async function published(ctx: Ctx, id: Agreement['id']): Promise<Agreement> {
  const wanted = and(across(ctx, a), eq(a.id, id), isNotNull(a.publishedAt))
  const [agreement] = await ctx.db.select().from(a).where(wanted)
  if (!agreement) throw missing()
  return agreement
}

const isOver = ({ acceptBy }: Agreement, now: Date) => acceptBy !== null && acceptBy <= now

/** How far a version's acceptance has come: counts, and signatures day by day. */
export async function progress(ctx: Ctx, { id }: Static<typeof ById>): Promise<Progress> {
  const agreement = await published(ctx, id)
  const { region, number, acceptBy } = agreement
  const audience = audienceOf(ctx, agreement)
  const count = (wanted: SQL) => sql<number>`(count(*) filter (where ${wanted}))::int`
  const [counts] = await ctx.db
    .select({ signed: count(gte(audience.number, number)), left: count(lt(audience.number, number)) })
    .from(audience) // published: bounded by `across` where the audience is made
  const { signed, left } = counts ?? { signed: 0, left: 0 }
  const late = isOver(agreement, ctx.now)
  const days = await signaturesByDay(ctx, id)
  return { id, region, number, acceptBy, signed, open: late ? 0 : left, overdue: late ? left : 0, days }
}

function signaturesByDay(ctx: Ctx, id: Agreement['id']) {
  const day = sql<string>`to_char(${c.acceptedAt} at time zone 'UTC', 'YYYY-MM-DD')`
  return ctx.db
    .select({ day, signed: sql<number>`count(*)::int` })
    .from(c)
    .where(and(across(ctx, c), eq(c.agreementId, id)))
    .groupBy(sql`1`)
    .orderBy(sql`1`)
    .limit(DAYS_MAX)
}

/** The companies of a drive, one by one: who signed, who still may, who is late. */
export async function companies(ctx: Ctx, { id, state, after, limit = PAGE_ROWS }: Static<typeof Listed>) {
  const agreement = await published(ctx, id)
  const audience = audienceOf(ctx, agreement)
  const rest = isOver(agreement, ctx.now) ? 'overdue' : 'open'
  const order: Order = { way: 'up', by: [[audience.tenantId, 'id']] }
  const isSigned = gte(audience.number, agreement.number)
  const wanted = { signed: isSigned, [rest]: lt(audience.number, agreement.number) }
  const rows = await ctx.db
    .select({
      tenantId: audience.tenantId,
      name: accounts.name,
      country: accounts.country,
      globalId: accounts.globalId,
      number: audience.number,
      acceptedAt: audience.acceptedAt,
      signerName: audience.signerName,
      state: sql<Row['state']>`case when ${isSigned} then 'signed' else ${rest} end`,
    })
    .from(audience) // published: bounded by `across` where the audience is made
    .innerJoin(accounts, eq(accounts.tenantId, audience.tenantId))
    .where(and(state && (wanted[state] ?? sql`false`), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return cut(
    rows.map((row) => ({ ...row, id: row.tenantId })),
    limit,
  )
}

/** Every published version with a deadline, the latest first, and whether it is its region's newest. */
export async function drives(ctx: Ctx) {
  const newer = sql`exists (select from agreements later where later.region = ${a.region} and later.number > ${a.number}
    and later.published_at is not null and later.status in ('published', 'superseded'))`
  const rows = await ctx.db
    .select({ agreement: a, newest: sql<boolean>`not ${newer}` })
    .from(a)
    .where(and(across(ctx, a), sql`${a.status} in ('published', 'superseded')`, isNotNull(a.acceptBy)))
    .orderBy(desc(a.acceptBy), desc(a.id))
    .limit(DRIVES_MAX)
  return rows.flatMap(({ agreement, newest }) =>
    agreement.acceptBy ? [{ ...agreement, acceptBy: agreement.acceptBy, newest }] : [],
  )
}
export type Drive = Awaited<ReturnType<typeof drives>>[number]

/** Companies of a drive that have not signed and were not told this yet. */
export function untold(ctx: Ctx, drive: Drive, notice: Notice, limit: number) {
  const audience = audienceOf(ctx, drive)
  const told = sql`exists (select from ${n} where ${n.tenantId} = ${audience.tenantId} and ${n.agreementId} = ${drive.id} and ${n.notice} = ${notice})`
  return ctx.db
    .select({ tenantId: audience.tenantId, number: audience.number, company: accounts.name })
    .from(audience) // published: bounded by `across` where the audience is made
    .innerJoin(accounts, eq(accounts.tenantId, audience.tenantId))
    .where(and(gt(sql`${drive.number}::int`, audience.number), sql`not ${told}`))
    .orderBy(asc(audience.tenantId))
    .limit(limit)
}
