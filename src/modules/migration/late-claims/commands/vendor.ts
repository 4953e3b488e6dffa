import { and, eq } from 'drizzle-orm'
import type { Static } from 'typebox'
import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import { across } from '#kernel/store.ts'
import { word } from '#kernel/words.ts'
import { keep } from '#modules/audit/index.ts'
import { accountOf, keepAlias } from '#modules/membership/index.ts'
import { remember } from '../../legacy/commands.ts'
import { holdForClaim } from '../../old-accounts/commands.ts'
import { belongingsOfAll } from '../../old-accounts/queries.ts'
import { legacyAccounts as a } from '../../old-accounts/tables.ts'
import * as letters from '../letters.ts'
import { lifecycle } from '../lifecycle.ts'
import { anywhere, headOf, review } from '../queries.ts'
import { refuse as no } from '../rules.ts'
import { type ById, lateClaimDecided, type Refusing } from '../shapes.ts'
import { type LateClaim, store } from '../tables.ts'
import { tellMoved } from './tell.ts'

/** Grants an old ID's history: every ID of the old account becomes an alias, its past a record to read. Of two who ask, one is granted. */
export async function grant(ctx: Ctx, { id }: Static<typeof ById>) {
  const { there, before } = await take(ctx, id)
  const status = lifecycle.next(before.status, 'grant')
  const head = await headOf(ctx, before.oldId)
  const held = head ? await holdForClaim(ctx, [head.oldId]) : []
  const account = held.find(({ oldId }) => oldId === head?.oldId)
  if (!account || account.claimedTenantId) throw no.oldAccountGone()
  for (const { printedOldId, oldId } of held) {
    await keepAlias(there, { alias: printedOldId, locationId: null })
    await ctx.db
      .update(a)
      .set({ claimedTenantId: before.tenantId, claimedAt: ctx.now })
      .where(and(across(ctx, a), eq(a.oldId, oldId)))
  }
  const things = await belongingsOfAll(ctx, account)
  await remember(there, { account, things, carries: false, by: 'lateClaim', sourceId: id, locationId: null })
  const company = (await accountOf(there))?.name ?? ''
  return settle(ctx, there, before, { changes: { status }, letter: letters.granted, facts: { company } })
}

/** Refuses with a reason; the company may ask again with new proof. */
export async function refuse(ctx: Ctx, { id, reasonCode, text: given }: Refusing) {
  const { there, before } = await take(ctx, id)
  const status = lifecycle.next(before.status, 'refuse')
  const text = given.trim()
  const changes = { status, reasonCode, reasonText: text || null }
  const facts = { reason: word(`lateClaimReason.${reasonCode}`), text }
  return settle(ctx, there, before, { changes, letter: letters.refused, facts })
}

/** A look into a company's request from the vendor's desk: the company finds it in its log. */
export async function look(ctx: Ctx, { id }: Static<typeof ById>) {
  const { tenantId } = await anywhere(ctx, id)
  await keep(contextOf({ ...inTenant(ctx, tenantId), changes: [] }), {
    operation: 'GET /vendor/late-claims/:id',
    requestId: newId(),
  })
  return review(ctx, { id })
}

/** The request, locked in the company it belongs to, whose log the decision is written into. */
async function take(ctx: Ctx, id: LateClaim['id']) {
  const { tenantId } = await anywhere(ctx, id)
  const there = contextOf({ ...inTenant(ctx, tenantId), changes: [] })
  return { there, before: await store.lock(there, id) }
}

type Decision = {
  changes: Partial<LateClaim> & Pick<LateClaim, 'status'>
  letter: typeof letters.granted
  facts: object
}
async function settle(ctx: Ctx, there: Ctx, before: LateClaim, { changes, letter, facts }: Decision) {
  const { id, askedByEmail, language, printedOldId: oldId } = before
  await there.tell(lateClaimDecided, { id, status: changes.status })
  await post(there, letter, askedByEmail, language, { oldId, ...facts })
  await tellMoved(there, { ...before, ...changes })
  await store.update(there, before, { ...changes, decidedByName: ctx.actor.name, decidedAt: ctx.now })
  await keep(there, {
    operation: `POST /vendor/late-claims/:id/${changes.status === 'granted' ? 'grant' : 'refusal'}`,
    requestId: newId(),
  })
  return review(ctx, { id })
}
