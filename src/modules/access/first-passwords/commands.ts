import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { forgetTries, giveBack, type Tried, takeTry } from '../people/commands.ts'
import { acceptPassword, seal } from '../people/password.ts'
import { refuse } from '../people/rules.ts'
import { accounts, people } from '../people/tables.ts'
import { fitsTemporary } from '../people/temporary.ts'
import { takeOver } from '../tenants/commands.ts'
import type { FirstPassword } from './shapes.ts'

/**
 * Whoever was handed a temporary password gives it back for one of their own; only that one signs in. A wrong one counts as a
 * try of the address it comes from, for this mail alone: the names of first admins are easily guessed, and who guesses at one
 * keeps nobody else waiting.
 */
export async function choose(ctx: Ctx, { email: typed, temporary, password }: FirstPassword) {
  const email = typed.trim().toLowerCase()
  const first: Tried = { kind: 'first', what: `${email}:${ctx.address}` }
  const address: Tried = { kind: 'address', what: ctx.address }
  for (const one of [first, address]) await takeTry(ctx, one)
  const [kept] = await ctx.db
    .select({ id: accounts.id, userId: people.id, sealed: accounts.password })
    .from(people)
    .innerJoin(accounts, and(eq(accounts.userId, people.id), eq(accounts.providerId, 'credential')))
    .where(and(across(ctx, people), eq(people.email, email)))
  if (!kept?.sealed || !(await fitsTemporary(temporary, kept.sealed, ctx.now))) return refuse.wrongSignIn({}, { field: 'temporary' }) // biome-ignore format: one thought
  const own = await seal(acceptPassword(password, email))
  const still = and(across(ctx, accounts), eq(accounts.id, kept.id), eq(accounts.password, kept.sealed))
  const { rowCount } = await ctx.db.update(accounts).set({ password: own, updatedAt: ctx.now }).where(still)
  if (rowCount === 0) return refuse.wrongSignIn({}, { field: 'temporary' }) // given back twice at once: the first counts
  await takeOver(ctx, kept.userId)
  await giveBack(ctx, address)
  for (const one of [first, { kind: 'mail', what: email } as const]) await forgetTries(ctx, one)
  ctx.changes.push({ what: 'person', id: kept.userId, old: null, new: { email } })
  return { email }
}
