import { createHash, randomBytes } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { post } from '#kernel/letter.ts'
import { across, within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import { writtenDay } from '#kernel/words.ts'
import { ofTenant } from '../../accounts/queries.ts'
import { keep, take } from '../commands/turn.ts'
import { lifecycle } from '../lifecycle.ts'
import { find } from '../queries/dossier.ts'
import { acceptItself, awaitContact } from '../rules/decisions.ts'
import { zoneOf } from '../rules/promises.ts'
import { store, type Verification } from '../tables.ts'
import { mailboxProof } from './letters.ts'
import { LINK_DAYS, refuse, usable, waitBefore } from './rules.ts'
import type { Open, Resend } from './shapes.ts'
import { mailboxProofs as p } from './tables.ts'

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Sends the contact a link; the one before stops working. The check waits for the contact from now on. */
export async function sendProof(ctx: Ctx, check: Verification): Promise<Verification> {
  const { name, country, contact } = await ofTenant(ctx)
  const token = randomBytes(24).toString('base64url')
  const expiresAt = addDays(ctx.now, LINK_DAYS)
  const sent = { email: contact.email, tokenHash: hashOf(token), sentAt: ctx.now, expiresAt, usedAt: null }
  await ctx.db
    .insert(p)
    .values({ ...sent, tenantId: ctx.tenantId, verificationId: check.id })
    .onConflictDoUpdate({
      target: [p.tenantId, p.verificationId],
      set: { ...sent, sentCount: sql`${p.sentCount} + 1` },
    })
  const { language } = contact
  const expires = writtenDay(expiresAt, language, zoneOf(country))
  await post(ctx, mailboxProof, contact.email, language, { company: name, token, expires })
  if (!lifecycle.can(check.status, 'ask')) return check
  return keep(ctx, check, { move: 'ask', side: 'house', changes: awaitContact(check, ctx.now), text: contact.email })
}

/** The letter once more, for whoever did not find it; not more often than a mailbox can bear. */
export async function resend(ctx: Ctx, { id }: Resend) {
  const check = await take(ctx, id)
  const [proof] = await ctx.db
    .select()
    .from(p)
    .where(and(within(ctx, p), eq(p.verificationId, id)))
  if (check.kind !== 'mailbox' || check.status !== 'waiting' || !proof) throw refuse.nothingToSend()
  const seconds = waitBefore(proof, ctx.now)
  if (seconds > 0) throw refuse.tooSoon({ seconds }, { retryAfter: seconds })
  await sendProof(ctx, check)
  return find(ctx, { id })
}

/** Somebody opened the link and pressed the button: the mailbox is the contact's. Pressed twice, it stays so. */
export async function open(ctx: Ctx, { token }: Open) {
  const [proof] = await ctx.db
    .select()
    .from(p)
    .where(and(across(ctx, p), eq(p.tokenHash, hashOf(token))))
  const { tenantId, verificationId, email } = usable(proof, ctx.now)
  const there = inTenant(ctx, tenantId)
  const { name } = await ofTenant(there)
  const check = await take({ ...there, expects: null }, verificationId)
  if (lifecycle.can(check.status, 'accept')) {
    await keep(there, check, { move: 'accept', side: 'house', changes: acceptItself(check, ctx.now), text: email })
    await ctx.db
      .update(p)
      .set({ usedAt: ctx.now })
      .where(and(within(there, p), eq(p.verificationId, verificationId)))
  }
  return { company: name, email, status: (await store.get(there, verificationId)).status }
}
