import type { Actor } from '#kernel/context.ts'
import { blockOf, familyOf, ofVendor, type Permission, type Programme, type Role, ruleOf } from '#kernel/permissions.ts'
import type { Route } from '#kernel/route.ts'
import { word } from '#kernel/words.ts'
import { clearersOf } from '#modules/access/index.ts'
import { denialWhileActing, exceeds, isLook, shutWhileActing } from './acting.ts'
import type { Who } from './operate.ts'
import { refuse } from './refusals.ts'

/** Names of those in the actor's company who hold one of the roles: whom a denial tells to ask. */
export type Admins = (tenantId: Actor['tenantId'], roles: readonly string[]) => Promise<readonly string[]>
export type Side = { reach: 'network' | 'tenant'; tenantId: Actor['tenantId'] }
export type Named = { tenantId?: string; locationId?: string }
/** What is asked for: the operation's name, and the permission it takes. */
export type Wanted = Pick<Route, 'endpoint' | 'may'>

/** Whose rows the operation works on: the actor's own company, the partner that the vendor's path names, or the network. */
export function sideOf(permission: Permission, actor: Actor, named: Named): Side {
  if (permission === 'anyone' || permission === 'person') return { reach: 'network', tenantId: actor.tenantId }
  if (!ofVendor(permission)) return { reach: ruleOf(permission)?.reach ?? 'tenant', tenantId: actor.tenantId }
  return named.tenantId
    ? { reach: 'tenant', tenantId: named.tenantId.toLowerCase() as Actor['tenantId'] } // a UUID may come in capitals
    : { reach: 'network', tenantId: actor.tenantId }
}

/** Lets the actor through, or says which of role, programme, status or proof blocks, and whom to ask. */
export async function authorize(wanted: Wanted, { actor, hasCompany }: Who, named: Named, admins: Admins) {
  const { may: permission } = wanted
  const shut = actor.acting && shutWhileActing(wanted, actor.acting)
  if (shut) throw shut
  if (permission === 'anyone') return
  if (actor.kind === 'stranger') throw refuse.signInFirst({}, { link: '/sign-in' })
  if (permission === 'person') return
  if (!hasCompany) throw refuse.noCompany({}, { link: '/enrol' })
  const block = blockFor(wanted, actor, named.locationId)
  if (block) throw await denial(block, permission, actor, admins)
}

/** To look is open where changing is not; and what is open to look at is not open to be changed. */
function blockFor(wanted: Wanted, actor: Actor, locationId: string | undefined) {
  const block = blockOf(wanted.may, actor, locationId)
  if (block === 'looksOnly' && isLook(wanted)) return null
  if (block || !actor.acting || !exceeds(wanted)) return block
  return actor.acting.writes ? 'acting' : 'looksOnly'
}

async function denial(
  block: NonNullable<ReturnType<typeof blockOf>>,
  permission: Permission,
  actor: Actor,
  admins: Admins,
) {
  const rule = ruleOf(permission)
  const programme = rule?.needs?.programme ?? 'network'
  if (block === 'stepUp') return refuse.stepUpNeeded({}, { link: '/account/security' })
  if (block === 'acting' || block === 'looksOnly') return denialWhileActing(block, actor, admins)
  if (block === 'status') {
    const state = word(`state.${programme}.${actor.standings[programme]}`)
    return refuse.statusBlocks({ programme: word(`programme.${programme}`), state }, { link: '/readiness' })
  }
  const able = await admins(actor.tenantId, clearersOf(permission, block))
  const ask = able.length ? able : await admins(actor.tenantId, ['globalAdmin', 'owner'])
  if (block === 'programme') return outside(programme, ask)
  return refuse.roleMissing(
    { roles: onSideOf(rule?.roles ?? [], actor).map((role) => word(`role.${role}`)), ask },
    { link: '/account/access', ...(isOfStaff(actor) && { who: ['owner'] }) },
  )
}

/** A company enrols in a programme; nobody enrols as a customer. */
function outside(programme: Programme, ask: Awaited<ReturnType<Admins>>) {
  const missed = word(`programme.${programme}`)
  return programme === 'customer'
    ? refuse.customersOnly({ programme: missed })
    : refuse.programmeMissing({ programme: missed, ask }, { link: '/programmes' })
}

const isStaff = (role: Role) => familyOf(role) === 'vendor'
const isOfStaff = ({ grants }: Actor) => grants.some(({ role }) => isStaff(role))
/** The roles there are on the actor's side: nobody is told to become what their company has no place for. */
function onSideOf(roles: readonly Role[], actor: Actor): readonly Role[] {
  const here = roles.filter((role) => isStaff(role) === isOfStaff(actor))
  return here.length ? here : roles
}
