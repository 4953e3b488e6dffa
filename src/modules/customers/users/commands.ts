import type { Ctx } from '#kernel/context.ts'
import type { Lang } from '#kernel/words.ts'
import * as access from '#modules/access/index.ts'
import { countryCodes } from '#modules/membership/index.ts'
import { noteForCustomer } from '#modules/relationships/index.ts'
import { release } from '../licences/pools.ts'
import { entered, type Reached, shownUser } from './queries.ts'
import * as rules from './rules.ts'
import type { ById, ChangedUser, Handed, NewPassword, NewRoles, NewUser, PatchedUser, User } from './shapes.ts'

/** What one deed of a partner changes in a customer's directory stands in both logs: the customer reads who it was. */
export async function told(ctx: Ctx, { there }: Pick<Reached, 'there'>, operation: string) {
  const customerId = there.tenantId
  await noteForCustomer(ctx, { customerId, operation, changes: there.changes })
  ctx.changes.push(...there.changes.map((change) => ({ ...change, new: { ...change.new, customerId } })))
}

/** Creates a user at one of the customer's domains; the password is shown once. */
export async function create(ctx: Ctx, { customerId, initial, ...given }: NewUser): Promise<Handed> {
  const found = await entered(ctx, customerId, 'manage')
  const { there } = found
  const wanted = judged(given, await access.provenDomains(there))
  const { password, sealed } = await passwordOf(ctx, found, { initial, userName: wanted.userName })
  const [id] = await access.openUsers(there, [{ ...wanted, sealed, language: await languageOf(there, ctx.language) }])
  if (!id) throw access.userNameTaken(wanted.userName)
  await told(ctx, found, 'POST /customers/:customerId/users')
  return { ...(await shownUser(there, await access.mustBeUser(there, id))), password }
}

/** A user as they were asked for: names that can be read, an address of the customer's own, a country there is. */
export function judged(given: Omit<NewUser, 'customerId' | 'initial'>, domains: readonly string[]) {
  const named = {
    firstName: access.tidyName(given.firstName ?? ''),
    lastName: access.tidyName(given.lastName ?? ''),
  }
  return {
    ...named,
    name: access.shownName({ ...named, displayName: access.tidyName(given.displayName ?? '') }),
    userName: access.userNameOf(given.userName, domains),
    usageLocation: placeOf(given.usageLocation),
    immutableId: given.immutableId?.trim() || null,
  }
}
function placeOf(written: string | null | undefined): string | null {
  const code = written?.trim().toUpperCase() || null
  if (code !== null && !countryCodes.includes(code)) throw rules.refuse.placeUnknown({ written: code.slice(0, 20) }, { field: 'usageLocation' }) // biome-ignore format: one thought
  return code
}

type Wished = { readonly initial: NewPassword['initial'] | undefined; readonly userName: string }
/** The one that was given, or one made up; what is kept of it either way, and whether the directory was taken over by then. */
async function passwordOf(ctx: Ctx, { byOpening }: Reached, { initial, userName }: Wished) {
  const { value: password, stays: isFinal = false } = initial ?? { value: access.newTemporary() }
  const sealed = initial
    ? await access.sealGiven({ password, isFinal }, userName, ctx.now)
    : access.sealTemporary(password, access.temporaryUntil(ctx.now))
  return { password, sealed: byOpening ? sealed : access.sealedLater(sealed) }
}

/** A new user reads what the directory's own country does, until they say otherwise. */
export async function languageOf(there: Ctx, otherwise: Lang): Promise<Lang> {
  const tenant = await access.tenantOf(there, there.tenantId)
  return tenant?.country === 'KR' ? 'ko' : tenant?.country ? 'en' : otherwise
}

export async function change(ctx: Ctx, { customerId, userId, ...given }: ChangedUser): Promise<User> {
  const found = await entered(ctx, customerId, 'manage')
  const { there, held } = found
  rules.mustReach(held, await access.mustBeUser(there, userId))
  const { usageLocation, firstName, lastName, displayName, immutableId, userName } = given
  const user = await access.changeUser(there, userId, {
    ...(displayName !== undefined && { displayName: access.tidyName(displayName) }),
    ...(firstName !== undefined && { firstName: access.tidyName(firstName) }),
    ...(lastName !== undefined && { lastName: access.tidyName(lastName) }),
    ...(userName !== undefined && { userName }),
    ...(usageLocation !== undefined && { usageLocation: placeOf(usageLocation) }),
    ...(immutableId !== undefined && { immutableId: immutableId?.trim() || null }),
  })
  await told(ctx, found, 'PUT /customers/:customerId/users/:userId')
  return shownUser(there, user)
}

/** A new password for a user, shown once; whatever they are signed in to ends. */
export async function resetPassword(ctx: Ctx, { customerId, userId, initial }: NewPassword): Promise<Handed> {
  const found = await entered(ctx, customerId, 'password')
  const { there, held } = found
  const user = await access.mustBeUser(there, userId)
  rules.mustReach(held, user)
  const { password, sealed } = await passwordOf(ctx, found, { initial, userName: user.userName })
  await access.setUserPassword(there, userId, sealed)
  await told(ctx, found, 'POST /customers/:customerId/users/:userId/password')
  return { ...(await shownUser(there, user)), password }
}

/** Gives and takes roles of the customer's directory. */
export async function changeRoles(ctx: Ctx, { customerId, userId, give, take }: NewRoles): Promise<User> {
  const found = await entered(ctx, customerId, 'roles')
  const { there, held, link } = found
  rules.mustGive(held, [...give, ...take], link)
  if (give.some((role) => take.includes(role))) throw rules.refuse.both({}, { field: 'take' })
  const user = await access.setUserRoles(there, userId, { give, take })
  await told(ctx, found, 'PUT /customers/:customerId/users/:userId/roles')
  return shownUser(there, user)
}

/** Deletes a user for thirty days; their licences are free at once. */
export async function remove(ctx: Ctx, { customerId, userId }: ById): Promise<User> {
  const found = await entered(ctx, customerId, 'manage')
  const { there, held } = found
  rules.mustReach(held, await access.mustBeUser(there, userId))
  const user = await access.deleteUser(there, userId)
  await release(there, userId)
  await told(ctx, found, 'DELETE /customers/:customerId/users/:userId')
  return shownUser(there, user)
}

export async function restore(ctx: Ctx, { customerId, userId }: ById): Promise<User> {
  const found = await entered(ctx, customerId, 'manage')
  const user = await access.restoreUser(found.there, userId)
  await told(ctx, found, 'POST /customers/:customerId/users/:userId/restoration')
  return shownUser(found.there, user)
}

/** Everything that is said of a user at once, as wires send it: deleted or back, changed, and with a new password. */
export async function patch(ctx: Ctx, { state, initial, ...given }: PatchedUser): Promise<Handed> {
  const { customerId, userId } = given
  const { there } = await entered(ctx, customerId, 'read')
  const user = await access.mustBeUser(there, userId)
  if (state === 'inactive' && user.status !== 'deleted')
    return { ...(await remove(ctx, { customerId, userId })), password: null }
  if (state === 'active' && user.status === 'deleted') await restore(ctx, { customerId, userId })
  const { customerId: _, userId: __, ...said } = given
  if (Object.keys(said).length > 0) await change(ctx, given)
  if (initial) return resetPassword({ ...ctx, expects: null }, { customerId, userId, initial })
  return { ...(await shownUser(there, await access.mustBeUser(there, userId))), password: null }
}
