import { createHash, randomBytes } from 'node:crypto'
import { and, asc, desc, eq, isNull, not, type SQL, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import { dayThere } from '#kernel/calendar.ts'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import { across, changedMeanwhile } from '#kernel/store.ts'
import { fill } from '#kernel/words.ts'
import { networkName } from '#modules/access/index.ts'
import { bareOldId } from '../old-accounts/rules.ts'
import { legacyAccounts as a, legacyContacts as c, type LegacyContact } from '../old-accounts/tables.ts'
import { invitation } from './letters.ts'
import { accountAt, findPlan, hasBounced, isStarter, planOf, toldOf } from './queries/plan.ts'
import * as rules from './rules.ts'
import type { Bounced, ByOldId, NewPlan } from './shapes.ts'
import { legacyLetters as l, type Plan, retirementPlans as p } from './tables.ts'

const PLAN = 'plan'
const BATCH = 200

/** Says when the old centre ends and what its members are written before; until the end it may be said anew. */
export async function plan(ctx: Ctx, { sure = false, ...wanted }: NewPlan) {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended('retirement plan', 0))`)
  const before = await planOf(ctx)
  if (before && ctx.expects && ctx.expects.version !== before.version) throw changedMeanwhile()
  const noticeDays = [...wanted.noticeDays].sort((one, other) => other - one)
  rules.checkPlan({ ...wanted, noticeDays }, before, ctx.now)
  if (before && !sure) rules.checkTold(wanted, before, await toldOf(ctx, before))
  const kept = { ...wanted, noticeDays, changedAt: ctx.now, changedByName: ctx.actor.name }
  const version = (before?.version ?? 0) + 1
  await ctx.db
    .insert(p)
    .values({ id: PLAN, version, ...kept })
    .onConflictDoUpdate({ target: p.id, set: { version, ...kept } })
  ctx.changes.push({ what: 'retirementPlan', id: ctx.tenantId, old: before && { ...wantedOf(before) }, new: wanted })
  return findPlan(ctx)
}
const wantedOf = ({ id: _, version: __, changedAt: ___, changedByName: ____, ...rest }: Plan) => rest

/** Sends one batch of the notice whose turn it is: to each who may claim, once, in their language. Answers how many letters went. */
export async function sendNotices(ctx: Ctx): Promise<number> {
  const plan = await planOf(ctx)
  const round = rules.roundOf(plan, ctx.now)
  if (!plan || !round) return 0
  const due = await starters(
    ctx,
    sql`not exists (select from legacy_letters l where l.contact_key = ${c.key} and l.round = ${round})`,
  )
  for (const one of due) await send(ctx, one, { plan, round })
  return due.length
}

type Starter = LegacyContact & { readonly company: string; readonly printedOldId: string }
/** Who may begin a claim and has not: at active headquarters, with a mailbox no letter has come back from. */
async function starters(ctx: Ctx, which: SQL): Promise<Starter[]> {
  const rows = await ctx.db
    .select({ contact: c, company: a.name, printedOldId: a.printedOldId })
    .from(c)
    .innerJoin(a, eq(a.oldId, c.oldId))
    .where(
      and(
        across(ctx, c),
        isNull(a.parentOldId),
        eq(a.standing, 'active'),
        isNull(a.claimedAt),
        isStarter,
        not(hasBounced),
        which,
      ),
    )
    .orderBy(asc(c.key))
    .limit(BATCH)
    .for('update', { of: c, skipLocked: true })
  return rows.map(({ contact, ...rest }) => ({ ...contact, ...rest }))
}

type Sending = { readonly plan: Plan | null; readonly round: string }
async function send(ctx: Ctx, to: Starter, { plan, round }: Sending) {
  const token = randomBytes(24).toString('base64url')
  const expiresAt = rules.linkExpiry(plan, ctx.now)
  const { oldId, key: contactKey, email, name, language } = to
  const about = { oldId, contactKey, email, name, language, round, sentAt: ctx.now, expiresAt }
  const sent = await ctx.db
    .insert(l)
    .values({ id: newId(), ...about, tokenHash: hashOf(token) })
    .onConflictDoNothing()
  if (sent.rowCount === 0) return
  const facts = factsOf({ plan, to, now: ctx.now })
  const written = {
    subject: fill(facts.plan.subject[language], facts, language),
    text: fill(facts.plan.body[language], facts, language),
  }
  const until = fill('{until}', { until: dayThere(expiresAt, facts.plan.zone) }, language)
  await post(ctx, invitation, email, language, {
    ...written,
    name,
    company: to.company,
    oldId: to.printedOldId,
    until,
    vendor: await networkName(ctx),
    token,
  })
}

/** What the vendor's text may name. */
export function factsOf({
  plan,
  to,
  now,
}: {
  plan: Plan | null
  to: Pick<Starter, 'name' | 'company' | 'printedOldId'>
  now: Date
}) {
  const here = plan ?? rules.proposal(now)
  const { retireOn } = here
  return {
    plan: here,
    name: to.name,
    company: to.company,
    oldId: to.printedOldId,
    retireOn: new Date(retireOn),
    days: rules.daysLeft(here, now),
  }
}

export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Writes to those who may claim one account, beside the plan's days: they lost the letter, or came late into the lists. */
export async function invite(ctx: Ctx, { oldId: given }: Static<typeof ByOldId>) {
  const oldId = bareOldId(given)
  const account = await accountAt(ctx, oldId)
  const plan = await planOf(ctx)
  const fit = account.parentOldId === null && account.standing === 'active' && !account.claimedAt
  if (!fit || rules.phaseOf(plan, ctx.now) === 'retired') throw rules.refuse.inviteNotNow()
  const [last] = await ctx.db.select().from(l).where(and(across(ctx, l), eq(l.oldId, oldId))).orderBy(desc(l.sentAt)).limit(1) // biome-ignore format: one thought
  rules.mayInviteAgain(last, ctx.now)
  const due = await starters(ctx, eq(c.oldId, oldId))
  if (due.length === 0) throw rules.refuse.nobodyToInvite()
  for (const one of due) await send(ctx, one, { plan, round: `by hand ${ctx.now.toISOString()}` })
  ctx.changes.push({
    what: 'invitationToClaim',
    id: ctx.tenantId,
    old: null,
    new: { oldId, emails: due.map(({ email }) => email) },
  })
  return due.length
}

/** A mail server could not deliver: nothing more is sent there, and whoever has no other mailbox counts as out of reach. */
export async function noteBounce(ctx: Ctx, { email: given }: Static<typeof Bounced>) {
  const email = given.trim().toLowerCase()
  const noted = await ctx.db
    .update(l)
    .set({ bouncedAt: ctx.now })
    .where(and(across(ctx, l), eq(l.email, email), isNull(l.bouncedAt)))
  ctx.changes.push({ what: 'bounce', id: ctx.tenantId, old: null, new: { email } })
  return { email, letters: noted.rowCount ?? 0 }
}
