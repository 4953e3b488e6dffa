import type { Ctx } from '#kernel/context.ts'
import { ofTenant } from '../accounts/queries.ts'
import { keep, note, promised, takeAll } from './commands/turn.ts'
import { lifecycle } from './lifecycle.ts'
import { sendProof } from './mailbox/commands.ts'
import { provenDomains } from './queries/dossier.ts'
import { type Kind, kinds } from './reasons/tables.ts'
import * as rules from './rules/decisions.ts'
import { affectedBy } from './rules.ts'
import { store, type Verification } from './tables.ts'

/** Begins every check of a company that has just enrolled. What was proven on the way is accepted at once; begun twice, nothing changes. */
export async function startChecks(ctx: Ctx, { mailProven }: { mailProven: boolean }) {
  if ((await takeAll(ctx)).length > 0) return
  const { country } = await ofTenant(ctx)
  const begun: Verification[] = []
  for (const kind of kinds) {
    const { promisedAt } = await promised(ctx, { kind, country })
    const check = await store.insert(ctx, { kind, status: 'pending', since: ctx.now, promisedAt })
    await note(ctx, check.id, { move: 'start', side: 'house', status: 'pending' })
    begun.push(check)
  }
  for (const check of begun) await prove(ctx, check, mailProven) // all are there before the first is settled
}

/** The checks of a company that another centre has checked: accepted, each with where that is known from. */
export async function carryOver(ctx: Ctx, { from }: { from: string }) {
  for (const kind of kinds) {
    const decided = { decidedBy: ctx.actor.id, decidedByName: from, decidedAt: ctx.now }
    const check = await store.insert(ctx, { kind, status: 'accepted', since: ctx.now, promisedAt: null, ...decided })
    await note(ctx, check.id, { move: 'carryOver', side: 'house', status: 'accepted', text: from })
  }
}

/** Begins anew the checks that the changed fields put in question, and no others (domain.md 1.5). */
export async function restartChecks(ctx: Ctx, fields: readonly string[], { mailProven = false } = {}): Promise<Kind[]> {
  const affected = affectedBy(fields)
  const { country } = await ofTenant(ctx)
  for (const before of await takeAll(ctx)) {
    if (!affected.includes(before.kind)) continue
    const changes = rules.restart(before, await promised(ctx, { kind: before.kind, country }))
    const check = await keep(ctx, before, { move: 'restart', side: 'partner', changes, text: fields.join(', ') })
    await prove(ctx, check, mailProven)
  }
  return affected
}

/** The company has proven a domain by DNS: if it is the contact's, the employment check needs nobody any more. */
export async function acceptByDomain(ctx: Ctx) {
  const check = (await takeAll(ctx)).find(({ kind }) => kind === 'employment')
  if (check) await proveDomain(ctx, check)
}

async function prove(ctx: Ctx, check: Verification, mailProven: boolean) {
  if (check.kind === 'employment') return proveDomain(ctx, check)
  if (check.kind !== 'mailbox') return
  await (mailProven ? acceptItself(ctx, check) : sendProof(ctx, check))
}

async function proveDomain(ctx: Ctx, check: Verification) {
  const { mailDomain } = await ofTenant(ctx)
  const isTheirs = (await provenDomains(ctx)).includes(mailDomain)
  if (isTheirs && lifecycle.can(check.status, 'accept')) await acceptItself(ctx, check, mailDomain)
}

const acceptItself = (ctx: Ctx, check: Verification, text: string | null = null) =>
  keep(ctx, check, { move: 'accept', side: 'house', text, changes: rules.acceptItself(check, ctx.now) })
