import { and, asc, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { unmet } from '#kernel/condition.ts'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { post } from '#kernel/letter.ts'
import { across, missing, within } from '#kernel/store.ts'
import { word } from '#kernel/words.ts'
import { lockTenant } from '#modules/access/index.ts'
import { headOf } from '#modules/audit/index.ts'
import { activateReseller, regions } from '#modules/membership/index.ts'
import { publishedTexts } from '../agreements/queries.ts'
import { type AgreementText, agreements, BINDING } from '../agreements/tables.ts'
import { type Evidence, evidenceHash, type KeyPair, keyIdOf, newKeys, sealed } from './evidence.ts'
import { signed as signedLetter } from './letters.ts'
import { position, signingCompany, stepsToSigning } from './queries.ts'
import * as rules from './rules.ts'
import { acceptanceRecorded, type Signing } from './shapes.ts'
import { type Acceptance, acceptances as c, signingKeys, store } from './tables.ts'

/**
 * Signs the agreement that is offered. Two admins at once, or one who clicks twice, make one signature: the second finds the
 * company signed, and is shown what was signed.
 */
export async function accept(ctx: Ctx, given: Signing): Promise<Acceptance> {
  await lockTenant(ctx)
  const { region, versions, signed, standing } = await position(ctx)
  if (standing.state === 'signed' && signed?.textHash === given.textHash) return signed
  const agreement = rules.offered(versions, standing)
  for (const step of await stepsToSigning(ctx)) {
    const refusal = unmet(step)
    if (refusal) throw refusal
  }
  const signature = rules.sign({
    now: ctx.now,
    signer: ctx.actor,
    address: ctx.address,
    language: ctx.language,
    company: await signingCompany(ctx),
    offer: { agreement, texts: await publishedTexts(ctx, [agreement.id]) },
    given,
    regionName: regions[`region.${region}`],
  })
  const kept = await store.insert(ctx, signature)
  const { id, number, signerEmail } = kept
  await ctx.tell(acceptanceRecorded, { id, region, number, signerEmail })
  await activateReseller(ctx)
  return kept
}

const BATCH = 50

/** Seals the evidence of new signatures: it runs with the house's rights, for no tenant's transaction may touch a key. */
export async function sealEvidence(ctx: Ctx): Promise<number> {
  const waiting = await ctx.db
    .select()
    .from(c)
    .where(and(across(ctx, c), isNull(c.sealedAt)))
    .orderBy(asc(c.id))
    .limit(BATCH)
    .for('update', { skipLocked: true })
  if (waiting.length === 0) return 0
  const keys = await currentKeys(ctx)
  for (const acceptance of waiting) await sealOne(inTenant(ctx, acceptance.tenantId), acceptance, keys)
  return waiting.length
}

async function currentKeys(ctx: Ctx): Promise<KeyPair> {
  const [known] = await ctx.db
    .select()
    .from(signingKeys)
    .where(and(across(ctx, signingKeys), isNull(signingKeys.retiredAt)))
    .orderBy(desc(signingKeys.createdAt))
    .limit(1)
  if (known) return known
  const keys = newKeys()
  await ctx.db.insert(signingKeys).values({ ...keys, keyId: keyIdOf(keys.publicKey), createdAt: ctx.now })
  return keys
}

async function sealOne(ctx: Ctx, acceptance: Acceptance, keys: KeyPair) {
  const evidence = await evidenceOf(ctx, acceptance)
  await store.update(ctx, acceptance, { evidence, seal: sealed(evidence, keys), sealedAt: ctx.now })
  const { id, companyName: company, region, number } = acceptance
  const facts = { id, company, region: word(`region.${region}`), number }
  await post(ctx, signedLetter, acceptance.signerEmail, acceptance.language, facts)
}

async function evidenceOf(ctx: Ctx, acceptance: Acceptance): Promise<Evidence> {
  const [agreement] = await ctx.db
    .select()
    .from(agreements) // published: the text signed, whoever's it is
    .where(eq(agreements.id, acceptance.agreementId))
  if (!agreement?.effectiveFrom) throw missing()
  const texts = await publishedTexts(ctx, [agreement.id])
  const head = await headOf(ctx)
  const { id, acceptedAt, address, statement, companyName, country, globalId, locationId } = acceptance
  const { tenantId, signerId, signerName, signerEmail, signerTitle } = acceptance
  const { format, proof } = rules.proofOf(acceptance)
  return {
    ...{ format, acceptance: { id, at: acceptedAt.toISOString(), address, statement, proof } },
    agreement: {
      region: agreement.region,
      number: agreement.number,
      effectiveFrom: agreement.effectiveFrom.toISOString(),
      texts: texts.map(hashedText),
    },
    company: { name: companyName, country, globalId, locationId, tenantId },
    signer: { id: signerId, name: signerName, email: signerEmail, title: signerTitle, role: 'globalAdmin' },
    audit: head && { number: head.number, hash: head.hash },
    previous: await previousHash(ctx, acceptance),
    sealedAt: ctx.now.toISOString(),
  }
}

const hashedText = ({ language, title, hash }: AgreementText) => ({
  language,
  title,
  sha256: hash,
  binding: language === BINDING,
})

async function previousHash(ctx: Ctx, { id }: Acceptance): Promise<string | null> {
  const [before] = await ctx.db
    .select({ evidence: c.evidence })
    .from(c)
    .where(and(within(ctx, c), ne(c.id, id), isNotNull(c.sealedAt)))
    .orderBy(desc(c.sealedAt), desc(c.id))
    .limit(1)
  return before?.evidence ? evidenceHash(before.evidence) : null
}
