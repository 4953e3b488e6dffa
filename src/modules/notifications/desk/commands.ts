import { asc, sql } from 'drizzle-orm'
import { lookFrom } from '#kernel/condition.ts'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import type { VettingMoved } from '#modules/customers/index.ts'
import { accounts, company, verifications } from '#modules/membership/index.ts'
import type { OrderMoved } from '#modules/orders/index.ts'
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
  await tell(ctx, account.name, works)
}

type Recovering = { recoveryId: string; company: string }
/** Tells the desk that somebody asks to become admin of a company, or that this has ended. */
export const tellRecovery = (ctx: Ctx, { recoveryId: id, company }: Recovering, dueAt: string | null) =>
  tell(ctx, company, [{ kind: 'recovery', what: 'role.globalAdmin', id, waits: dueAt !== null, dueAt }])

/** Tells the desk that a customer waits for a reviewer, or no longer does. */
export const tellVetting = (ctx: Ctx, { id, customerName, kind, status, promisedAt: dueAt }: VettingMoved) =>
  tell(ctx, customerName, [{ kind: 'vetting', what: `kind.vetting.${kind}`, id, waits: status === 'inReview', dueAt }])

const TO_DECIDE: readonly OrderMoved['status'][] = ['pendingApproval', 'pendingReview']
/** Tells the desk that an order waits for the vendor, or no longer does. */
export async function tellOrder(ctx: Ctx, { id, customerName, status }: OrderMoved) {
  const [account] = await ctx.db.select({ name: accounts.name }).from(accounts).where(within(ctx, accounts))
  const waits = TO_DECIDE.includes(status)
  await tell(ctx, account?.name ?? customerName, [
    { kind: 'order', what: `state.order.${status}`, id, waits, dueAt: null },
  ])
}

async function tell(ctx: Ctx, company: string, works: Work[]) {
  const facts: DeskTold = { tenantId: ctx.tenantId, company, works }
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
  if (!(await company(lookFrom(ctx))).reseller) return []
  const reseller = (await standings(ctx, 'sign')).find(({ condition }) => condition.name === 'inReseller')
  const waits = reseller?.cause === 'deciding'
  return [{ kind: 'qualification', what: 'programme.reseller', id: 'reseller', waits, dueAt: null }]
}

/** Lays on the desk what waits, and takes off it what no longer does. */
export async function layOut(ctx: Ctx, { works, ...company }: DeskTold) {
  for (const work of works) {
    if (work.waits) await open(ctx, workOf(company, work))
    else await close(ctx, keyOf(company.tenantId, work))
  }
}
