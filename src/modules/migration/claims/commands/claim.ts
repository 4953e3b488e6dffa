import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { familyOf } from '#kernel/permissions.ts'
import { across } from '#kernel/store.ts'
import { mailSettings, workFor } from '#modules/access/index.ts'
import { keep } from '#modules/audit/index.ts'
import { currentTerms, takeTurn, zoneOf } from '#modules/membership/index.ts'
import { holdForClaim } from '../../old-accounts/commands.ts'
import type { LegacyAccount } from '../../old-accounts/tables.ts'
import { planOf } from '../../retirement/queries/plan.ts'
import type { LegacyLetter } from '../../retirement/tables.ts'
import { lifecycle } from '../lifecycle.ts'
import { accountOf, claimedBy, claimOf, knownOf, letterAt, networkAt, noteOpened } from '../queries/claimable.ts'
import { companyHere, signsOf } from '../queries/likeness.ts'
import * as rules from '../rules.ts'
import type { Accepted, Claimed } from '../shapes.ts'
import { type Basis, type Claim, claims as k } from '../tables.ts'
import { bring, join } from './bring.ts'
import { resultOf } from './result.ts'

/**
 * Claims an old account for whoever is signed in: everything of it arrives in this one transaction, or a reviewer looks first.
 * Claimed twice by one person, the answer is the same; of two people the second is told who was first.
 */
export async function claim(ctx: Ctx, { token, termsVersion }: Accepted): Promise<Claimed> {
  const { actor } = ctx
  if (actor.kind !== 'person' || actor.grants.some(({ role }) => familyOf(role) === 'vendor'))
    throw rules.refuse.claimPeopleOnly()
  const letter = await letterAt(ctx, token)
  const seen = await settled(ctx, await accountOf(ctx, letter.oldId)) // who comes second waits for nobody
  if (seen.answer) return seen.answer
  await noteOpened(ctx, letter)
  const account = (await holdForClaim(ctx, [letter.oldId])).find(({ oldId }) => oldId === letter.oldId)
  if (!account) throw rules.refuse.claimUnknown()
  const { before, answer } = await settled(ctx, account)
  return answer ?? claimHeld(ctx, { letter, account, before }, termsVersion)
}

/** Whether it has been claimed: whoever did is answered the same again, anybody else is told who it was. */
async function settled(ctx: Ctx, account: LegacyAccount): Promise<{ before: Claim | null; answer: Claimed | null }> {
  const before = await claimOf(ctx, { oldId: account.oldId, userId: ctx.actor.id })
  if (before?.status === 'completed') return { before, answer: await resultOf(ctx, before) }
  if (account.claimedTenantId) throw await claimedBy(ctx, account)
  return { before, answer: null }
}

async function claimHeld(ctx: Ctx, standing: Standing, termsVersion: string): Promise<Claimed> {
  const { letter, account, before } = standing
  const problem = rules.problemOf(account, await planOf(ctx), ctx.now)
  if (problem) throw problem
  const terms = await currentTerms(ctx)
  if (terms.version !== termsVersion)
    throw rules.refuse.claimTermsChanged({ version: termsVersion }, { field: 'termsVersion' })
  const basis = await standsFor(ctx, standing)
  if (basis === 'review' && before?.status !== 'approved')
    return resultOf(ctx, before ?? (await wait(ctx, letter, account)))
  return complete(ctx, { letter, account, before, basis })
}

type Standing = { readonly letter: LegacyLetter; readonly account: LegacyAccount; readonly before: Claim | null }
async function standsFor(ctx: Ctx, { letter, account, before }: Standing): Promise<Basis> {
  const basis = rules.basisOf(ctx.actor.email, await knownOf(ctx, letter, account), await mailSettings(ctx))
  if (basis === 'review' && before?.status === 'refused')
    throw rules.refuse.claimRefused({ company: account.name, reason: before.reason ?? '' })
  return basis
}

/** Nothing says that the mailbox is the company's: a reviewer looks, within the days promised. */
function wait(ctx: Ctx, letter: LegacyLetter, account: LegacyAccount): Promise<Claim> {
  const { country } = account
  const promisedAt = rules.promiseFrom(ctx.now, { country, zone: zoneOf(country) })
  return keepClaim(ctx, { letter, account, before: null }, { status: 'inReview', basis: 'review', promisedAt })
}

async function complete(ctx: Ctx, { basis, ...standing }: Standing & { basis: Basis }): Promise<Claimed> {
  const { account, before } = standing
  const status = before ? lifecycle.next(before.status, 'complete') : ('completed' as const)
  await takeTurn(ctx, signsOf(account)) // two accounts of one company at once make one company
  const twin = await companyHere(ctx, account)
  const claimId = before?.id ?? newId<'claim'>()
  const { there, ...arrived } = twin
    ? await join(networkAt(ctx, twin), { account, claimId })
    : await bring(ctx, { account, claimId })
  const kept = await keepClaim(ctx, standing, {
    id: claimId,
    status,
    basis,
    becameTenantId: there.tenantId,
    completedAt: ctx.now,
  })
  await keep(there, { operation: 'POST /claims/:token', requestId: newId() })
  if (ctx.actor.sessionId && arrived.place) await workFor(ctx, { tenantId: there.tenantId })
  return resultOf(ctx, kept)
}

async function keepClaim(
  ctx: Ctx,
  { letter, account, before }: Standing,
  changes: Partial<Claim> & Pick<Claim, 'status' | 'basis'>,
): Promise<Claim> {
  const { id: userId, name, email, language } = ctx.actor
  const who = { oldId: account.oldId, company: account.name, letterId: letter.id, userId, name, email, language }
  const [kept] = before
    ? await ctx.db
        .update(k)
        .set({ ...changes, version: sql`${k.version} + 1`, updatedAt: ctx.now })
        .where(and(across(ctx, k), eq(k.id, before.id)))
        .returning()
    : await ctx.db
        .insert(k)
        .values({ id: newId(), createdAt: ctx.now, updatedAt: ctx.now, ...who, ...changes })
        .returning()
  ctx.changes.push({
    what: 'claim',
    id: (kept as Claim).id,
    old: before && { status: before.status },
    new: { status: changes.status, oldId: account.oldId },
  })
  return kept as Claim // written under the lock of its account
}
