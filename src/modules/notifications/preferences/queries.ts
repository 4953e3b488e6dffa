import { and, asc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { familyOf, type Role } from '#kernel/permissions.ts'
import { within } from '#kernel/store.ts'
import { type Lang, saying } from '#kernel/words.ts'
import { members, people, workspaces } from '#modules/access/index.ts'
import { preferences as p } from './tables.ts'

/** What a person has said about mail in this company, over all the workspaces there are here. */
export async function preferencesOf(ctx: Ctx) {
  const [row] = await ctx.db
    .select()
    .from(p)
    .where(and(within(ctx, p), eq(p.userId, ctx.actor.id)))
  const isVendor = ctx.actor.grants.some(({ role }) => familyOf(role) === 'vendor')
  const here = workspaces.filter(({ of }) => of === (isVendor ? 'vendor' : 'partner'))
  return {
    address: ctx.actor.email,
    mailLanguage: row?.mailLanguage ?? null,
    workspaces: here.map(({ name }) => ({
      workspace: name,
      says: saying(`workspace.${name}`),
      mail: !row?.muted.includes(name),
    })),
  }
}

const READERS_MAX = 100
/** Active people who hold one of the roles, with the language and the workspaces they want mail about. */
export async function readersOf(ctx: Ctx, roles: readonly Role[]) {
  const rows = await ctx.db
    .select({
      id: people.id,
      email: people.email,
      language: sql<Lang>`coalesce(${p.mailLanguage}, ${people.language})`,
      muted: p.muted,
    })
    .from(members)
    .innerJoin(people, eq(people.id, members.userId))
    .leftJoin(p, and(within(ctx, p), eq(p.userId, members.userId)))
    .where(and(within(ctx, members), eq(members.status, 'active'), holding(roles)))
    .orderBy(asc(members.id))
    .limit(READERS_MAX)
  return rows.map(({ muted, ...person }): Reader => ({ ...person, muted: muted ?? [] }))
}
export type Reader = { id: Id<'user'>; email: string; language: Lang; muted: string[] }

const holding = (roles: readonly Role[]) =>
  sql`exists (select from jsonb_array_elements(${members.grants}) held where held ->> 'role' in ${[...roles]})`
