/** The vendor has agreed: the order is opened and charged, at the prices of the day it was placed. */
import type { Ctx } from '#kernel/context.ts'
import { statement } from '#kernel/prepared.ts'
import { Refusals } from '#kernel/refusal.ts'
import { totalOf } from '#modules/billing/index.ts'
import { groundOf } from '../../eligibility/queries.ts'
import { demandsFor } from '../../eligibility/rules.ts'
import { faultsAt, isSound, judge, type Sound } from '../../lines/queries.ts'
import type { Wish } from '../../lines/shapes.ts'
import { lifecycle } from '../lifecycle.ts'
import { linesOf } from '../queries.ts'
import type { Whole } from '../shapes.ts'
import type { Order, OrderLine } from '../tables.ts'
import { moved } from './papers.ts'
import { openFor, totalFor } from './place.ts'

/** Opens what was ordered; whatever came into its way since is told, and the order goes on waiting. Its sum counted against the limit since it was placed. */
export async function complete(ctx: Ctx, before: Order): Promise<Whole> {
  const status = lifecycle.next(before.status, 'approve')
  const { customerId, orderedOn: on, id, cycle } = before
  const { served, eligibility, isAsked } = await groundOf(ctx, customerId)
  const flaws = demandsFor(eligibility, null).flatMap(({ flaw }) => flaw ?? [])
  if (flaws.length > 0) throw new Refusals(flaws)
  const { segments, sellsAs } = eligibility
  const wishes = (await linesOf(ctx, id)).map((line) => wishOf(line, cycle))
  const judged = await judge(ctx, { served, segments, sellsAs, on }, wishes)
  const lines = judged.filter(isSound)
  if (lines.length < judged.length) throw new Refusals(judged.flatMap(faultsAt))
  const opened = await openFor(ctx, { id, served, isAsked, lines })
  await keepOpened(ctx, id, lines, opened)
  const by = { decidedByName: ctx.actor.name, decidedAt: ctx.now, reason: null }
  return moved(ctx, before, { status, total: totalFor(lines), ...by })
}

const wishOf = (line: OrderLine, cycle: Wish['cycle']): Wish => {
  const { number, catalogItemId, quantity, term, name, resellerTenantId, termEndsOn, promotionId, attested } = line
  return { number, catalogItemId, quantity, term, cycle, name, resellerTenantId, termEndsOn, promotionId, attested }
}

const linking = statement(`
  update order_lines l set subscription_id = x."subscriptionId", subtotal = x.subtotal
  from json_to_recordset($3::json) as x(number integer, "subscriptionId" uuid, subtotal bigint)
  where l.tenant_id = $1::uuid and l.order_id = $2::uuid and l.number = x.number`)
async function keepOpened(ctx: Ctx, id: Order['id'], lines: readonly Sound[], opened: readonly { readonly id: string }[]) {
  const rows = lines.map(({ wish: { number }, charges }, at) => ({ number, subscriptionId: opened[at]?.id, subtotal: String(totalOf(charges)) }))
  await linking(ctx.db, [ctx.tenantId, id, JSON.stringify(rows)])
} // biome-ignore format: one thought
