import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { missing, within } from '#kernel/store.ts'
import { domains } from '#modules/access/index.ts'
import { type File, filesOf } from '#modules/files/index.ts'
import { ofTenant } from '../../accounts/queries.ts'
import { mailboxProofs as p } from '../mailbox/tables.ts'
import { allSettings } from '../reasons/queries.ts'
import { type CheckReason, checkReasons, type Kind } from '../reasons/tables.ts'
import type { AtPartner, ById, Review } from '../shapes.ts'
import { verificationMoves as m, type Verification, type VerificationMove, verifications as v } from '../tables.ts'

const HISTORY_MAX = 200

/** One entry of a check's history, with its files and the reason in words. */
export type Told = VerificationMove & { files: File[]; reason: CheckReason | null }
/** A check with everything a person needs to take the next step. */
export type Dossier = Verification & {
  country: string
  promiseDays: number
  reason: CheckReason | null
  documents: { en: string; ko: string } | null
  mailbox: { email: string; sentAt: Date; expiresAt: Date } | null
  history: Told[]
}

/** All checks of the company, in the order they are usually cleared. */
export async function dossiers(ctx: Ctx): Promise<Dossier[]> {
  const checks = await ctx.db.select().from(v).where(within(ctx, v)).orderBy(asc(v.id)).limit(10)
  return checks.length ? told(ctx, checks) : []
}

export async function find(ctx: Ctx, { id }: Static<typeof ById>): Promise<Dossier> {
  const [check] = await ctx.db
    .select()
    .from(v)
    .where(and(within(ctx, v), eq(v.id, id)))
  const [dossier] = check ? await told(ctx, [check]) : []
  if (!dossier) throw missing()
  return dossier
}

/** The same for a reviewer, beside what the company says of itself. */
export async function findReview(ctx: Ctx, { id }: Pick<AtPartner, 'id'>): Promise<Review> {
  const dossier = await find(ctx, { id })
  const others = await ctx.db
    .select({ id: v.id, kind: v.kind, status: v.status })
    .from(v)
    .where(within(ctx, v))
    .orderBy(asc(v.id))
    .limit(10)
  const proven = await provenDomains(ctx)
  const claimedByMe = dossier.claimedBy === ctx.actor.id
  return { ...dossier, company: await ofTenant(ctx), provenDomains: proven, others, claimedByMe }
}

/** Domains the company has proven by a DNS record. */
export async function provenDomains(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .select({ name: domains.name })
    .from(domains)
    .where(and(within(ctx, domains), eq(domains.status, 'verified')))
    .orderBy(asc(domains.name))
    .limit(50)
  return rows.map(({ name }) => name)
}

async function told(ctx: Ctx, checks: Verification[]): Promise<Dossier[]> {
  const { country } = await ofTenant(ctx)
  const settings = await allSettings(ctx)
  const history = await historyOf(ctx, checks)
  const reasons = await reasonsIn(ctx, [...checks, ...history])
  const files = await filesIn(ctx, history)
  const mailboxes = await ctx.db.select().from(p).where(within(ctx, p)).limit(10)
  const withWords = (kind: Kind, code: string | null) =>
    reasons.find((one) => one.kind === kind && one.code === code) ?? null
  return checks.map((check) => {
    const { promiseDays = 1, documents } = settings.find(({ kind }) => kind === check.kind) ?? {}
    return {
      ...check,
      country,
      promiseDays,
      reason: withWords(check.kind, check.reasonCode),
      documents: documents?.[country] ?? documents?.any ?? null,
      mailbox: mailboxes.find(({ verificationId }) => verificationId === check.id) ?? null,
      history: history
        .filter(({ verificationId }) => verificationId === check.id)
        .map((move) => ({
          ...move,
          reason: withWords(check.kind, move.reasonCode),
          files: move.fileIds.flatMap((id) => files.get(id) ?? []),
        })),
    }
  })
}

const historyOf = (ctx: Ctx, checks: readonly Verification[]) =>
  ctx.db
    .select()
    .from(m)
    .where(and(within(ctx, m), inArray(m.verificationId, checks.map(({ id }) => id)))) // biome-ignore format: one thought
    .orderBy(desc(m.at), desc(m.id))
    .limit(HISTORY_MAX)

async function reasonsIn(ctx: Ctx, rows: readonly { reasonCode: string | null }[]) {
  const codes = [...new Set(rows.flatMap(({ reasonCode }) => reasonCode ?? []))]
  if (codes.length === 0) return []
  return ctx.db
    .select()
    .from(checkReasons) // published: no tenant's
    .where(inArray(checkReasons.code, codes))
    .limit(500)
}

async function filesIn(ctx: Ctx, history: readonly VerificationMove[]) {
  const ids = [...new Set(history.flatMap(({ fileIds }) => fileIds))]
  return new Map((await filesOf(ctx, ids)).map((file) => [file.id, file]))
}
