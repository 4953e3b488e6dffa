import { sql } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import {
  type Block,
  type Family,
  families,
  familyOf,
  type Grant,
  type Permission,
  permissions,
  type Role,
  ruleOf,
  scopesOf,
} from '#kernel/permissions.ts'
import { within } from '#kernel/store.ts'
import { saying } from '#kernel/words.ts'
import { apps } from '../apps/tables.ts'
import { type Admin, admins } from '../members/queries.ts'
import { members } from '../members/tables.ts'
import { tenantOf } from '../tenants/queries.ts'
import { blockAnywhere, clearersOf, gives, rolesIn } from './rules.ts'
import { type Workspace, workspaces } from './workspaces.ts'

const HOLDERS_MAX = 200
const ASKED_MAX = 3
/** What somebody holds in the company at hand now, a person or a program; nothing once they have left. */
export async function grantsNow(ctx: Ctx, id: string): Promise<readonly Grant[]> {
  const { rows } = await ctx.db.execute<{ grants: Grant[] }>(sql`
    select grants from ${members} where ${within(ctx, members)} and ${members.userId} = ${id} and ${members.status} = 'active'
    union all
    select grants from ${apps} where ${within(ctx, apps)} and ${apps.id} = ${id} and ${apps.status} = 'active'`)
  return rows.flatMap(({ grants }) => grants)
}

const names = Object.keys(permissions) as (keyof typeof permissions)[]

/** The roles of the caller's company and what each opens; a person without a company sees those of a partner. */
export async function matrix(ctx: Ctx) {
  const tenant = await tenantOf(ctx, ctx.actor.tenantId)
  const here = rolesIn[tenant?.kind ?? 'partner']
  const mine = ctx.actor.grants.flatMap(({ role }) => gives[role] ?? [])
  return {
    families: (Object.keys(families) as Family[])
      .map((family) => ({
        family,
        says: saying(`family.${family}`),
        roles: here.filter((role) => familyOf(role) === family).map((role) => described(role, mine.includes(role))),
      }))
      .filter(({ roles }) => roles.length > 0),
    permissions: names.map((permission) => {
      const rule = ruleOf(permission)
      const needs = rule?.needs ? { programme: rule.needs.programme, in: [...rule.needs.in] } : null
      return {
        permission,
        roles: rolesOf(permission).filter((role) => here.includes(role)),
        needs,
        stepUp: rule?.stepUp ?? false,
      }
    }),
  }
}

/** Every workspace of the caller's company: which are open to them, what blocks the rest, and whom to ask (domain.md 0.3, "My access"). */
export async function myAccess(ctx: Ctx) {
  const tenant = await tenantOf(ctx, ctx.actor.tenantId)
  if (!tenant) return []
  const rows = workspaces
    .filter(({ of }) => of === tenant.kind)
    .map((workspace) => ({ workspace, by: blockedBy(ctx, workspace) }))
  const wanted = rows.flatMap(({ workspace, by }) => (by ? clearersOf(workspace.opens, by) : []))
  const holders = await admins(inTenant(ctx, tenant.id), [...new Set(wanted)], HOLDERS_MAX)
  return rows.map(({ workspace, by }) => shown(ctx, { workspace, by, holders }))
}

/** Up to three people who can clear a block of this permission: whom a denial names. */
export const helpers = (ctx: Ctx, { permission, block }: { permission: Permission; block: Block }): Promise<Admin[]> =>
  admins(ctx, clearersOf(permission, block), ASKED_MAX)

/** A step-up is asked for when it is needed; the workspace is open. */
function blockedBy({ actor }: Ctx, { opens }: Workspace): Exclude<Block, 'stepUp'> | null {
  const by = blockAnywhere(opens, actor)
  return by === 'stepUp' ? null : by
}

type Row = { workspace: Workspace; by: Block | null; holders: Admin[] }
function shown({ actor }: Ctx, { workspace: { name, of, link, opens, programme }, by, holders }: Row) {
  const clearers = by ? clearersOf(opens, by) : []
  return {
    workspace: name,
    says: saying(`workspace.${name}`),
    link,
    permission: opens as keyof typeof permissions,
    programme,
    state: (programme && actor.standings[programme]) ?? null,
    open: by === null,
    by,
    roles: rolesOf(opens).filter((role) => rolesIn[of].includes(role)),
    ask: holders.filter(({ roles }) => roles.some((role) => clearers.includes(role))).slice(0, ASKED_MAX),
  }
}

const described = (role: Role, mayGive: boolean) => ({
  role,
  says: saying(`role.${role}`),
  scopes: [...scopesOf(role)],
  opens: names.filter((permission) => rolesOf(permission).includes(role)),
  mayGive,
})
const rolesOf = (permission: Permission): Role[] => [...(ruleOf(permission)?.roles ?? [])]
