import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import type { Document } from '#kernel/route.ts'
import { across, missing, within } from '#kernel/store.ts'
import { networkName, vendorOf } from '#modules/access/index.ts'
import { levelByCode } from '../levels/queries.ts'
import { achievementOf, addressesOf, issuerProfile, publishedKey } from './credential.ts'
import { paperOf } from './paper.ts'
import { refuse, statusOf, tidyNumber } from './rules.ts'
import type { AsPaper, ByKey, ByLevel, ByNumber } from './shapes.ts'
import { certificates as c, badgeKeys as k } from './tables.ts'

const KEYS_MAX = 100
const REVOKED_MAX = 10_000

/** Whether a certificate is true, for anybody who holds its number. */
export async function check(ctx: Ctx, { number }: Static<typeof ByNumber>) {
  const [row] = await ctx.db
    .select()
    .from(c)
    .where(and(across(ctx, c), eq(c.number, tidyNumber(number))))
    .limit(1)
  if (!row) throw refuse.certificateUnknown({ number })
  return row
}

/** The signed badge, for whoever has its number: a wallet, a verifier. */
export async function badge(ctx: Ctx, input: Static<typeof ByNumber>): Promise<Document> {
  const row = await check(ctx, input)
  if (statusOf(row, ctx.now) !== 'valid') throw refuse.badgeOver()
  const { token, number } = row
  if (!token) throw refuse.badgeWaits({}, { retryAfter: 60 })
  return { name: `${number}.jwt`, type: 'application/vc+jwt', content: async () => token }
}

/** The certificate as a paper to hang up, in the language wanted. */
export async function paper(
  ctx: Ctx,
  { holdingId, language = ctx.language }: Static<typeof AsPaper>,
): Promise<Document> {
  const [row] = await ctx.db
    .select()
    .from(c)
    .where(and(within(ctx, c), eq(c.holdingId, holdingId)))
    .limit(1)
  if (!row) throw missing()
  if (statusOf(row, ctx.now) !== 'valid') throw refuse.badgeOver()
  const issuer = await networkName(ctx)
  const content: Document['content'] = ({ publicUrl }) =>
    paperOf(row, { language, issuer, check: addressesOf(publicUrl).check(row.number) })
  return { name: `certificate-${row.number}.pdf`, type: 'application/pdf', content }
}

const urlOf = async ({ ports }: Outside) => ports.publicUrl

/** Who issues badges, as a profile of Open Badges. */
export const issuer = beforehand(urlOf, async (ctx: Ctx, _: object, publicUrl) =>
  issuerProfile(publicUrl, (await vendorOf(ctx))?.name ?? 'Guildhall'),
)

/** What a badge stands for. */
export const achievement = beforehand(urlOf, async (ctx: Ctx, { code }: Static<typeof ByLevel>, publicUrl) => {
  const level = await levelByCode(ctx, code)
  if (!level) throw missing()
  return achievementOf(publicUrl, { level: code, levelName: level.name, description: level.description })
})

/** The public halves of the keys badges were ever signed with (RFC 7517). */
export const keys = beforehand(urlOf, async (ctx: Ctx, _: object, publicUrl) => ({
  keys: (await allKeys(ctx)).map((key) => publishedKey(publicUrl, key)),
}))

/** One of them, at the address by which badges name it. */
export const key = beforehand(urlOf, async (ctx: Ctx, { keyId }: Static<typeof ByKey>, publicUrl) => {
  const found = (await allKeys(ctx)).find((one) => one.keyId === keyId)
  if (!found) throw missing()
  return publishedKey(publicUrl, found)
})

const allKeys = (ctx: Ctx) =>
  ctx.db
    .select({ keyId: k.keyId, publicJwk: k.publicJwk })
    .from(k)
    .where(across(ctx, k))
    .orderBy(desc(k.createdAt))
    .limit(KEYS_MAX)

/** Badges taken back before their time. */
export const revocations = beforehand(urlOf, async (ctx: Ctx, _: object, publicUrl) => {
  const rows = await ctx.db
    .select({ number: c.number })
    .from(c)
    .where(and(across(ctx, c), isNotNull(c.revokedAt)))
    .orderBy(desc(c.revokedAt))
    .limit(REVOKED_MAX)
  const { badge: badgeAt, issuer: by, revocations: id } = addressesOf(publicUrl)
  return { id, issuer: by, revokedCredentials: rows.map(({ number }) => ({ id: badgeAt(number), revoked: true })) }
})
