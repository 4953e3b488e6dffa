import { and, asc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { across, missing, within } from '#kernel/store.ts'
import { distinct } from '../members/rules.ts'
import { members } from '../members/tables.ts'
import { networkSetting } from '../network/queries.ts'
import { provenUntil } from '../people/rules.ts'
import { people, sessions } from '../people/tables.ts'
import { openings } from '../roles/rules.ts'
import { type Tenant, tenants } from './tables.ts'

const PLACES_MAX = 200

/** A tenant by its id, for whoever sees the network; null when there is none. */
export async function tenantOf(ctx: Ctx, id: Id<'tenant'>): Promise<Tenant | null> {
  const [tenant] = await ctx.db
    .select()
    .from(tenants)
    .where(and(across(ctx, tenants), eq(tenants.id, id)))
  return tenant ?? null
}

/** Refuses unless the tenant at hand is a partner's: the vendor's desk opens no other, not even the vendor's own. */
export async function mustBePartner(ctx: Ctx): Promise<void> {
  const [tenant] = await ctx.db.select({ kind: tenants.kind }).from(tenants).where(within(ctx, tenants)).limit(1)
  if (tenant?.kind !== 'partner') throw missing()
}

/** Who is there, in which company, and what opens for them there. */
export async function me(ctx: Ctx) {
  const { actor } = ctx
  const { secondFactor, steppedUpUntil } = await personOf(ctx)
  return {
    person: { id: actor.id, name: actor.name, email: actor.email, language: actor.language, secondFactor },
    tenant: await tenantOf(ctx, actor.tenantId),
    tenants: await placesOf(ctx),
    roles: distinct(actor.grants),
    ...openings(actor),
    programmes: { ...actor.standings },
    steppedUpUntil: actor.steppedUp ? steppedUpUntil : null,
    acting: actor.acting,
    demo: await networkSetting(ctx, 'demo', false),
  }
}

/** The companies a person has a place in: the account switch. */
const placesOf = (ctx: Ctx) =>
  ctx.db
    .select({ id: tenants.id, name: tenants.name, kind: tenants.kind })
    .from(members)
    .innerJoin(tenants, eq(tenants.id, members.tenantId))
    .where(and(across(ctx, members), eq(members.userId, ctx.actor.id), eq(members.status, 'active')))
    .orderBy(asc(tenants.name), asc(tenants.id))
    .limit(PLACES_MAX)

/** What the sign-in knows; an app has neither a second factor nor a session. */
async function personOf(ctx: Ctx) {
  const { id, sessionId } = ctx.actor
  const [person] = await ctx.db
    .select({ secondFactor: people.twoFactorEnabled, steppedUpAt: sessions.steppedUpAt })
    .from(people)
    .leftJoin(sessions, and(eq(sessions.userId, people.id), sql`${sessions.id} = ${sessionId}::uuid`))
    .where(and(across(ctx, people), eq(people.id, id)))
    .limit(1)
  const { secondFactor, steppedUpAt } = person ?? { secondFactor: null, steppedUpAt: null }
  return {
    secondFactor: secondFactor ?? false,
    steppedUpUntil: steppedUpAt && provenUntil(steppedUpAt),
  }
}
