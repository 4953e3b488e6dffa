import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { domains } from '../domains/tables.ts'
import { addMember } from '../members/commands.ts'
import { members } from '../members/tables.ts'
import { find } from './queries.ts'
import * as rules from './rules.ts'
import type { SetUp } from './shapes.ts'
import { signOns } from './tables.ts'

/** Names the provider that vouches for everyone at the company's verified domains, in the place of the one before. */
export async function setUp(ctx: Ctx, { clientId, clientSecret, ...given }: SetUp) {
  const issuer = rules.issuerOf(given.issuer)
  const isProven = and(within(ctx, domains), eq(domains.status, 'verified'))
  const proven = await ctx.db.select({ name: domains.name }).from(domains).where(isProven).orderBy(domains.name)
  if (proven.length === 0) throw rules.refuse.noVerifiedDomain({}, { link: '/account/domains' })
  const values = {
    issuer,
    oidcConfig: rules.configOf({ issuer, clientId, clientSecret }),
    domain: proven.map(({ name }) => name).join(','),
    domainVerified: true,
    userId: ctx.actor.kind === 'person' ? ctx.actor.id : null,
  }
  const id = newId<'signOn'>()
  await ctx.db.delete(signOns).where(within(ctx, signOns))
  await ctx.db.insert(signOns).values({ id, tenantId: ctx.tenantId, providerId: id, ...values })
  ctx.changes.push({ what: 'signOn', id, old: null, new: { issuer, clientId, domain: values.domain } })
  return find(ctx)
}

/** From now on everyone signs in by what they have here: password or passkey. */
export async function remove(ctx: Ctx) {
  const { issuer, providerId } = await find(ctx)
  await ctx.db.delete(signOns).where(within(ctx, signOns))
  ctx.changes.push({ what: 'signOn', id: providerId, old: { issuer }, new: null })
  return null
}

/** Whoever the company's provider vouches for has a place there, as a plain member; one taken away is not given back. */
export async function arriveBySignOn(ctx: Ctx, { userId }: { userId: Id<'user'> }) {
  const known = and(within(ctx, members), eq(members.userId, userId))
  const [place] = await ctx.db.select({ id: members.id }).from(members).where(known)
  if (!place) await addMember(ctx, { userId, grants: [{ role: 'member', scope: 'organisation', scopeId: null }] })
}
