import { and, eq, isNull } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { type Letter, post } from '#kernel/letter.ts'
import { permissions } from '#kernel/permissions.ts'
import { across } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { admins } from '#modules/access/index.ts'
import { accountOf, lockOfTenant, ofTenant } from '../accounts/queries.ts'
import { mayClose } from '../closures/conditions.ts'
import { hand } from '../identifiers/commands.ts'
import { partnerIdFor } from '../identifiers/queries.ts'
import { printedPartnerId } from '../identifiers/rules.ts'
import { partnerIds } from '../identifiers/tables.ts'
import { lifecycle as site } from '../locations/lifecycle.ts'
import { locationAdded, locationClosed } from '../locations/shapes.ts'
import { store as locationStore } from '../locations/tables.ts'
import * as letters from './letters.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import { isOnItsWay, offeredSince, seenBy, take } from './queries.ts'
import * as rules from './rules.ts'
import { type Asking, type ById, type Rejection, type Seen, transferMoved } from './shapes.ts'
import { store, type Transfer } from './tables.ts'

/** Offers a location to another company, by its global ID; the Partner ID of the location goes with it. */
export async function ask(ctx: Ctx, { locationId, partnerId, message = null }: Asking) {
  const account = await ofTenant(ctx)
  const receiver = await companyBy(ctx, partnerId)
  const before = await locationStore.lock({ ...ctx, expects: null }, locationId)
  site.next(before.status, 'transfer')
  if (await isOnItsWay(ctx, locationId)) throw rules.refuse.openAlready({ name: before.name })
  rules.notTooOften(before.name, await offeredSince(ctx, locationId, addDays(ctx.now, -1)))
  await mayClose(ctx, { locationId })
  const transfer = await store.insert(ctx, {
    ...{ status: 'asked', locationId, locationName: before.name, partnerId: before.partnerId, name: account.name },
    ...{ receiverTenantId: receiver.tenantId, receiverName: receiver.name, receiverId: receiver.globalId },
    ...{ askedByName: ctx.actor.name, answeredByName: null, answeredAt: null, reason: null },
    message: message?.trim() || null,
  })
  await announce(ctx, transfer)
  await tell(ctx, transfer, 'receiving', letters.asked)
  return seenBy(ctx, transfer)
}

/** Receives the location: from now on it is this company's, under the Partner ID it has always had. */
export async function accept(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await take(ctx, id)
  const status = next(before, 'receiving', 'accept')
  const giver = inTenant({ ...ctx, expects: null }, before.tenantId)
  const receiver = await lockOfTenant(ctx) // it does not close while it receives
  if (!rules.mayReceive(receiver, before.tenantId)) throw rules.refuse.receiverUnknown(rules.written(before.receiverId))
  const gone = await locationStore.lock(giver, before.locationId)
  const left = site.next(gone.status, 'transfer')
  await mayClose(giver, { locationId: before.locationId, besides: 'notOnItsWay' })
  await locationStore.update(giver, gone, { status: left })
  await giver.tell(locationClosed, { locationId: gone.id })
  const { name, country, address, contact, partnerId } = gone
  const locationId = newId<'location'>()
  await hand(giver, { partnerId, to: ctx.tenantId, kind: 'location', locationId })
  await ctx.tell(locationAdded, { locationId, partnerId })
  const came = { id: locationId, status: 'active', headquarters: false, partnerId } as const
  await locationStore.insert(ctx, { ...came, name, country, address, contact })
  return turn(ctx, before, { status, answeredByName: ctx.actor.name, answeredAt: ctx.now }, letters.done)
}

export async function reject(ctx: Ctx, { id, reason }: Rejection) {
  const before = await take(ctx, id)
  const status = next(before, 'receiving', 'reject')
  const answered = { answeredByName: ctx.actor.name, answeredAt: ctx.now }
  return turn(ctx, before, { status, reason, ...answered }, letters.rejected)
}

export async function withdraw(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await take(ctx, id)
  return turn(ctx, before, { status: next(before, 'giving', 'withdraw') }, null)
}

async function companyBy(ctx: Ctx, typed: string) {
  const id = await partnerIdFor(ctx, typed, 'company')
  const [found] = await ctx.db
    .select({ tenantId: partnerIds.tenantId })
    .from(partnerIds)
    .where(
      and(
        across(ctx, partnerIds),
        eq(partnerIds.partnerId, id),
        eq(partnerIds.kind, 'global'),
        isNull(partnerIds.retiredAt),
      ),
    )
  const company = found ? await accountOf(inTenant(ctx, found.tenantId)) : null
  if (!company || !rules.mayReceive(company, ctx.tenantId))
    throw rules.refuse.receiverUnknown(rules.written(id), { field: 'partnerId' })
  return company
}

function next(transfer: Seen, side: rules.Side, move: Move) {
  const status = lifecycle.next(transfer.status, move)
  if (transfer.side !== side) throw rules.refuse.otherSide()
  return status
}

type Changes = Partial<Transfer> & Pick<Transfer, 'status'>
async function turn(ctx: Ctx, before: Transfer, changes: Changes, letter: Letter | null) {
  const after = await store.update(inTenant(ctx, before.tenantId), before, changes)
  await announce(ctx, after)
  if (letter) await tell(ctx, after, 'giving', letter)
  return seenBy(ctx, after)
}

/** Both companies' modules hear of it. */
async function announce(ctx: Ctx, { id: transferId, status, name, locationName, ...sides }: Transfer) {
  const facts = { transferId, status, name, locationName }
  await inTenant(ctx, sides.tenantId).tell(transferMoved, { ...facts, side: 'giving' })
  await inTenant(ctx, sides.receiverTenantId).tell(transferMoved, { ...facts, side: 'receiving' })
}

const ADMINS_MAX = 10
async function tell(ctx: Ctx, transfer: Transfer, side: rules.Side, letter: Letter) {
  const there = inTenant(ctx, side === 'giving' ? transfer.tenantId : transfer.receiverTenantId)
  const { name, locationName, receiverName, reason, partnerId } = transfer
  const facts = { name, locationName, receiverName, reason, id: printedPartnerId(partnerId) }
  for (const admin of await admins(there, permissions['structure:manage'].roles, ADMINS_MAX))
    await post(there, letter, admin.email, admin.language, facts)
}
