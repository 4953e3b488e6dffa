import type { Ctx } from '#kernel/context.ts'
import { type DirectoryUser, lockTenant, mustBeUser, mustNotBeDeleted, userHere } from '#modules/access/index.ts'
import { told } from '../users/commands.ts'
import { entered } from '../users/queries.ts'
import { assignEach, release } from './pools.ts'
import { licencesHere, poolsHere } from './queries.ts'
import { refuse } from './rules.ts'
import type { Change, Licence, OfCustomer, OfUser } from './shapes.ts'

/** What a customer's people may be licensed for. */
export async function pools(ctx: Ctx, { customerId, group }: OfCustomer) {
  const { there } = await entered(ctx, customerId, 'read')
  return poolsHere(there, group)
}

/** What one of them is licensed for. */
export async function ofUser(ctx: Ctx, { customerId, userId, group }: OfUser): Promise<Licence[]> {
  const { there } = await entered(ctx, customerId, 'read')
  await mustBeUser(there, userId)
  return licencesHere(there, userId, group)
}

/** Takes licences from a user and gives others, all or none: of the last free seat one of two who ask at once gets it. */
export async function change(ctx: Ctx, { customerId, userId, assign, remove }: Change): Promise<Licence[]> {
  const found = await entered(ctx, customerId, 'licences')
  const { there } = found
  await lockTenant(there)
  const user = await mustBeUser(there, userId)
  const wishes = assign.map(({ skuId, excludedPlans = [] }) => ({ skuId: skuId.toLowerCase(), excludedPlans: excludedPlans.map((id) => id.toLowerCase()) })) // biome-ignore format: one thought
  if (wishes.length > 0) mustBeLicensable(user)
  const away = remove.map((skuId) => skuId.toLowerCase())
  if (wishes.some(({ skuId }) => away.includes(skuId))) throw refuse.both({}, { field: 'remove' })
  const before = await licencesHere(there, userId)
  if (away.length > 0) await release(there, userId, away)
  await assignEach(there, userId, wishes)
  const after = await licencesHere(there, userId)
  there.changes.push({ what: 'directoryUser', id: userId, old: named(before), new: named(after) })
  await told(ctx, found, 'PUT /customers/:customerId/users/:userId/licences')
  return after
}
const named = (all: readonly Licence[]) => ({ licences: all.map(({ name }) => name) })

function mustBeLicensable(user: DirectoryUser) {
  mustNotBeDeleted(user)
  if (user.usageLocation === null) throw refuse.locationMissing({ name: user.name }, { field: 'assign' })
}

/** Whoever leaves the directory by another way leaves their seats as well; heard twice there is nothing left to free, heard late whoever is back keeps theirs. */
export async function freeSeats(ctx: Ctx, { userId, status }: { userId: DirectoryUser['id']; status: string }) {
  if (status !== 'removed') return
  await lockTenant(ctx)
  const user = await userHere(ctx, userId)
  if (!user || user.status === 'deleted') await release(ctx, userId)
}
