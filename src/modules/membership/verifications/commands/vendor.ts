import type { Ctx } from '#kernel/context.ts'
import { ofTenant } from '../../accounts/queries.ts'
import { checkAccepted, checkAsked, checkRejected } from '../letters.ts'
import { findReview } from '../queries/dossier.ts'
import { allSettings, reasonOf } from '../reasons/queries.ts'
import type { Kind } from '../reasons/tables.ts'
import * as rules from '../rules/decisions.ts'
import type { Ask, AtPartner, Reject } from '../shapes.ts'
import { keep, take } from './turn.ts'
import { write } from './write.ts'

const side = 'vendor'

/** One reviewer takes a check; the second to come is told who has it. */
export async function claim(ctx: Ctx, { id }: AtPartner) {
  const before = await take(ctx, id)
  const changes = rules.claim(before, ctx.actor)
  if (changes) await keep(ctx, before, { move: 'claim', side, changes })
  return findReview(ctx, { id })
}

export async function release(ctx: Ctx, { id }: AtPartner) {
  const before = await take(ctx, id)
  const isOwner = ctx.actor.grants.some(({ role }) => role === 'owner')
  const changes = rules.release(before, ctx.actor, isOwner)
  await keep(ctx, before, { move: 'release', side, changes })
  return findReview(ctx, { id })
}

export async function accept(ctx: Ctx, { id }: AtPartner) {
  const before = await take(ctx, id)
  const changes = rules.accept(before, ctx.actor, ctx.now)
  await keep(ctx, before, { move: 'accept', side, changes })
  await write(ctx, checkAccepted, before, () => ({}))
  return findReview(ctx, { id })
}

export async function reject(ctx: Ctx, { id, reasonCode, text }: Reject) {
  const before = await take(ctx, id)
  const reason = await reasonOf(ctx, { kind: before.kind, code: reasonCode })
  const changes = rules.reject(before, ctx.actor, { code: reasonCode, reason, text, now: ctx.now })
  await keep(ctx, before, { move: 'reject', side, changes, reasonCode, text })
  const { days, documents } = await takenFor(ctx, before.kind)
  await write(ctx, checkRejected, before, ({ language }) => ({
    by: ctx.actor.name,
    reason: reason?.says[language],
    remedy: reason?.remedy[language],
    documents: (reason?.wantsDocument && documents?.[language]) || '',
    text: text.trim(),
    days,
  }))
  return findReview(ctx, { id })
}

export async function ask(ctx: Ctx, { id, text }: Ask) {
  const before = await take(ctx, id)
  const changes = rules.ask(before, ctx.actor, { text, now: ctx.now })
  await keep(ctx, before, { move: 'ask', side, changes, text })
  const { documents } = await takenFor(ctx, before.kind)
  const facts = { by: ctx.actor.name, text: text.trim() }
  await write(ctx, checkAsked, before, ({ language }) => ({ ...facts, documents: documents?.[language] ?? '' }))
  return findReview(ctx, { id })
}

/** What is promised, and which documents are fine, for this company. */
async function takenFor(ctx: Ctx, kind: Kind) {
  const { country } = await ofTenant(ctx)
  const settings = (await allSettings(ctx)).find((one) => one.kind === kind)
  return {
    days: settings?.promiseDays ?? 1,
    documents: settings && (settings.documents[country] ?? settings.documents.any),
  }
}
