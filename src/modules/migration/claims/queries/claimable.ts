import { and, eq, isNull } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { across, within } from '#kernel/store.ts'
import { domains, mailSettings, members } from '#modules/access/index.ts'
import { currentTerms } from '#modules/membership/index.ts'
import { isCarried } from '../../legacy/commands.ts'
import { namesKnown } from '../../legacy/queries.ts'
import { belongingsOfAll } from '../../old-accounts/queries.ts'
import { legacyAccounts as a, type LegacyAccount } from '../../old-accounts/tables.ts'
import { hashOf } from '../../retirement/commands.ts'
import { planOf } from '../../retirement/queries/plan.ts'
import { phaseOf } from '../../retirement/rules.ts'
import { type LegacyLetter, legacyLetters as l } from '../../retirement/tables.ts'
import { oldRoleSaid } from '../../suggestions/rules.ts'
import * as rules from '../rules.ts'
import type { ByToken, Claimable } from '../shapes.ts'
import { type Claim, claims as k } from '../tables.ts'
import { companyHere } from './likeness.ts'

const DOMAINS_MAX = 100

/** The same person at work in the company an account came to, with a log of its own. */
export const networkAt = (ctx: Ctx, tenantId: Id<'tenant'>): Ctx =>
  contextOf({ ...inTenant(ctx, tenantId), changes: [], expects: null })

/** Whether whoever claims works in the company. */
export async function hasPlace(there: Ctx): Promise<boolean> {
  const own = and(within(there, members), eq(members.userId, there.actor.id), eq(members.status, 'active'))
  return (await there.db.select({ id: members.id }).from(members).where(own).limit(1)).length > 0
}

/** The letter a link came in. */
export async function letterAt(ctx: Ctx, token: string): Promise<LegacyLetter> {
  const [letter] = await ctx.db
    .select()
    .from(l)
    .where(and(across(ctx, l), eq(l.tokenHash, hashOf(token))))
  return rules.usable(letter, ctx.now)
}

export async function accountOf(ctx: Ctx, oldId: string): Promise<LegacyAccount> {
  const [account] = await ctx.db
    .select()
    .from(a)
    .where(and(across(ctx, a), eq(a.oldId, oldId)))
  if (!account) throw rules.refuse.claimUnknown()
  return account
}

/** Somebody's own claim on an account; null while there is none. */
export async function claimOf(
  ctx: Ctx,
  { oldId, userId }: { oldId: string; userId: Id<'user'> },
): Promise<Claim | null> {
  const [claim] = await ctx.db
    .select()
    .from(k)
    .where(and(across(ctx, k), eq(k.oldId, oldId), eq(k.userId, userId)))
  return claim ?? null
}

/** Who was first, as the others are told. */
export async function claimedBy(ctx: Ctx, account: LegacyAccount): Promise<Refusal> {
  const [winner] = await ctx.db
    .select({ name: k.name })
    .from(k)
    .where(and(across(ctx, k), eq(k.oldId, account.oldId), eq(k.status, 'completed')))
  return rules.refuse.claimedBy({ name: winner?.name ?? '—', company: account.name })
}

/** What speaks for a mailbox: where the letter went, the website, and what the holder's own company has proven. */
export async function knownOf(ctx: Ctx, letter: LegacyLetter, { siteDomain }: LegacyAccount): Promise<rules.Known> {
  const proven = await ctx.db
    .selectDistinct({ name: domains.name })
    .from(domains)
    .innerJoin(members, eq(members.tenantId, domains.tenantId))
    .where(
      and(
        across(ctx, domains),
        eq(domains.status, 'verified'),
        eq(members.userId, ctx.actor.id),
        eq(members.status, 'active'),
      ),
    )
    .limit(DOMAINS_MAX)
  return { invited: letter.email, siteDomain, provenDomains: proven.map(({ name }) => name) }
}

const told = (refusal: Refusal | null) =>
  refusal && {
    code: refusal.code,
    says: { en: refusal.says('en'), ko: refusal.says('ko') },
    remedy: { en: refusal.remedy('en'), ko: refusal.remedy('ko') },
  }

/** The first look is noted with the letter: from then on it answers whoever comes back, also after its time. */
export const noteOpened = (ctx: Ctx, { id }: LegacyLetter) =>
  ctx.db.update(l).set({ openedAt: ctx.now }).where(and(across(ctx, l), eq(l.id, id), isNull(l.openedAt))) // biome-ignore format: one thought

/** What the holder of a letter sees. */
export async function look(ctx: Ctx, { token }: Static<typeof ByToken>): Promise<Claimable> {
  const letter = await letterAt(ctx, token)
  const account = await accountOf(ctx, letter.oldId)
  await noteOpened(ctx, letter)
  const plan = await planOf(ctx)
  const isMine = ctx.actor.kind === 'person'
  const own = isMine ? await claimOf(ctx, { oldId: account.oldId, userId: ctx.actor.id }) : null
  const problem = account.claimedTenantId ? await claimedBy(ctx, account) : rules.problemOf(account, plan, ctx.now)
  return {
    ...{ phase: phaseOf(plan, ctx.now), retireOn: plan?.retireOn ?? null },
    problem: own?.status === 'completed' ? null : told(problem),
    invited: { name: letter.name, email: letter.email, language: letter.language },
    ...(await contents(ctx, account, letter)),
    termsVersion: (await currentTerms(ctx)).version,
    joins: !account.claimedTenantId && (await companyHere(ctx, account)) !== null,
    you: isMine ? await youAre(ctx, letter, account) : null,
    claim: own && { id: own.id, status: own.status, basis: own.basis, reason: own.reason, promisedAt: own.promisedAt },
  }
}

async function youAre(ctx: Ctx, letter: LegacyLetter, account: LegacyAccount) {
  const { name, email } = ctx.actor
  const { basis, problem } = rules.standingOf(email, await knownOf(ctx, letter, account), await mailSettings(ctx))
  return { name, email, basis, problem: told(problem) }
}

/** The company, its sites, and everything of theirs that is left; of its people, those who were not written to with this link. */
async function contents(ctx: Ctx, account: LegacyAccount, { email }: LegacyLetter) {
  const { sites, contacts, levels, benefits } = await belongingsOfAll(ctx, account)
  const { levelOf, typeOf } = await namesKnown(ctx)
  return {
    company: account,
    sites,
    levels: levels.map((one) => ({
      ...one,
      name: levelOf(one.level)?.name ?? null,
      carried: levelOf(one.level) !== null,
    })),
    benefits: benefits.map((one) => ({
      ...one,
      name: typeOf(one.type)?.name ?? null,
      carried: isCarried(one, typeOf, ctx.now),
    })),
    contacts: contacts
      .filter((one) => one.email.toLowerCase() !== email.toLowerCase())
      .map(({ name, oldRole }) => ({ name, oldRole: oldRole ? oldRoleSaid(oldRole) : null })),
  }
}
