import { and, desc, eq, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Checked, type Condition, checked } from '#kernel/condition.ts'
import type { Ctx } from '#kernel/context.ts'
import { blockOf } from '#kernel/permissions.ts'
import { anyone, prepared } from '#kernel/prepared.ts'
import type { Document } from '#kernel/route.ts'
import { across, missing, within } from '#kernel/store.ts'
import { admins, tenants } from '#modules/access/index.ts'
import {
  accounts,
  associations,
  locations,
  conditions as ofMembership,
  type Region,
} from '#modules/membership/index.ts'
import { publishedTexts, regionOfTenant, versionsFor } from '../agreements/queries.ts'
import { redline } from '../agreements/redline.ts'
import { type Standing, standingOf } from '../agreements/rules.ts'
import { BINDING } from '../agreements/tables.ts'
import { evidencePdf } from './document.ts'
import type { Pack } from './evidence.ts'
import * as rules from './rules.ts'
import type { AsPaper, ById, PartnerAgreement, Redlining } from './shapes.ts'
import { type Acceptance, acceptances as c, signingKeys, store } from './tables.ts'

const ACCEPTANCES_MAX = 200
const SIGNERS_MAX = 5

/** Every signature of the company, the newest first. */
export const list = (ctx: Ctx): Promise<Acceptance[]> =>
  ctx.db.select().from(c).where(within(ctx, c)).orderBy(desc(c.acceptedAt), desc(c.id)).limit(ACCEPTANCES_MAX)

/** The latest version the company signed in a region. */
async function latest(ctx: Ctx, region: Region): Promise<Acceptance | null> {
  const [row] = await latestOf(ctx.db).execute({ tenantId: ctx.tenantId, region })
  return row ?? null
}
const latestOf = prepared((db, name) =>
  db
    .select()
    .from(c)
    .where(and(within(anyone, c), eq(c.region, sql.placeholder('region'))))
    .orderBy(desc(c.number))
    .limit(1)
    .prepare(name),
)

/** Where the company stands with the agreement of a region: what it signed, what is offered, until when. */
export async function positionIn(ctx: Ctx, region: Region) {
  const versions = await versionsFor(ctx, region)
  const signed = await latest(ctx, region)
  return { region, versions, signed, standing: standingOf(versions, signed?.number ?? null, ctx.now) }
}

/** The standing alone: what a condition asks, with no more of the signature than its number. */
export async function standingIn(ctx: Ctx, region: Region): Promise<Standing> {
  const [signed] = await numberOf(ctx.db).execute({ tenantId: ctx.tenantId, region })
  return standingOf(await versionsFor(ctx, region), signed?.number ?? null, ctx.now)
}
const numberOf = prepared((db, name) =>
  db
    .select({ number: c.number })
    .from(c)
    .where(and(within(anyone, c), eq(c.region, sql.placeholder('region'))))
    .orderBy(desc(c.number))
    .limit(1)
    .prepare(name),
)

/** Where it stands in the region of its own country; only a company that has one may ask. */
export async function position(ctx: Ctx) {
  const region = await regionOfTenant(ctx)
  if (!region) throw rules.refuse.noRegion({}, { link: '/enrol' })
  return positionIn(ctx, region)
}

/** What applies to us: the agreement of our region, how we stand with it, and what opens signing. */
export async function partnerAgreement(ctx: Ctx): Promise<PartnerAgreement> {
  const { region, versions, signed, standing } = await position(ctx)
  const number = 'offered' in standing ? standing.offered : signed?.number
  const agreement = versions.find((one) => one.number === number) ?? null
  const texts = agreement ? await publishedTexts(ctx, [agreement.id]) : []
  return {
    region,
    standing,
    agreement: agreement && { ...agreement, texts },
    signed,
    company: await companyName(ctx),
    signers: await admins(ctx, ['globalAdmin'], SIGNERS_MAX),
    blockedBy: blockOf('agreements:sign', { ...ctx.actor, steppedUp: true }),
    steps: await stepsToSigning(ctx),
  }
}

/** How the company stands with each condition that opens signing, in the order one clears them (domain.md 3.5). */
export const stepsToSigning = (ctx: Ctx): Promise<Checked[]> => checked(ctx, opensSigning)

const opensSigning: readonly Condition[] = Object.values(ofMembership).filter(({ opens }) => opens.includes('sign'))

async function companyName(ctx: Ctx): Promise<string> {
  const [tenant] = await ctx.db.select({ name: tenants.name }).from(tenants).where(within(ctx, tenants))
  return tenant?.name ?? ''
}

/** What changed between the version signed before (or another) and the one to sign, or the one in effect. */
export async function compare(ctx: Ctx, { from, language = BINDING }: Static<typeof Redlining>) {
  const { versions, signed, standing } = await position(ctx)
  const number = offeredIn(standing) ?? signed?.number
  const after = versions.find((one) => one.number === number)
  const before = versions.find((one) => one.number === (from ?? signed?.number))
  if (!after || !before) throw missing()
  const texts = await publishedTexts(ctx, [before.id, after.id])
  const textOf = (id: string) => texts.find((one) => one.agreementId === id && one.language === language)?.text ?? ''
  return { from: before.number, to: after.number, language, segments: redline(textOf(before.id), textOf(after.id)) }
}

const offeredIn = (standing: Standing) => ('offered' in standing ? standing.offered : undefined)

/** The company as it signs: by its legal name, its IDs, and the location associated with its reseller tenant. */
export async function signingCompany(ctx: Ctx): Promise<rules.Company> {
  const [row] = await ctx.db
    .select({
      companyName: accounts.name,
      country: associations.country,
      globalId: accounts.globalId,
      locationId: locations.partnerId,
    })
    .from(accounts)
    .innerJoin(associations, and(within(ctx, associations), eq(associations.status, 'active')))
    .innerJoin(locations, and(within(ctx, locations), eq(locations.id, associations.locationId)))
    .where(within(ctx, accounts))
  if (!row) throw missing()
  return row
}

/** One signature with the texts that stand above it. */
export async function find(ctx: Ctx, { id }: Static<typeof ById>) {
  const acceptance = await store.get(ctx, id)
  return { ...acceptance, texts: await publishedTexts(ctx, [acceptance.agreementId]) }
}

/** The evidence of a signature, ready to hand over; refused while it is not sealed yet. */
export async function packOf(ctx: Ctx, { id }: Static<typeof ById>): Promise<Pack> {
  const { evidence, seal, texts } = await find(ctx, { id })
  if (!evidence || !seal) throw rules.refuse.notSealedYet({}, { retryAfter: 60 })
  return { evidence, texts: texts.map(({ language, title, text }) => ({ language, title, text })), seal }
}

/** The evidence as JSON: what programs check. */
export async function evidenceFile(ctx: Ctx, input: Static<typeof ById>): Promise<Document> {
  const pack = await packOf(ctx, input)
  return { name: nameOf(pack, 'json'), type: 'application/json', content: async () => JSON.stringify(pack, null, 2) }
}

/** The evidence as a PDF: what people file. */
export async function evidencePaper(ctx: Ctx, input: Static<typeof AsPaper>): Promise<Document> {
  const pack = await packOf(ctx, input)
  const lang = input.language ?? ctx.language
  return { name: nameOf(pack, 'pdf'), type: 'application/pdf', content: () => evidencePdf(pack, lang) }
}

const nameOf = ({ evidence: { company, agreement } }: Pack, ending: string) =>
  `partner-agreement-${agreement.region}-v${agreement.number}-${company.globalId}.${ending}`

/** The public halves of the keys that evidence was ever sealed with, for whoever checks it. */
export const keys = (ctx: Ctx) =>
  ctx.db
    .select({
      keyId: signingKeys.keyId,
      publicKey: signingKeys.publicKey,
      createdAt: signingKeys.createdAt,
      retiredAt: signingKeys.retiredAt,
    })
    .from(signingKeys)
    .where(across(ctx, signingKeys))
    .orderBy(desc(signingKeys.createdAt))
    .limit(ACCEPTANCES_MAX)
