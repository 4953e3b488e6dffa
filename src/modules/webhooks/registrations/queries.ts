import { count } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { statement } from '#kernel/prepared.ts'
import type { Among } from '#kernel/reaction.ts'
import { within } from '#kernel/store.ts'
import { webhookDeliveries as d } from '../deliveries/tables.ts'
import { refuse, TOLD } from './rules.ts'
import { store } from './tables.ts'

export async function registered(ctx: Ctx) {
  const there = await store.own(ctx)
  if (!there) throw refuse.notRegistered()
  return there
}

export const events = async () => ({ items: [...TOLD] })

export async function overview(ctx: Ctx) {
  const rows = await ctx.db.select({ status: d.status, count: count() }).from(d).where(within(ctx, d)).groupBy(d.status)
  const of = (status: string) => rows.find((row) => row.status === status)?.count ?? 0
  return {
    registration: await store.own(ctx),
    events: [...TOLD],
    waiting: of('waiting'),
    setAside: of('setAside'),
    failed: of('failed'),
  }
}

const among = statement('select tenant_id from webhook_registrations where tenant_id = any($1::uuid[])')
/** Which of these companies want to know of anything at all: most want nothing. */
export const registeredAmong: Among = async (db, tenantIds) =>
  new Set((await among<{ tenant_id: string }>(db, [tenantIds])).map(({ tenant_id }) => tenant_id))

/** Whether the company wants to know of this, and where. */
export async function wanting(ctx: Ctx, event: string) {
  const there = await store.own(ctx)
  return there?.events.includes(event) ? there : null
}
