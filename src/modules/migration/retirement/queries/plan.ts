import { and, asc, count, countDistinct, desc, eq, isNull, like, or, type SQL, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { across, missing } from '#kernel/store.ts'
import { fill } from '#kernel/words.ts'
import { networkName, vendorOf } from '#modules/access/index.ts'
import { zoneOf } from '#modules/membership/index.ts'
import { bareOldId } from '../../old-accounts/rules.ts'
import { legacyAccounts as a, legacyContacts as c, type LegacyAccount } from '../../old-accounts/tables.ts'
import { ROLE_SIGNS, startingForms } from '../../suggestions/rules.ts'
import { invitation } from '../letters.ts'
import { daysLeft, phaseOf, proposal, type Told } from '../rules.ts'
import type { ByOldId, Draft } from '../shapes.ts'
import { type LegacyLetter, legacyLetters as l, type Plan, retirementPlans } from '../tables.ts'

const LETTERS_MAX = 200

/** The plan; null while there is none. */
export async function planOf(ctx: Ctx): Promise<Plan | null> {
  const [row] = await ctx.db
    .select()
    .from(retirementPlans) // published: no tenant's
    .limit(1)
  return row ?? null
}

/** The plan, or what the house proposes in the vendor's zone. */
export async function findPlan(ctx: Ctx) {
  const plan = await planOf(ctx)
  if (plan) return { ...plan, isPlanned: true }
  const vendor = await vendorOf(ctx)
  return { ...proposal(ctx.now), ...(vendor?.country ? { zone: zoneOf(vendor.country) } : {}), isPlanned: false }
}

/** Who was told the end of this plan: by its notices, and by letters sent by hand. What came back told nobody. */
export async function toldOf(ctx: Ctx, { retireOn }: Pick<Plan, 'retireOn'>): Promise<Told> {
  const [told = { letters: 0, people: 0 }] = await ctx.db
    .select({ letters: count(), people: countDistinct(l.email) })
    .from(l)
    .where(and(across(ctx, l), isNull(l.bouncedAt), or(like(l.round, `${retireOn} %`), like(l.round, 'by hand %'))))
  return told
}

/** What everyone may know of the old centre's end. */
export async function ending(ctx: Ctx) {
  const plan = await planOf(ctx)
  const { announceOn = null, freezeOn = null, retireOn = null } = plan ?? {}
  return { phase: phaseOf(plan, ctx.now), announceOn, freezeOn, retireOn }
}

/** A letter as its reader would see it, about a company that is none. */
export async function previewOf(ctx: Ctx, { subject, body, language }: Static<typeof Draft>) {
  const plan = await findPlan(ctx)
  const { retireOn, zone } = plan
  const days = daysLeft(plan, ctx.now)
  const sample = {
    en: { name: 'Mina Kim', company: 'Harbour Vale Ltd' },
    ko: { name: '김미나', company: '다온열 주식회사' },
  }[language]
  const end = new Date(retireOn)
  const about = { ...sample, retireOn: end, days, oldId: 'OC-104729', until: end, zone, vendor: await networkName(ctx) }
  const say = (template: string, more: object = {}) => fill(template, { ...about, ...more }, language)
  const written = { subject: say(subject), text: say(body) }
  return {
    subject: say(invitation.subject[language], written),
    paragraphs: invitation.body.map((one) => say(one[language], written)),
    button: invitation.button ? say(invitation.button[language]) : '',
  }
}

/** A contact by whose old role a claim may begin. */
export const isStarter: SQL = sql`lower(translate(coalesce(${c.oldRole}, ''), ${ROLE_SIGNS}, '')) = any(${sql.param(startingForms)}::text[])`
/** Whether a letter to the contact's mailbox has come back. */
export const hasBounced: SQL = sql`exists (select from legacy_letters back where back.email = ${c.email} and back.bounced_at is not null)`

export async function accountAt(ctx: Ctx, oldId: string): Promise<LegacyAccount> {
  const [account] = await ctx.db
    .select()
    .from(a)
    .where(and(across(ctx, a), eq(a.oldId, oldId)))
  if (!account) throw missing()
  return account
}

/** Every letter about one account, the newest first. */
export async function lettersOf(ctx: Ctx, { oldId }: Static<typeof ByOldId>): Promise<LegacyLetter[]> {
  const { oldId: known } = await accountAt(ctx, bareOldId(oldId))
  return ctx.db
    .select()
    .from(l)
    .where(and(across(ctx, l), eq(l.oldId, known)))
    .orderBy(desc(l.sentAt), asc(l.email))
    .limit(LETTERS_MAX)
}
