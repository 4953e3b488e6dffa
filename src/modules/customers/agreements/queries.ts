import { and, desc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { Document } from '#kernel/route.ts'
import { missing, within } from '#kernel/store.ts'
import { regionOf } from '#modules/membership/index.ts'
import { companyOf, mustServe, sellsAs } from '#modules/relationships/index.ts'
import { LACKING } from '../customers/list.ts'
import { fullName } from '../customers/rules/form.ts'
import * as rules from './rules.ts'
import type { Attested, OfVersion } from './shapes.ts'
import {
  customerAgreements as a,
  type CustomerAgreement,
  customerSignatures as g,
  type Signature,
  customerAttestations as t,
} from './tables.ts'

const MOST = 200

/** Every version there is, the newest first: a handful. */
export const versions = (ctx: Ctx): Promise<CustomerAgreement[]> =>
  ctx.db
    .select()
    .from(a) // published: within anybody’s sight
    .orderBy(desc(a.number), desc(a.publishedAt))
    .limit(MOST)

/** The same as the vendor sees them: which count, and which are over. */
export async function published(ctx: Ctx) {
  const all = await versions(ctx)
  return all.map((one) => ({ ...one, status: rules.standingOf(one, all, ctx.now) }))
}

/** What a customer of that country agrees to now; null where the vendor has published nothing for it. */
export const inEffect = async (ctx: Ctx, country: string): Promise<CustomerAgreement | null> =>
  rules.inEffect(await versions(ctx), regionOf.get(country), ctx.now)

export const offered = async (ctx: Ctx, { country }: { country: string }) => ({
  agreement: await inEffect(ctx, country),
})

/** Every version that some country's customers agree to now. */
export const allInEffect = async (ctx: Ctx): Promise<CustomerAgreement[]> =>
  rules.allInEffect(await versions(ctx), ctx.now)

/** One version, in the language it is asked for. */
export async function version(ctx: Ctx, { agreementId, language = ctx.language }: OfVersion) {
  const found = (await versions(ctx)).find(({ id }) => id === agreementId)
  if (!found) throw missing()
  return { ...found, language }
}

/** Its text, for whoever is to read it before they agree: it is nobody's secret. */
export async function text(ctx: Ctx, asked: OfVersion): Promise<Document> {
  const { language, number, texts } = await version(ctx, asked)
  const { title, text: content } = texts.find((one) => one.language === language) ?? { title: '', text: '' }
  const name = `customer-agreement-${number}.${language}.md`
  return { name, type: 'text/markdown; charset=utf-8', content: async () => `# ${title}\n\n${content}\n` }
}

/** Who agreed for a customer and how, as its partner sees it: what the partner attested, and whether the customer signed itself. */
export async function standing(ctx: Ctx, { customerId }: { customerId: Id<'tenant'> }) {
  const { country } = await mustServe(ctx, customerId)
  const attestations = await attestationsOf(ctx, customerId)
  const direct = await directOf(ctx, customerId)
  const offered = await inEffect(ctx, country)
  return { agreed: direct !== null || attestations.length > 0, direct, attestations, offered }
}

/** What this partner attested of a customer, the newest first: its history stays. */
export const attestationsOf = (ctx: Ctx, customerId: Id<'tenant'>): Promise<Attested[]> =>
  ctx.db
    .select({ row: t, number: a.number })
    .from(t)
    .innerJoin(a, eq(a.id, t.agreementId))
    .where(and(within(ctx, t), eq(t.customerId, customerId)))
    .orderBy(desc(t.id))
    .limit(MOST)
    .then((rows) => rows.map(({ row, number }) => ({ ...row, number })))

/** That the customer signed itself, and which version; the row is the customer's, this window shows its partner no more. */
export async function directOf(ctx: Ctx, customerId: Id<'tenant'>) {
  const { rows } = await ctx.db.execute<{ number: number; signed_at: Date | string }>(
    sql`select number, signed_at from customer_signed(${ctx.tenantId}, ${customerId})`,
  )
  const [row] = rows
  return row ? { number: row.number, signedAt: new Date(row.signed_at) } : null
}

/** Whether somebody this company sells to has agreed by neither way, where the company may record it. */
export async function someLack(ctx: Ctx): Promise<boolean> {
  const kind = await sellsAs(ctx)
  if (kind === null || kind === 'indirectReseller') return false
  const { rows } = await ctx.db.execute(
    sql`select from relationships r where r.tenant_id = ${ctx.tenantId} and r.status = 'active' and ${sql.raw(LACKING)} limit 1`,
  )
  return rows.length > 0
}

/** Whether a customer may buy: it signed itself, or this partner attested that it agreed (domain.md 4.2). */
export const hasAgreed = async (ctx: Ctx, customerId: Id<'tenant'>): Promise<boolean> =>
  (await directOf(ctx, customerId)) !== null || (await attestationsOf(ctx, customerId)).length > 0

/** What the company at hand, a customer, agrees to and whether it has. */
export async function own(ctx: Ctx) {
  const { country } = await companyOf(ctx)
  const agreement = await inEffect(ctx, country ?? '')
  const signed = agreement && (await signatureOf(ctx, agreement.id))
  return { agreement, signed, recorded: await recordedOfUs(ctx) }
}

type RecordedRow = { partner: string; recorded_by: string; recorded_at: Date | string; first_name: string; last_name: string; agreed_on: string; number: number } // biome-ignore format: a row
/** What partners have recorded of the company at hand, the newest first; the rows are theirs, this window shows it no more of them. */
export async function recordedOfUs(ctx: Ctx) {
  const { rows } = await ctx.db.execute<RecordedRow>(sql`select * from our_attestations()`)
  return rows.map(({ partner, number, ...row }) => ({
    ...{ partner, number, recordedByName: row.recorded_by, recordedAt: new Date(row.recorded_at) },
    ...{ person: fullName({ firstName: row.first_name, lastName: row.last_name }), agreedOn: row.agreed_on },
  }))
}

/** That the company at hand signed this version; null where it has not. */
export async function signatureOf(ctx: Ctx, agreementId: Id<'customerAgreement'>): Promise<Signature | null> {
  const [row] = await ctx.db
    .select()
    .from(g)
    .where(and(within(ctx, g), eq(g.agreementId, agreementId)))
  return row ?? null
}

export async function isAttested(
  ctx: Ctx,
  one: Pick<Attested, 'customerId' | 'agreementId' | 'email' | 'firstName' | 'lastName'>,
) {
  const same = [eq(t.email, one.email), eq(t.firstName, one.firstName), eq(t.lastName, one.lastName)]
  const [row] = await ctx.db
    .select({ id: t.id })
    .from(t)
    .where(and(within(ctx, t), eq(t.customerId, one.customerId), eq(t.agreementId, one.agreementId), ...same))
  return row !== undefined
}
