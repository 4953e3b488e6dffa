import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { anyone, prepared } from '#kernel/prepared.ts'
import { missing, within } from '#kernel/store.ts'
import { languages } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import { type Region, regionOf } from '#modules/membership/index.ts'
import { redline } from './redline.ts'
import type { ById, Comparing, Counted, Listed, Whole } from './shapes.ts'
import { type Agreement, type AgreementText, agreements as a, BINDING, store, texts } from './tables.ts'

const BINDING_FIRST = sql`case when ${texts.language} = ${BINDING} then 0 else 1 end`
const VERSIONS_MAX = 500
/** What partners may see: versions that were published and not taken back. */
const counting = inArray(a.status, ['published', 'superseded'])

/** Every version the vendor wrote, newest first, with how many companies signed it. */
export async function list(ctx: Ctx, { region }: Static<typeof Listed>): Promise<Counted[]> {
  const rows = await ctx.db
    .select({
      agreement: a,
      title: texts.title,
      signed: sql<number>`(select count(*)::int from acceptances where acceptances.agreement_id = ${a.id})`,
    })
    .from(a)
    .leftJoin(texts, and(eq(texts.agreementId, a.id), eq(texts.language, ctx.language)))
    .where(and(within(ctx, a), ne(a.status, 'dropped'), region && eq(a.region, region)))
    .orderBy(asc(a.region), desc(a.number))
    .limit(VERSIONS_MAX)
  return rows.map(({ agreement, title, signed }) => ({ ...agreement, title: title ?? '', signed }))
}

/** One version with its texts, the binding one first. */
export async function find(ctx: Ctx, { id }: Static<typeof ById>): Promise<Whole> {
  const row = await store.get(ctx, id)
  const before = await lastBefore(ctx, row)
  return { ...row, texts: await textsOf(ctx, row), previous: before?.agreement.number ?? null }
}

/** The texts of one of the vendor's own versions. */
export const textsOf = (ctx: Ctx, { id }: { id: Agreement['id'] }): Promise<AgreementText[]> =>
  ctx.db
    .select()
    .from(texts)
    .where(and(within(ctx, texts), eq(texts.agreementId, id)))
    .orderBy(BINDING_FIRST, asc(texts.language))
    .limit(languages.length)

/** The published version that comes before this one in its region, with its texts. */
export async function lastBefore(ctx: Ctx, { region, number }: Pick<Agreement, 'region' | 'number'>, exactly?: number) {
  const wanted = exactly ? eq(a.number, exactly) : sql`${a.number} < ${number}`
  const [agreement] = await ctx.db
    .select()
    .from(a)
    .where(and(within(ctx, a), eq(a.region, region), counting, wanted))
    .orderBy(desc(a.number))
    .limit(1)
  return agreement ? { agreement, texts: await textsOf(ctx, agreement) } : null
}

/** The vendor's comparison: a version, or a draft, against an earlier one. */
export async function compare(ctx: Ctx, { id, from, language = BINDING }: Static<typeof Comparing>) {
  const after = await find(ctx, { id })
  const before = await lastBefore(ctx, after, from)
  if (!before) throw missing()
  const textIn = (all: readonly AgreementText[]) => all.find((one) => one.language === language)?.text ?? ''
  const segments = redline(textIn(before.texts), textIn(after.texts))
  return { from: before.agreement.number, to: after.number, language, segments }
}

/** The region whose agreement a company signs: that of its country (domain.md 4.1). */
export async function regionOfTenant(ctx: Ctx): Promise<Region | null> {
  const [tenant] = await countryOf(ctx.db).execute({ tenantId: ctx.tenantId })
  return regionOf.get(tenant?.country ?? '') ?? null
}

const countryOf = prepared((db, name) =>
  db.select({ country: tenants.country }).from(tenants).where(within(anyone, tenants)).prepare(name),
)

/** The versions of a region that partners may see, the newest first. */
export const versionsFor = ({ db }: Ctx, region: Region): Promise<Agreement[]> => versions(db).execute({ region })
const versions = prepared((db, name) =>
  db
    .select()
    .from(a) // published: every tenant reads it
    .where(and(eq(a.region, sql.placeholder('region')), counting))
    .orderBy(desc(a.number))
    .limit(VERSIONS_MAX)
    .prepare(name),
)

/** The texts of published versions, as a partner reads them, the binding one first. */
export async function publishedTexts(ctx: Ctx, ids: readonly Agreement['id'][]): Promise<AgreementText[]> {
  const rows = await ctx.db
    .select({ text: texts })
    .from(texts) // published: every tenant reads it
    .innerJoin(a, and(eq(a.id, texts.agreementId), counting))
    .where(inArray(texts.agreementId, [...ids]))
    .orderBy(BINDING_FIRST, asc(texts.language))
    .limit(ids.length * languages.length)
  return rows.map(({ text }) => text)
}
