import { and, eq, isNull, max } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import { across } from '#kernel/store.ts'
import type { Lang } from '#kernel/words.ts'
import { lockTenant } from '#modules/access/index.ts'
import { refused } from '#modules/membership/index.ts'
import { companyOf, mustServe, noteOfCustomer, onRelating, sellsAs } from '#modules/relationships/index.ts'
import { isOurs } from '../customers/queries.ts'
import { fullName, personIn } from '../customers/rules/form.ts'
import { attested as letter } from './letters.ts'
import { inEffect, isAttested, recordedOfUs, signatureOf, versions } from './queries.ts'
import * as rules from './rules.ts'
import {
  type Attested,
  type Attesting,
  agreementAttested,
  agreementRecorded,
  agreementSigned,
  type NewAgreement,
  type Signing,
} from './shapes.ts'
import { customerAgreements as a, attestationStore, type CustomerAgreement, signatureStore } from './tables.ts'

/** Records who at the customer agreed, and when; they are written to. */
export async function attest(ctx: Ctx, { customerId, agreementId, agreedOn, ...given }: Attesting): Promise<Attested> {
  const { kind, country, name: company } = await mustServe(ctx, customerId)
  rules.mayAttest({ kind, sellsAs: await sellsAs(ctx), agreedOn, now: ctx.now })
  const version = await versionFor(ctx, { country, agreementId })
  const judged = personIn({ ...given, country }, { isOurs: await isOurs(ctx, given.email) })
  if (judged.value === null) throw refused(judged.problems)
  const person = fullName(judged.value)
  const about = { customerId, agreementId: version.id, ...judged.value }
  await lockTenant(ctx) // what is recorded twice at once is taken in turn
  if (await isAttested(ctx, about)) throw rules.refuse.attestedAlready({ person }, { field: 'email' })
  const by = { attestedBy: ctx.actor.id, attestedByName: ctx.actor.name }
  const row = await attestationStore.insert(ctx, { ...about, agreedOn, ...by })
  await noteOfCustomer(ctx, { customerId, operation: 'POST /customers/:customerId/agreements', id: row.id })
  await ctx.tell(agreementAttested, { customerId, attestationId: row.id })
  await inTenant(ctx, customerId).tell(agreementRecorded, { attestationId: row.id })
  const { name: partner } = await companyOf(ctx)
  const language: Lang = country === 'KR' ? 'ko' : 'en'
  await post(ctx, letter, row.email, language, { partner, person, company, day: agreedOn })
  return { ...row, number: version.number }
} // biome-ignore format: one thought

type Wanted = { country: string; agreementId: CustomerAgreement['id'] | undefined }
/** The version somebody names, if it is or was in effect where the customer is; the one in effect where none is named. */
async function versionFor(ctx: Ctx, { country, agreementId }: Wanted): Promise<CustomerAgreement> {
  const present = await inEffect(ctx, country)
  if (!present) throw rules.refuse.nothingToAgree()
  if (!agreementId) return present
  const named = (await versions(ctx)).find(({ id }) => id === agreementId)
  if (!named || !rules.wasInEffect(named, present, ctx.now)) {
    throw rules.refuse.notThisVersion({}, { field: 'agreementId' })
  }
  return named
}

/** The customer’s admin agrees for the company, in its own portal. A second time changes nothing. */
export async function sign(ctx: Ctx, { agreementId }: Signing) {
  const { country } = await companyOf(ctx)
  const agreement = await inEffect(ctx, country ?? '')
  if (agreement?.id !== agreementId) throw rules.refuse.notThisVersion()
  const { id: userId, name, email } = ctx.actor
  const signed = await keepSignature(ctx, agreement, { userId, name, email })
  return { agreement, signed, recorded: await recordedOfUs(ctx) }
}

type Signer = { readonly userId: string; readonly name: string; readonly email: string }
async function keepSignature(ctx: Ctx, { id: agreementId }: CustomerAgreement, { userId, name, email }: Signer) {
  await lockTenant(ctx) // two admins at once: the second reads what the first signed
  const before = await signatureOf(ctx, agreementId)
  if (before) return before
  const by = { signedBy: userId as Ctx['actor']['id'], signedByName: name, signedByEmail: email, signedAt: ctx.now } // the port names a person as text
  await ctx.tell(agreementSigned, { agreementId })
  return signatureStore.insert(ctx, { agreementId, ...by })
} // biome-ignore format: one thought

/** Publishes the next version, of a region or of all that have none of their own: an operation of the vendor. */
export async function publish(ctx: Ctx, { region = null, effectiveFrom, texts }: NewAgreement) {
  rules.complete(texts)
  const same = and(across(ctx, a), region === null ? isNull(a.region) : eq(a.region, region))
  const [last] = await ctx.db.select({ number: max(a.number) }).from(a).where(same)
  const id = newId<'customerAgreement'>()
  const from = effectiveFrom ? new Date(effectiveFrom) : ctx.now
  const row = { id, region, number: (last?.number ?? 0) + 1, effectiveFrom: from, texts, publishedByName: ctx.actor.name, publishedAt: ctx.now }
  const [kept] = await ctx.db.insert(a).values(row).returning()
  ctx.changes.push({ what: 'customerAgreement', id, old: null, new: { region, number: row.number } })
  return { ...(kept ?? row), status: 'published' as const }
} // biome-ignore format: one thought

/** What a customer agrees to together with a relationship it accepts. */
onRelating({
  name: 'customerAgreement',
  offered: async (ctx, country) => {
    const agreement = await inEffect(ctx, country)
    return agreement && { version: agreement.id, texts: agreement.texts }
  },
  accept: async (ctx, { version, signer }) => {
    const agreement = (await versions(ctx)).find(({ id }) => id === version)
    if (!agreement) throw rules.refuse.notThisVersion()
    return keepSignature(ctx, agreement, signer)
  },
})
