import type { Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { insertEach } from '#kernel/many.ts'
import { addDays } from '#kernel/time.ts'
import { companyOf, type Selling, sellsAs } from '../../relationships/queries.ts'
import { nextDue, statusAt } from '../clock.ts'
import { USUAL_DAYS, usualRoles } from '../roles.ts'
import * as rules from '../rules.ts'
import { type Delegation, delegations, store } from '../tables.ts'
import { announce } from './news.ts'

const NOTHING_YET = {
  ...{ tokenHash: null, approvedAt: null, approvedByName: null, activatedAt: null, endsAt: null },
  ...{ endedAt: null, endedBy: null, endedByName: null },
  ...{ linksSent: 0, sentAt: null },
} as const

type About = Pick<Delegation, 'customerId' | 'customerName' | 'name' | 'days' | 'roles' | 'autoExtend' | 'status'>
/** A delegation of the partner at hand as it begins. */
export async function insert(ctx: Ctx, about: About, more: Partial<Delegation> = {}): Promise<Delegation> {
  const approveBy = rules.approveBy(ctx.now)
  const asked = { askedByName: ctx.actor.name, askedAt: ctx.now, approveBy, dueAt: approveBy }
  const { name: partnerName } = await companyOf(ctx)
  return store.insert(ctx, { ...NOTHING_YET, ...asked, partnerName, ...about, ...more })
}

/** The usual roles, approved together with a relationship or with a customer that the partner makes (domain.md 5.7). */
export async function beginUsual(
  ctx: Ctx,
  { customerId, customerName }: { customerId: Id<'tenant'>; customerName: string },
) {
  const roles = [...usualRoles(await sellsAs(ctx))]
  const name = `Default_${newId<'delegation'>().slice(-12)}`
  const about = { customerId, customerName, name, days: USUAL_DAYS, roles, autoExtend: false }
  const approved = { approvedAt: ctx.now, approvedByName: ctx.actor.name, dueAt: null }
  const row = await insert(ctx, { ...about, status: 'approved' }, approved)
  await announce(ctx, row)
  return row
}

type Made = { readonly customerId: Id<'tenant'>; readonly customerName: string }
/**
 * The same with customers a partner has just made, however many: it runs at once, and tells nobody, for the customer is the news.
 * Nobody holds a role by it before a group is mapped; answers what began.
 */
export async function beginUsualEach(ctx: Ctx, by: Selling, all: readonly Made[]): Promise<Pick<Delegation, 'id' | 'name' | 'roles' | 'customerId'>[]> {
  const { tenantId, now } = ctx
  const [roles, partnerName] = [[...usualRoles(by.kind)], by.name]
  const endsAt = addDays(now, USUAL_DAYS)
  const asked = { askedByName: ctx.actor.name, askedAt: now, approveBy: now, approvedAt: now, approvedByName: ctx.actor.name }
  const runs = { status: statusAt(endsAt, now), activatedAt: now, endsAt, dueAt: nextDue(endsAt, now) }
  const always = { ...NOTHING_YET, ...asked, ...runs, tenantId, partnerName, roles, days: USUAL_DAYS, autoExtend: false, createdAt: now, updatedAt: now }
  const rows = all.map((customer) => {
    const id = newId<'delegation'>()
    return { ...always, ...customer, id, name: `Default_${id.slice(-12)}` }
  })
  await insertEach(ctx.db, delegations, rows)
  return rows
} // biome-ignore format: one story
