/** What has changed goes to the vendor's systems where there are any; else it is there at once. */
import { and, asc, eq, inArray, isNotNull, lte } from 'drizzle-orm'
import { apart } from '#kernel/apart.ts'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { insertEach, updateEach } from '#kernel/many.ts'
import { statement } from '#kernel/prepared.ts'
import { across } from '#kernel/store.ts'
import { addMinutes } from '#kernel/time.ts'
import { type Subscription, subscriptions as s } from '../../subscriptions/tables.ts'
import { lifecycle } from '../lifecycle.ts'
import { provisioner } from '../queries.ts'
import { actionFor, standingOf, stepTo } from '../rules.ts'
import { provisionAsked } from '../shapes.ts'
import { type Provisioning, provisionings as p } from '../tables.ts'
import { feed } from './feeding.ts'

const BATCH = 200

/** Hands on what has changed, one batch; said twice it is the same. */
export async function provision(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select()
    .from(s)
    .where(and(across(ctx, s), isNotNull(s.provisionAt), lte(s.provisionAt, ctx.now)))
    .orderBy(asc(s.provisionAt))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  await apart(ctx, due, (rows) => handOn(ctx, rows), (row) => setAside(ctx, row)) // biome-ignore format: one line
  return due.length
}

/** What cannot be handed on steps aside, so that the others go on. */
const LATER_MIN = 10
async function setAside(ctx: Ctx, { tenantId, id }: Subscription) {
  const at = and(across(ctx, s), eq(s.tenantId, tenantId), eq(s.id, id))
  await ctx.db.update(s).set({ provisionAt: addMinutes(ctx.now, LATER_MIN) }).where(at) // biome-ignore format: one line
}

async function handOn(ctx: Ctx, due: readonly Subscription[]): Promise<void> {
  const told = await toldBefore(ctx, due)
  const isNews = (one: Subscription) => !isAsTold(one, told.get(one.id))
  const [news, rest] = (await provisioner(ctx)) ? [due.filter(isNews), due.filter((one) => !isNews(one))] : [[], due]
  await feed(ctx, rest)
  await settleAtOnce(ctx, rest, told)
  await tell(ctx, news, told)
  await settling(ctx.db, [JSON.stringify(due.map(({ tenantId, id }) => ({ tenantId, id })))])
}

const settling = statement(`
  update subscriptions s set provision_at = null from json_to_recordset($1::json) as one ("tenantId" uuid, id uuid)
  where s.tenant_id = one."tenantId" and s.id = one.id`)

type Told = ReadonlyMap<string, Provisioning>
async function toldBefore(ctx: Ctx, due: readonly Subscription[]): Promise<Told> {
  const rows = await ctx.db
    .select()
    .from(p)
    .where(and(across(ctx, p), inArray(p.tenantId, due.map(({ tenantId }) => tenantId)), inArray(p.subscriptionId, due.map(({ id }) => id)))) // biome-ignore format: one query
    .for('update')
  return new Map(rows.map((row) => [row.subscriptionId, row]))
}

/** They have it as it stands, and nothing else is under way. */
const isAsTold = (one: Subscription, row: Provisioning | undefined) =>
  row?.status === 'done' && actionFor(row.confirmed, standingOf(one)) === null

/** What was told before somebody took the address away, and what differs in nothing they know of. */
async function settleAtOnce(ctx: Ctx, rest: readonly Subscription[], told: Told) {
  const rows = rest.flatMap((one) => {
    const row = told.get(one.id)
    const [status, wanted] = ['done' as const, standingOf(one)]
    return row ? [{ tenantId: one.tenantId, id: row.id, status, wanted, confirmed: wanted, turnAt: null, fault: null, reason: null, updatedAt: ctx.now }] : [] // biome-ignore format: one record
  })
  await updateEach(ctx.db, p, rows)
}

async function tell(ctx: Ctx, news: readonly Subscription[], told: Told) {
  const rows = news.map((one) => {
    const [row, wanted] = [told.get(one.id), standingOf(one)]
    const status = row ? lifecycle.next(row.status, 'change') : ('waiting' as const)
    const action = stepTo(row, wanted)
    const is = { status, since: ctx.now, generation: (row?.generation ?? 0) + 1, action, wanted, tries: 0, turnAt: ctx.now }
    return { known: row, values: { ...is, tenantId: one.tenantId, fault: null, reason: null, updatedAt: ctx.now }, one }
  }) // biome-ignore format: one thought
  const known = rows.flatMap(({ known, values }) => (known ? [{ ...values, id: known.id }] : []))
  const fresh = rows.flatMap(({ known, values, one }) => known ? [] : [{ ...values, id: newId<'provisioning'>(), version: 1, createdAt: ctx.now, subscriptionId: one.id, confirmed: null, activationLink: null }]) // biome-ignore format: one thought
  await updateEach(ctx.db, p, known)
  await insertEach(ctx.db, p, fresh)
  if (news.length > 0) await ctx.tell(provisionAsked, {})
}
