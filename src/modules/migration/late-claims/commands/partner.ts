import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { post } from '#kernel/letter.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { dateOf } from '#kernel/time.ts'
import { claimableDomain } from '#modules/access/index.ts'
import { filesOf } from '#modules/files/index.ts'
import { accountOf, zoneOf } from '#modules/membership/index.ts'
import { answerTo } from '../../legacy/queries.ts'
import { bareOldId } from '../../old-accounts/rules.ts'
import { planOf } from '../../retirement/queries/plan.ts'
import { phaseOf } from '../../retirement/rules.ts'
import * as letters from '../letters.ts'
import { lifecycle } from '../lifecycle.ts'
import { find, isAsked } from '../queries.ts'
import * as rules from '../rules.ts'
import type { ById, Documents, New, NewDomain } from '../shapes.ts'
import { type LateClaim, store } from '../tables.ts'
import { tellMoved } from './tell.ts'

/** Asks for the history of an ID the company had in the old centre. Whether another company asks too, nobody is told. */
export async function ask(ctx: Ctx, { oldId: written, note }: New) {
  const oldId = bareOldId(written)
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`late claim ${ctx.tenantId} ${oldId}`}, 0))`)
  const plan = await planOf(ctx)
  const answer = await answerTo(ctx, oldId)
  rules.mayAsk({ answer, phase: phaseOf(plan, ctx.now), oldId: written.trim(), retireOn: plan?.retireOn ?? null })
  if (await isAsked(ctx, oldId)) throw rules.refuse.askedAlready({}, { field: 'oldId' })
  const { name: askedByName, email: askedByEmail, language } = ctx.actor
  const who = { askedByName, askedByEmail, language, expiresAt: rules.expiryFrom(ctx.now) }
  const row = await store.insert(ctx, {
    status: 'asked',
    oldId,
    printedOldId: written.trim(),
    note: note?.trim() || null,
    ...who,
  })
  await tellMoved(ctx, row)
  return find(ctx, row)
}

/** Names a domain the old account was known by, and answers the record that will prove it. */
export async function prove(ctx: Ctx, { id, name: written }: NewDomain) {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'prove')
  const domain = claimableDomain(written)
  const token = before.domain === domain && before.token ? before.token : randomBytes(16).toString('hex')
  await store.update(ctx, before, { status, domain, token, finding: null, lookedAt: null, domainProvenAt: null })
  return find(ctx, { id })
}

/** Keeps what a look at the records found; found, the request goes to a reviewer. */
export async function lookedUp(ctx: Ctx, { id }: Static<typeof ById>, found: Found) {
  const before = await store.lock(ctx, id)
  rules.mayLook(before, ctx.now)
  if (before.domain !== found.domain) return find(ctx, { id }) // changed while the names were asked
  const finding = rules.findingIn(found.texts, before.token ?? '')
  if (finding) await store.update(ctx, before, { finding, lookedAt: ctx.now })
  else await submit(ctx, before, { finding: null, lookedAt: ctx.now, domainProvenAt: ctx.now })
  return find(ctx, { id })
}

type Found = { readonly domain: string | null; readonly texts: readonly string[] | null }
async function records({ look: inside, now, ports }: Outside, { id }: Static<typeof ById>): Promise<Found> {
  const row = await inside((ctx) => store.get(ctx, id))
  rules.mayLook(row, now)
  return { domain: row.domain, texts: await ports.dns.txt(row.domain ?? '') }
}

/** Looks the record up, before anything is locked. */
export const look = beforehand(records, lookedUp)

/** Hands in documents instead, or besides. */
export async function handIn(ctx: Ctx, { id, fileIds, explanation }: Documents) {
  const before = await store.lock(ctx, id)
  await filesOf(ctx, fileIds)
  await submit(ctx, before, { fileIds: [...fileIds], explanation: explanation.trim() })
  return find(ctx, { id })
}

/** From now on the vendor owes an answer, within the business days promised to the company's country. */
async function submit(ctx: Ctx, before: LateClaim, proof: Partial<LateClaim>) {
  const status = lifecycle.next(before.status, 'submit')
  const country = (await accountOf(ctx))?.country ?? ''
  const promisedAt = before.promisedAt ?? rules.promiseFrom(ctx.now, { country, zone: zoneOf(country) })
  const { askedByEmail, language, printedOldId: oldId } = before
  if (before.status !== 'inReview')
    await post(ctx, letters.submitted, askedByEmail, language, { oldId, promised: dateOf(promisedAt) })
  await tellMoved(ctx, { ...before, status })
  return store.update(ctx, before, { status, ...proof, submittedAt: before.submittedAt ?? ctx.now, promisedAt })
}

export async function withdraw(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  await tellMoved(ctx, await store.update(ctx, before, { status: lifecycle.next(before.status, 'withdraw') }))
  return find(ctx, { id })
}
