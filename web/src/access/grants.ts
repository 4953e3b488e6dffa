import type { Grant, Matrix } from './queries.ts'

const EVERYWHERE = 'organisation'
/** For each role that is to be held: where, as location ids or `organisation`. */
export type Wanted = Readonly<Record<string, readonly string[]>>

/** What somebody holds, as it is edited. */
export function wantedOf(grants: readonly Grant[]): Wanted {
  const held: Record<string, string[]> = {}
  for (const { role, scopeId } of grants) {
    if (role !== 'member') held[role] = [...(held[role] ?? []), scopeId ?? EVERYWHERE]
  }
  return held
}

/** What was edited, as it is given. A role that holds everywhere holds at each place. */
export function grantsOf(wanted: Wanted, before: readonly Grant[], matrix: Matrix): Grant[] {
  const roles = matrix.families.flatMap(({ roles }) => roles).map(({ role }) => role)
  return roles.flatMap((role) => {
    const places = wanted[role] ?? []
    const wide = places.includes(EVERYWHERE) ? [EVERYWHERE] : places
    return wide.map((place) => known(before, role, place) ?? given(role, place))
  })
}

const known = (before: readonly Grant[], role: string, place: string) =>
  before.find((grant) => grant.role === role && (grant.scopeId ?? EVERYWHERE) === place)

const given = (role: Grant['role'], place: string): Grant =>
  place === EVERYWHERE ? { role, scope: EVERYWHERE, scopeId: null } : { role, scope: 'location', scopeId: place }

/** One role at one place. */
export const isSame = (one: Grant, other: Grant) => one.role === other.role && one.scopeId === other.scopeId
const without = (grants: readonly Grant[], others: readonly Grant[]) =>
  grants.filter((grant) => !others.some((other) => isSame(grant, other)))

/** What a change of grants means: roles got and lost, and what opens and closes with them. */
export function changeOf(before: readonly Grant[], after: readonly Grant[], matrix: Matrix) {
  const [had, has] = [opensOf(before, matrix), opensOf(after, matrix)]
  return {
    gains: without(after, before),
    loses: without(before, after).filter(({ role }) => role !== 'member'),
    opens: has.filter((permission) => !had.includes(permission)),
    closes: had.filter((permission) => !has.includes(permission)),
  }
}

/** Every permission some of these roles opens; everyone has those of a member. */
function opensOf(grants: readonly Grant[], { families }: Matrix) {
  const held = ['member', ...grants.map(({ role }) => role)]
  const all = families.flatMap(({ roles }) => roles).filter(({ role }) => held.includes(role))
  return [...new Set(all.flatMap(({ opens }) => opens))]
}

type GivenRole = Exclude<Grant['role'], 'member'>
/** Everyone is a member besides, so that one is never sent. */
export const isGiven = (grant: Grant): grant is Grant & { role: GivenRole } => grant.role !== 'member'
