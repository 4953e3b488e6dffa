import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import { permissions } from '#kernel/permissions.ts'
import { admins, inviteEach, lockTenant } from '#modules/access/index.ts'
import type { LegacyContact } from '../old-accounts/tables.ts'
import { placeAsked } from './letters.ts'
import { lifecycle } from './lifecycle.ts'
import { at } from './queries.ts'
import * as rules from './rules.ts'
import { type ById, suggestionsChanged } from './shapes.ts'
import { type Suggestion, store } from './tables.ts'

const ADMINS_MAX = 10
type Person = Pick<LegacyContact, 'name' | 'email' | 'language' | 'oldRole'>
type Known = Person & { readonly printedOldId: string; readonly locationId: Id<'location'> | null }

/** Suggests whom the old centre knew; whoever is suggested already stays as they are. Answers how many are new. */
export async function suggest(ctx: Ctx, people: readonly Known[]): Promise<number> {
  let count = 0
  for (const { name, email, language, oldRole, printedOldId, locationId } of people) {
    if (await at(ctx, email)) continue
    const grants = rules.grantsFor(oldRole, locationId)
    const is = { name, email: email.toLowerCase(), language, oldRole, printedOldId, locationId, grants }
    await store.insert(ctx, { status: 'open', ...is })
    count++
  }
  if (count > 0) await ctx.tell(suggestionsChanged, {})
  return count
}

/** Somebody asks for a place themselves; the company's admins are written to once. */
export async function askForPlace(
  ctx: Ctx,
  { message, ...person }: Known & { message: string | null },
): Promise<Suggestion> {
  const tenant = await lockTenant(ctx) // of two who ask at once with one mailbox, the second finds the first
  await suggest(ctx, [person])
  const before = (await at(ctx, person.email)) as Suggestion
  if (!lifecycle.can(before.status, 'ask')) return before
  for (const { email, language } of await admins(ctx, permissions['roles:grant'].roles, ADMINS_MAX))
    await post(ctx, placeAsked, email, language, { name: person.name, email: person.email, company: tenant.name })
  return store.update(ctx, before, { status: lifecycle.next(before.status, 'ask'), message, askedAt: ctx.now })
}

/** Invites a suggested colleague with the suggested roles: the same invitation as by hand, with the same rules of giving. */
export async function invite(ctx: Ctx, { id }: Static<typeof ById>): Promise<Suggestion> {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'invite')
  const { name, email, language, grants } = before
  const [answer] = await inviteEach(ctx, [{ name, email, language, grants }])
  if (answer?.refusal) throw answer.refusal
  await ctx.tell(suggestionsChanged, {})
  return store.update(ctx, before, { status, ...decided(ctx) })
}

export async function dismiss(ctx: Ctx, { id }: Static<typeof ById>): Promise<Suggestion> {
  const before = await store.lock(ctx, id)
  await ctx.tell(suggestionsChanged, {})
  return store.update(ctx, before, { status: lifecycle.next(before.status, 'dismiss'), ...decided(ctx) })
}
const decided = ({ actor, now }: Ctx) => ({ decidedByName: actor.name, decidedAt: now })
