import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import {
  type DirectoryUser,
  isTakenOver,
  mustBeUser,
  provenDomains,
  roleHolders,
  usersHere,
} from '#modules/access/index.ts'
import {
  type DirectoryRole,
  directoryRoleKeys,
  directoryRoles,
  mustServe,
  type Relationship,
  rolesHeldAt,
} from '#modules/relationships/index.ts'
import { licencesBy } from '../licences/queries.ts'
import { type Deed, heldByOpening, mustOpen, opened } from './rules.ts'
import type { ById, Search, User } from './shapes.ts'

/** What the caller is in a customer's directory: the relationship that leads there, the roles they hold, and the directory itself. */
export type Reached = {
  readonly relationship: Relationship
  readonly held: readonly DirectoryRole[]
  readonly byOpening: boolean
  /** At work in the directory: what changes there is told to the customer too. */
  readonly there: Ctx
  /** Where the caller asks for what they may not. */
  readonly link: string
}

/** Where the caller stands in the directory of a customer that is served. */
export async function reached(ctx: Ctx, customerId: Id<'tenant'>): Promise<Reached> {
  const relationship = await mustServe(ctx, customerId)
  const there = contextOf({ ...inTenant(ctx, customerId), changes: [] })
  const byOpening = relationship.source === 'created' && !(await isTakenOver(there))
  const opening = byOpening ? heldByOpening(ctx.actor.grants.map(({ role }) => role)) : []
  const held = [...new Set([...opening, ...(await rolesHeldAt(ctx, customerId))])]
  return { relationship, held, byOpening, there, link: `/delegations?customerId=${customerId}` }
}

/** The same, or a refusal that says which delegated role it takes. */
export async function entered(ctx: Ctx, customerId: Id<'tenant'>, deed: Deed): Promise<Reached> {
  const found = await reached(ctx, customerId)
  mustOpen(deed, found.held, found.link)
  return found
}

export async function reachOf(ctx: Ctx, { customerId }: Pick<ById, 'customerId'>) {
  const { held, byOpening, there } = await reached(ctx, customerId)
  return { opened: opened(held), byOpening, domains: await provenDomains(there) }
}

/** The users of a customer, by their sign-in address. */
export async function search(ctx: Ctx, { customerId, ...asked }: Search) {
  const { there } = await entered(ctx, customerId, 'read')
  const { items, next } = await usersHere(there, asked)
  return { items: await licensed(there, items), next }
}

export async function find(ctx: Ctx, { customerId, userId }: ById): Promise<User> {
  const { there } = await entered(ctx, customerId, 'read')
  return shownUser(there, await mustBeUser(there, userId))
}

export async function shownUser(there: Ctx, user: DirectoryUser): Promise<User> {
  const [shown] = await licensed(there, [user])
  return shown ?? { ...user, licences: [] }
}

async function licensed(there: Ctx, users: readonly DirectoryUser[]): Promise<User[]> {
  const products = await licencesBy(there, users.map(({ id }) => id)) // biome-ignore format: one thought
  return users.map((user) => ({ ...user, licences: products.get(user.id) ?? [] }))
}

/** The roles there are in a customer's directory, and how many hold each. */
export async function roles(ctx: Ctx, { customerId }: Pick<ById, 'customerId'>) {
  const { there } = await entered(ctx, customerId, 'read')
  const holders = await roleHolders(there)
  return directoryRoleKeys.map((key) => ({ key, id: directoryRoles[key], users: holders.get(key) ?? 0 }))
}
