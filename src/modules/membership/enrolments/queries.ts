import { sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { missing } from '#kernel/store.ts'
import { accountOf } from '../accounts/queries.ts'
import { headquarters } from '../locations/queries.ts'
import { settings } from '../settings/queries.ts'
import { currentTerms } from '../terms/queries.ts'
import { judge, type Signs, turnsOf } from './rules.ts'
import type { Shown } from './shapes.ts'
import { type Enrolment, store } from './tables.ts'

/** The company's own enrolment. */
export async function ofTenant(ctx: Ctx): Promise<Enrolment> {
  const row = await store.own(ctx)
  if (!row) throw missing()
  return row
}

export const find = async (ctx: Ctx) => shown(ctx, await ofTenant(ctx))

/** The draft with its problems, and where to go on. */
export async function shown(ctx: Ctx, row: Enrolment): Promise<Shown> {
  const { steps } = judge(row, (await currentTerms(ctx)).version, await settings(ctx))
  return { ...row, steps, next: nextOf(row, steps), result: row.status === 'submitted' ? await resultOf(ctx) : null }
}

function nextOf({ status, companyIsHere, distinction }: Enrolment, steps: Shown['steps']): Shown['next'] {
  if (status !== 'draft') return null
  const open = steps.find(({ done }) => !done)
  if (open) return open.step
  return companyIsHere && !distinction ? 'choice' : 'submission'
}

async function resultOf(ctx: Ctx): Promise<Shown['result']> {
  const [account, seat] = [await accountOf(ctx), await headquarters(ctx)]
  return account && seat ? { company: account.name, globalId: account.globalId, locationId: seat.partnerId } : null
}

/** Waits for every enrolment under way that shares a sign with this one: of two at once, the second sees the first. */
export async function takeTurn(ctx: Ctx, signs: Signs) {
  const turns = sql.join(
    turnsOf(signs).map((turn) => sql`${turn}`),
    sql`, `,
  )
  await ctx.db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(turn, 0)) from (select turn from unnest(array[${turns}]::text[]) turn order by turn) ordered`,
  )
}

/** The company in the network that this one resembles most; whose it is stays on this side of the answer. */
export async function twinOf(
  ctx: Ctx,
  { duns, country, registrationId, domains, name }: Signs,
): Promise<Id<'tenant'> | null> {
  const list = sql.join(
    domains.map((domain) => sql`${domain}`),
    sql`, `,
  )
  const { rows } = await ctx.db.execute<{ twin: Id<'tenant'> | null }>(
    sql`select company_like(${ctx.tenantId}, ${duns}, ${country}, ${registrationId}, array[${list}]::text[], ${name}) as twin`,
  )
  return rows[0]?.twin ?? null
}
