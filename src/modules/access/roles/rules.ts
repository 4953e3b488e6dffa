/** What roles open, and who can give them (domain.md 2.2). */
import {
  type Bearer,
  type Block,
  blockOf,
  families,
  type Permission,
  permissions,
  type Role,
  ruleOf,
} from '#kernel/permissions.ts'
import type { Tenant } from '../tenants/tables.ts'

const salesAndHelp: readonly Role[] = ['salesAgent', 'helpdeskAgent']
const { directory, reseller, partner, publisher, vendor } = families

/** What a holder of a role may give and take: the roles of its families, a user management admin only those that administer nothing. */
// biome-ignore format: a table
export const gives: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  globalAdmin:  [...directory, ...reseller, ...partner, ...publisher],
  userAdmin:    salesAndHelp,
  accountAdmin: partner.filter((role) => role !== 'complianceAdmin'),
  owner:        vendor,
}

/** The roles there are in a company of a kind; a customer's directory knows admins only. */
// biome-ignore format: a table
export const rolesIn: Readonly<Record<Tenant['kind'], readonly Role[]>> = {
  partner:  [...directory, ...reseller, ...partner, ...publisher],
  customer: directory,
  vendor,
}

/** The role no company may be without: one holder at least stays (domain.md 2.5). */
export const adminOf = (kind: Tenant['kind']): Role => (kind === 'vendor' ? 'owner' : 'globalAdmin')

/** The roles whose holders can give one of these: whom to ask for it, the nearest first. */
export const giversOf = (wanted: readonly Role[]): Role[] =>
  (Object.keys(gives) as Role[]).filter((giver) => gives[giver]?.some((role) => wanted.includes(role)))

/** What keeps a bearer out wherever a role of theirs holds: a grant at one location opens the page of that location. */
export function blockAnywhere(permission: Permission, who: Bearer): Block | null {
  const places = [undefined, ...who.grants.flatMap(({ scopeId }) => scopeId ?? [])]
  const blocks = places.map((place) => blockOf(permission, who, place))
  return blocks.includes(null) ? null : (blocks.find((block) => block !== 'role') ?? 'role')
}

/** Every permission of the house, sorted for one bearer into open and blocked. */
export function openings(who: Bearer) {
  const all = (Object.keys(permissions) as (keyof typeof permissions)[]).map((permission) => ({
    permission,
    by: blockAnywhere(permission, who),
  }))
  return {
    permissions: all.filter(({ by }) => by === null).map(({ permission }) => permission),
    blocked: all.flatMap(({ permission, by }) => (by ? [{ permission, by }] : [])),
  }
}

/** Whose holders can clear a block: who gives the role, who enrols in the programme, who moves the standing on; none for a step-up. */
export function clearersOf(permission: Permission, block: Block): readonly Role[] {
  if (block === 'role') return giversOf(ruleOf(permission)?.roles ?? [])
  if (block === 'programme') return permissions['programmes:enrol'].roles
  return block === 'status' ? permissions['verification:manage'].roles : []
}
