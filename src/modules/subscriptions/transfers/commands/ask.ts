import { and, asc, eq, inArray } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { insertEach } from '#kernel/many.ts'
import { Refusals } from '#kernel/refusal.ts'
import { across, within } from '#kernel/store.ts'
import { tenantOf } from '#modules/access/index.ts'
import { customerSegments } from '#modules/customers/index.ts'
import { partnerAt, partnerBehind } from '#modules/membership/index.ts'
import { companyOf, holdServed, mustServe, sellsAs, sellsThroughUs, servedBy } from '#modules/relationships/index.ts'
import { demandsOf } from '../../owing.ts'
import { subscriptions as s } from '../../subscriptions/tables.ts'
import { WAITING } from '../lifecycle.ts'
import { candidates, elsewhere, seen } from '../queries.ts'
import { refuse } from '../refusals.ts'
import { type Candidate, choose, expiryFrom } from '../rules.ts'
import { type Asking, LINES_MAX, type Seen } from '../shapes.ts'
import { store, subscriptionTransferLines, type Transfer, subscriptionTransfers as t } from '../tables.ts'
import { flawsOf, type Going } from './judge.ts'
import { announce, letters } from './news.ts'

const NOBODY_YET = {
  ...{ approvedAt: null, approvedByName: null, acceptedAt: null, acceptedByName: null },
  ...{ begunAt: null, endedAt: null, endedByName: null, reason: null },
} as const

/** One of the two partners asks the other; the one that is to take over needs whatever an order would (domain.md 5.9). */
export async function ask(ctx: Ctx, { customerId, role, partner, resellerTenantId, subscriptionIds }: Asking): Promise<Seen> {
  await holdServed(ctx, customerId) // who asks twice at once is answered in turn
  const other = await otherOf(ctx, { customerId, partner })
  const isTarget = role === 'target'
  if (isTarget) await mayTakeOver(ctx, customerId)
  const reseller = isTarget ? await resellerFor(ctx, resellerTenantId) : null
  if (isTarget) await mustBeFirst(ctx, { customerId, other })
  const going = isTarget ? [] : await chosen(ctx, customerId, subscriptionIds)
  const [own, buyer] = [await companyOf(ctx), await tenantOf(ctx, customerId)]
  const us = { id: ctx.tenantId, name: own.name }
  const [source, target] = isTarget ? [other, us] : [us, other]
  const row = await store.insert(ctx, {
    ...{ ...NOBODY_YET, askedBy: role, status: 'pending', customerId, customerName: buyer?.name ?? '' },
    ...{ sourceTenantId: source.id, sourceName: source.name, targetTenantId: target.id, targetName: target.name },
    ...{ resellerTenantId: reseller, askedByName: ctx.actor.name, expiresAt: expiryFrom(ctx.now), changedById: ctx.actor.id },
  })
  await keepLines(ctx, row, going)
  await announce(ctx, row)
  await letters.asked(ctx, row)
  return seen(ctx, row)
} // biome-ignore format: one thought

/** The partner at the other side: by its Partner ID, or by the ID of its tenant; it serves the customer too. */
async function otherOf(ctx: Ctx, { customerId, partner }: Pick<Asking, 'customerId' | 'partner'>) {
  const typed = partner.trim()
  const asId = typed.toLowerCase() as Id<'tenant'> // it has the form of one
  const found = UUID.test(typed) ? await partnerAt(ctx, asId) : await partnerBehind(ctx, typed)
  if (!found) throw refuse.partnerUnknown({ partner: typed }, { field: 'partner' })
  const { tenantId: id, name } = found
  if (id === ctx.tenantId) throw refuse.ownCompany({}, { field: 'partner' })
  if (!(await servedBy(inTenant(ctx, id), customerId))) {
    const { name: customer } = await mustServe(ctx, customerId)
    throw refuse.notServedThere({ partner: name, customer }, { field: 'partner' })
  }
  return { id, name }
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whoever takes over may sell to this customer now: whatever an order would be refused for, all at once. */
export async function mayTakeOver(ctx: Ctx, customerId: Id<'tenant'>, going: readonly Going[] = []): Promise<void> {
  if ((await mustServe(ctx, customerId)).kind !== 'reseller') throw refuse.onlyAdvises()
  const [segment = 'commercial'] = await customerSegments(ctx, customerId)
  const flaws = (await demandsOf(ctx, { customerId, segment, sums: new Map() })).flatMap(({ flaw }) => flaw ?? [])
  const all = flaws.length > 0 ? flaws : await flawsOf(ctx, customerId, going, false)
  if (all.length > 0) throw new Refusals(all)
}

/** A provider says for which of its resellers; nobody else has one. */
export async function resellerFor(ctx: Ctx, named: Id<'tenant'> | undefined): Promise<Id<'tenant'> | null> {
  if ((await sellsAs(ctx)) !== 'indirectProvider') return null
  if (!named) throw refuse.resellerMissing({}, { field: 'resellerTenantId' })
  if (!(await sellsThroughUs(ctx, named))) throw refuse.resellerUnknown({}, { field: 'resellerTenantId' })
  return named
}

type Between = {
  readonly customerId: Id<'tenant'>
  readonly other: { readonly id: Id<'tenant'>; readonly name: string }
}
async function mustBeFirst(ctx: Ctx, { customerId, other }: Between) {
  const between = and(eq(t.targetTenantId, ctx.tenantId), eq(t.sourceTenantId, other.id), eq(t.customerId, customerId))
  const isOpen = inArray(t.status, [...WAITING, 'inProgress'])
  const [there] = await ctx.db
    .select({ id: t.id })
    .from(t)
    .where(and(across(ctx, t), between, eq(t.askedBy, 'target'), isOpen))
    .limit(1)
  if (there) throw refuse.askedAlready({ partner: other.name })
}

/** What the partner that has them gives away: held, so that none of it is in two transfers. */
export async function chosen(ctx: Ctx, customerId: Id<'tenant'>, ids: Asking['subscriptionIds']): Promise<readonly Candidate[]> {
  const { all, ...known } = await candidates(ctx, customerId)
  const first = choose(all, ids, { ...known, now: ctx.now })
  await hold(ctx, first.going.map(({ id }) => id)) // biome-ignore format: one line
  const since = await elsewhere(ctx, all.map(({ id }) => id)) // biome-ignore format: one line
  const { going, flaws } = choose(all, ids, { elsewhere: since, now: ctx.now })
  if (flaws.length > 0) throw new Refusals([...flaws])
  if (going.length === 0) throw refuse.nothingChosen({}, { field: 'subscriptionIds' })
  if (!ids && going.length > LINES_MAX) throw refuse.tooMany({ count: going.length, most: LINES_MAX }, { field: 'subscriptionIds' })
  return going
} // biome-ignore format: one thought

const hold = (ctx: Ctx, ids: readonly Id<'subscription'>[]) =>
  ctx.db
    .select({ id: s.id })
    .from(s)
    .where(and(within(ctx, s), inArray(s.id, [...ids])))
    .orderBy(asc(s.id))
    .for('update')

export async function keepLines({ db }: Ctx, { tenantId, id: transferId }: Pick<Transfer, 'tenantId' | 'id'>, going: readonly Candidate[]) {
  const rows = going.map((one, number) => ({
    ...{ tenantId, transferId, number, subscriptionId: one.id, parentId: one.facts.parentId as Candidate['id'] | null },
    ...{ name: one.name, productId: one.productId, skuId: one.skuId, availabilityId: one.availabilityId },
    ...{ quantity: one.quantity, term: one.term, cycle: one.cycle, partnerOnRecord: one.partnerOnRecord },
    ...{ orderId: one.orderId, newOrderId: null, status: 'open' as const, why: null },
  }))
  await insertEach(db, subscriptionTransferLines, rows)
} // biome-ignore format: one thought
