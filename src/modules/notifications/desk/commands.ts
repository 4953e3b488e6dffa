import { asc, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { accounts, verifications } from '#modules/membership/index.ts'
import { standings } from '#modules/readiness/index.ts'
import { close, open } from '../inbox/commands.ts'
import { checkWork, keyOf, workOf } from './rules.ts'
import { type DeskTold, deskTold, type Work } from './shapes.ts'

const CHECKS_MAX = 10

/** Tells the vendor's tenant what of this company waits for it now; only a function of the database may speak there. */
export async function tellDesk(ctx: Ctx) {
  const [account] = await ctx.db.select({ name: accounts.name }).from(accounts).where(within(ctx, accounts))
  if (!account) return
  const works = [...(await checksOf(ctx)), ...(await qualificationOf(ctx))]
  const facts: DeskTold = { tenantId: ctx.tenantId, company: account.name, works }
  await ctx.db.execute(
    sql`select tell_vendor(${deskTold.name}, ${JSON.stringify(facts)}::jsonb, ${ctx.now}::timestamptz)`,
  )
}

async function checksOf(ctx: Ctx): Promise<Work[]> {
  const rows = await ctx.db
    .select()
    .from(verifications)
    .where(within(ctx, verifications))
    .orderBy(asc(verifications.id))
    .limit(CHECKS_MAX)
  return rows.map(checkWork)
}

async function qualificationOf(ctx: Ctx): Promise<Work[]> {
  const reseller = (await standings(ctx, 'sign')).find(({ condition }) => condition.name === 'inReseller')
  if (!reseller) return []
  const waits = reseller.cause === 'deciding'
  return [{ kind: 'qualification', what: 'programme.reseller', id: 'reseller', waits, dueAt: null }]
}

/** Lays on the desk what waits, and takes off it what no longer does. */
export async function layOut(ctx: Ctx, { works, ...company }: DeskTold) {
  for (const work of works) {
    if (work.waits) await open(ctx, workOf(company, work))
    else await close(ctx, keyOf(company.tenantId, work))
  }
}
