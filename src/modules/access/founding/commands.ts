import { randomBytes } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { addMember } from '../members/commands.ts'
import { vendorOf } from '../network/queries.ts'
import { acceptPassword } from '../people/password.ts'
import { makePerson } from '../sign-ups/commands.ts'
import { createTenant } from '../tenants/commands.ts'
import { hashOf, mayFound } from './rules.ts'
import type { Found } from './shapes.ts'
import { foundings } from './tables.ts'

/** A new one-time token for an installation that has no vendor yet; null where there is one. Only its hash is kept. */
export async function issueToken(ctx: Ctx): Promise<string | null> {
  if (await vendorOf(ctx)) return null
  const token = randomBytes(24).toString('base64url')
  await ctx.db.delete(foundings).where(across(ctx, foundings))
  await ctx.db.insert(foundings).values({ tokenHash: hashOf(token), issuedAt: ctx.now })
  return token
}

/** The first visit: the vendor's tenant and its owner, in one transaction; the database holds to one vendor. */
export async function found(ctx: Ctx, { token, company, country, ...person }: Static<typeof Found>) {
  const newest = ctx.db
    .select()
    .from(foundings)
    .where(across(ctx, foundings))
    .orderBy(desc(foundings.issuedAt))
    .limit(1)
  const [kept] = await newest.for('update')
  mayFound(kept, token, (await vendorOf(ctx)) !== null)
  const owner = await makePerson(ctx, { ...person, password: acceptPassword(person.password, person.email) })
  const vendor = await createTenant(ctx, { name: company, kind: 'vendor', country })
  const grants = [{ role: 'owner', scope: 'organisation', scopeId: null } as const]
  await addMember(inTenant(ctx, vendor.id), { userId: owner.id, grants })
  const here = and(across(ctx, foundings), eq(foundings.tokenHash, hashOf(token)))
  await ctx.db.update(foundings).set({ usedAt: ctx.now }).where(here)
  return { email: owner.email, company: vendor.name }
}
