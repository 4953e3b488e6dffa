/** Asks the vendor's systems, each in its turn, and keeps what they answer: at once, or later under their signature. */
import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import { apart } from '#kernel/apart.ts'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { across } from '#kernel/store.ts'
import { tryAgain } from '#kernel/turns.ts'
import type { Vault } from '#kernel/vault.ts'
import { keepChanges } from '../../changes/commands.ts'
import { addParts, keepParts } from '../../software/commands.ts'
import { partsIn, type SealedPart, sealedBy } from '../../software/rules.ts'
import { type Subscription, subscriptions as s } from '../../subscriptions/tables.ts'
import { lifecycle } from '../lifecycle.ts'
import { provisioner, reachOf } from '../queries.ts'
import { refuse } from '../refusals.ts'
import * as rules from '../rules.ts'
import type { Answer } from '../shapes.ts'
import { type Provisioning, provisionings as p } from '../tables.ts'
import { feed } from './feeding.ts'

/** So many are asked side by side: one that is slow costs the others no more than its own time. */
const AT_ONCE = 20
/** Those whose turn it is. The try counts before it begins. */
async function takeTurns(ctx: Ctx): Promise<rules.Asking[]> {
  const rows = await ctx.db
    .select({ row: p, customerId: s.customerId, orderId: s.orderId })
    .from(p)
    .innerJoin(s, and(eq(s.tenantId, p.tenantId), eq(s.id, p.subscriptionId)))
    .where(and(across(ctx, p), inArray(p.status, ['waiting', 'asked']), lte(p.turnAt, ctx.now)))
    .orderBy(asc(p.turnAt))
    .limit(AT_ONCE)
    .for('update', { of: p, skipLocked: true })
  for (const { row } of rows) {
    const again = tryAgain(ctx.now, row.tries)
    await ctx.db.update(p).set(again).where(and(across(ctx, p), ofIt(row))) // biome-ignore format: one query
  }
  return rows.map(({ row, ...about }) => ({ ...row, ...about }))
}

type Sent = Pick<Provisioning, 'tenantId' | 'id' | 'subscriptionId' | 'generation'>
type Heard = { readonly sent: Sent; readonly outcome: rules.Outcome; readonly parts: readonly SealedPart[] | null }
const THERE_AT_ONCE: rules.Outcome = { is: 'done', activationLink: null }
async function ask(outside: Outside): Promise<Heard[]> {
  const all = await outside.look(takeTurns)
  const reach = all.length > 0 ? await reachOf(outside) : null
  const asked = async (sent: rules.Asking) =>
    reach ? rules.outcomeOf(await outside.ports.calls(rules.toldBy(reach, sent, outside.now)), sent) : THERE_AT_ONCE
  const { vault } = outside.ports
  return Promise.all(all.map(async (sent) => heardOf(vault, sent, await asked(sent))))
}

/** Keys and addresses are sealed as they come, before anything is kept. */
const heardOf = (vault: Vault, sent: Sent, outcome: rules.Outcome): Heard => ({
  ...{ sent, outcome },
  parts: outcome.is === 'done' && outcome.artifacts ? sealedBy(vault, outcome.artifacts) : null,
})

/** Tells the vendor's systems what is due, one round. */
export const tellVendor = beforehand(ask, async (ctx: Ctx, _: unknown, heard: Heard[]): Promise<number> => {
  const settleEach = async (some: readonly Heard[]) => {
    for (const one of some) await settle(ctx, one)
  }
  await apart(ctx, heard, settleEach, ({ sent }) => setAside(ctx, sent))
  return heard.length
})

/** An answer that cannot be kept is as good as none: they are asked again, and after the last try the desk is. */
async function setAside(ctx: Ctx, { tenantId, id, generation }: Sent) {
  const [row] = await ctx.db.select().from(p).where(and(across(ctx, p), ofIt({ tenantId, id }))).for('update') // biome-ignore format: one query
  const unkept: rules.Outcome = { is: 'amiss', fault: 'unkept', reason: null }
  if (row?.generation === generation && isOpenFor(row, unkept)) await keep(ctx, row, after(row, unkept, ctx.now))
}

const ofIt = ({ tenantId, id }: Pick<Sent, 'tenantId' | 'id'>) => and(eq(p.tenantId, tenantId), eq(p.id, id))
/** The subscription first, as everybody takes it; what was told since is another generation, and its answer is not this one. */
async function hold(ctx: Ctx, { tenantId, id, subscriptionId, generation }: Sent) {
  const [of] = await ctx.db.select().from(s).where(and(across(ctx, s), eq(s.tenantId, tenantId), eq(s.id, subscriptionId))).for('update') // biome-ignore format: one query
  const [row] = await ctx.db.select().from(p).where(and(across(ctx, p), ofIt({ tenantId, id }))).for('update') // biome-ignore format: one query
  return of && row?.generation === generation ? { of, row } : null
}

type Columns = Partial<Pick<Provisioning, 'status' | 'since' | 'confirmed' | 'tries' | 'turnAt' | 'fault' | 'reason' | 'activationLink'>> // biome-ignore format: one line
/** How it stands after an answer. */
function after(row: Provisioning, outcome: rules.Outcome, now: Date): Columns {
  const none = { fault: null, reason: null }
  const failed = (why: Pick<Provisioning, 'fault' | 'reason'>): Columns => ({ ...why, status: lifecycle.next(row.status, 'refuse'), since: now, turnAt: null }) // biome-ignore format: one line
  switch (outcome.is) {
    case 'done': {
      const activationLink = outcome.activationLink ?? row.activationLink
      return { ...none, status: lifecycle.next(row.status, 'confirm'), since: now, confirmed: row.wanted, tries: 0, turnAt: null, activationLink } // biome-ignore format: one record
    }
    case 'later':
      if (row.status === 'asked' && rules.isGivenUp(row)) return failed({ fault: 'neverAnswered', reason: null })
      return { ...none, status: lifecycle.next(row.status, 'defer'), turnAt: rules.promisedUntil(now) }
    case 'failed':
      return failed({ fault: 'refused', reason: outcome.reason })
    case 'amiss': {
      const { fault, reason } = outcome
      return rules.isGivenUp(row) ? failed({ fault, reason }) : { fault, reason }
    }
  }
}

const keep = (ctx: Ctx, row: Provisioning, is: Columns) =>
  ctx.db.update(p).set({ ...is, version: row.version + 1, updatedAt: ctx.now }).where(and(across(ctx, p), ofIt(row))) // biome-ignore format: one query

/** Keeps an answer, if it is of what was told last and something was still open. */
async function settle(ctx: Ctx, { sent, outcome, parts }: Heard): Promise<boolean> {
  const held = await hold(ctx, sent)
  if (!held || !isOpenFor(held.row, outcome)) return false
  const { of, row } = held
  const is = after(row, outcome, ctx.now)
  await keep(ctx, row, is)
  if (is.status === 'done') await feed(ctx, [{ ...of, ...row.wanted }])
  if (parts) await keepParts(ctx, of, parts)
  if (is.status === 'done' || is.status === 'failed') await note(ctx, of, { ...row, ...is })
  return true
}
/** What is said again changes nothing, and takes nothing away; but keys and downloads may come after the rest. */
async function keepLater(ctx: Ctx, { sent, parts }: Heard): Promise<true> {
  const held = parts && (await hold(ctx, sent))
  if (held) await addParts(ctx, held.of, parts)
  return true
}
const isOpenFor = ({ status }: Provisioning, { is }: rules.Outcome) =>
  lifecycle.can(status, 'defer') || (is === 'done' && lifecycle.can(status, 'confirm'))

const note = (ctx: Ctx, { tenantId, id: subscriptionId }: Subscription, { status, action, fault, reason }: Provisioning) => {
  const failed = { kind: 'provisionFailed' as const, facts: { action, fault, reason } }
  const did = [status === 'failed' ? failed : { kind: 'provisioned' as const, facts: { action } }]
  return keepChanges(inTenant(ctx, tenantId), [{ tenantId, subscriptionId, did }])
} // biome-ignore format: one thought

type Proven = { readonly isSigned: boolean; readonly answer: rules.Answer; readonly vault: Vault }
/** Whether an answer that came by itself is signed with the secret of the portal. */
async function proof({ look, ports: { vault } }: Outside, { signature, artifacts, ...said }: Answer): Promise<Proven> {
  const there = await look(provisioner)
  const parts = artifacts ? partsIn(artifacts) : []
  if (!parts) throw refuse.partsUnread({}, { field: 'artifacts' })
  const answer = { ...said, artifacts: artifacts ? parts : null }
  return {
    answer,
    vault,
    isSigned: there !== null && rules.isSignedBy(vault.open(there.secretSealed), answer, signature),
  }
}

/** Hears what the vendor's systems answer later. Said twice it is heard once; what is older than the last question changes nothing. */
export const hear = beforehand(proof, async (ctx: Ctx, _: Answer, { answer, vault, isSigned }: Proven) => {
  if (!isSigned) throw refuse.notSigned({}, { field: 'signature' })
  const [row] = await ctx.db.select().from(p).where(and(across(ctx, p), eq(p.id, answer.id))) // biome-ignore format: one query
  if (!row || row.generation < answer.generation) throw refuse.neverAsked({}, { field: 'id' })
  const isOfNow = row.generation === answer.generation
  const heard = heardOf(vault, row, rules.outcomeSaid(answer))
  if (isOfNow && row.status === answer.state) return { accepted: await keepLater(ctx, heard) }
  return { accepted: isOfNow && (await settle(ctx, heard)) }
})
