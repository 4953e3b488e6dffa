import { randomInt } from 'node:crypto'
import { and, asc, eq, getTableColumns } from 'drizzle-orm'
import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { across } from '#kernel/store.ts'
import { word, writtenDay } from '#kernel/words.ts'
import { domains as d } from '#modules/access/index.ts'
import { keep } from '#modules/audit/index.ts'
import { zoneOf } from '#modules/membership/index.ts'
import { relationships as r } from '#modules/relationships/index.ts'
import * as letters from '../letters.ts'
import { lifecycle } from '../lifecycle.ts'
import { heldOf, inTurn, ownOf, review } from '../queries.ts'
import * as rules from '../rules.ts'
import type { Approving, Denying, Looking, NewCode, Questioning } from '../shapes.ts'
import { codeStore, store, type Vetting } from '../tables.ts'
import { tellMoved, write } from './tell.ts'

/** The customer is what was asked: from now on it may buy so, for good or until a day. */
export async function approve(ctx: Ctx, { tenantId, id, validUntil = null }: Approving) {
  await inTurn(ctx, await store.get(ctx, id))
  const before = await store.lock(ctx, id)
  const until = validUntil && new Date(validUntil)
  if (until && until <= ctx.now) throw rules.refuse.pastDay({}, { field: 'validUntil' })
  const status = lifecycle.next(before.status, 'approve')
  const against = rules.excluded(before.kind, await heldOf(ctx, before.customerId))
  if (against) throw against
  const after = await decide(ctx, before, { status, validUntil: until, reasonCode: null, reasonText: null })
  await write(ctx, letters.approved, after)
  return review(ctx, { tenantId, id })
}

/** It is not; the reason says what to correct. */
export async function deny(ctx: Ctx, { tenantId, id, reasonCode, text: given }: Denying) {
  const before = await store.lock(ctx, id)
  const text = given.trim()
  const status = lifecycle.next(before.status, 'deny')
  const after = await decide(ctx, before, { status, reasonCode, reasonText: text || null })
  await write(ctx, letters.denied, after, { reason: word(`vettingReason.${reasonCode}`), text })
  return review(ctx, { tenantId, id })
}

/** What was approved is looked into once more; until it is decided it does not count. */
export async function question(ctx: Ctx, { tenantId, id, text }: Questioning) {
  await reopen(ctx, await store.lock(ctx, id), text.trim())
  return review(ctx, { tenantId, id })
}

/** Puts a customer's account in question, by a domain of its directory: with the partner that has served it longest. */
export async function look(ctx: Ctx, { domain: written, text }: Looking) {
  const domain = written.trim().toLowerCase()
  const [serving] = await ctx.db
    .select(getTableColumns(r))
    .from(d)
    .innerJoin(r, eq(r.customerId, d.tenantId))
    .where(and(across(ctx, d), eq(d.name, domain), eq(d.status, 'verified'), eq(r.status, 'active')))
    .orderBy(asc(r.since), asc(r.id))
    .limit(1)
  if (!serving) throw rules.refuse.nobodyThere({ domain }, { field: 'domain' })
  const there = contextOf({ ...inTenant(ctx, serving.tenantId), changes: [] })
  const { customerId, name, country } = serving
  const own = (await ownOf(there, customerId)).find(({ kind }) => kind === 'account')
  const about = { customerId, customerName: name, domain, country }
  const { id } = own
    ? await reopen(there, await store.lock(there, own.id), text.trim())
    : await begin(there, about, text.trim())
  await keep(there, { operation: 'POST /vendor/vettings', requestId: newId() })
  return review(there, { tenantId: serving.tenantId, id })
}

type Questioned = Pick<Vetting, 'customerId' | 'customerName' | 'domain' | 'country'>
async function begin(ctx: Ctx, about: Questioned, reasonText: string) {
  const promisedAt = rules.promiseFrom(ctx.now, about.country)
  const house = { askedByName: ctx.actor.name, language: ctx.actor.language, since: ctx.now }
  const row = await store.insert(ctx, { ...about, ...house, kind: 'account', status: 'inReview', promisedAt, reasonText }) // biome-ignore format: one record
  await tellMoved(ctx, row, true)
  return row
}

async function reopen(ctx: Ctx, before: Vetting, reasonText: string) {
  const status = lifecycle.next(before.status, lifecycle.can(before.status, 'submit') ? 'submit' : 'question')
  const promisedAt = rules.promiseFrom(ctx.now, before.country)
  const asked = { status, since: ctx.now, promisedAt, reasonCode: null, reasonText, validUntil: null }
  const after = await store.update(ctx, before, asked)
  await tellMoved(ctx, after, true)
  const promised = writtenDay(promisedAt, after.language, zoneOf(before.country))
  await write(ctx, letters.questioned, after, { promised, text: reasonText })
  return after
}

async function decide(ctx: Ctx, before: Vetting, changes: Partial<Vetting>): Promise<Vetting> {
  const by = { decidedByName: ctx.actor.name, decidedAt: ctx.now, since: ctx.now, promisedAt: null }
  const after = await store.update(ctx, before, { ...changes, ...by })
  await tellMoved(ctx, after, true)
  return after
}

/** Gives a partner the right to qualify customers of one public organisation. */
export const issue = (ctx: Ctx, { organization, most }: NewCode) =>
  codeStore.insert(ctx, {
    code: String(randomInt(1e9, 1e10)),
    organization: organization.trim(),
    most,
    issuedByName: ctx.actor.name,
  })
