import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { type Refusal, Refusals, refusalIn } from '#kernel/refusal.ts'
import { within } from '#kernel/store.ts'
import { mailSettings, workMail } from '#modules/access/index.ts'
import { filesOf } from '#modules/files/index.ts'
import { website as readWebsite } from '#modules/membership/index.ts'
import { mustServe, noteForCustomer } from '#modules/relationships/index.ts'
import { lifecycle } from '../lifecycle.ts'
import { billToOf, filed, heldOf, inTurn, ownOf, standing } from '../queries.ts'
import * as rules from '../rules.ts'
import type { Asking, Filed, OfKind, Setting } from '../shapes.ts'
import { validationCodes as c, codeStore, store, type Vetting } from '../tables.ts'
import { tellMoved } from './tell.ts'

/** Asks the vendor to find that a customer is what a segment is for; or, of an account in question, to look once more. */
export async function ask(ctx: Ctx, { customerId, kind, ...given }: Asking): Promise<Filed> {
  const { name: customerName, domain, country } = await mustServe(ctx, customerId)
  await inTurn(ctx, { customerId })
  const before = (await ownOf(ctx, customerId)).find((one) => one.kind === kind) ?? null
  const inTheWay = rules.inTheWay(kind, before, await heldOf(ctx, customerId))
  if (inTheWay) throw inTheWay
  const evidence = await judged(ctx, { customerId, kind, ...given })
  const codeId = kind === 'governmentCommunityCloud' ? await useCode(ctx, given.code) : null
  const { name: askedByName, email: askedByEmail, language } = ctx.actor
  const who = { askedByName, askedByEmail, language, customerName, domain, country }
  const asked = { ...who, ...evidence, codeId, since: ctx.now, ...stateAfter(kind, country, ctx.now) }
  const after = before
    ? await store.update(ctx, before, { ...asked, status: turned(before, asked.status) })
    : await store.insert(ctx, { customerId, kind, ...asked })
  await note(ctx, 'POST /customers/:customerId/vettings', { before, after })
  await tellMoved(ctx, after, false)
  return filed(ctx, after)
}

type Moved = { readonly before: Vetting | null; readonly after: Vetting }
/** The customer reads what was asked about it and what became of that; the evidence is its partner's and the reviewers'. */
function note(ctx: Ctx, operation: string, { before, after: { id, customerId, kind, status } }: Moved) {
  const changes = [{ what: 'vetting', id, old: before && { status: before.status }, new: { kind, status } }]
  return noteForCustomer(ctx, { customerId, operation, changes })
}

/** What decides itself is approved at once; the rest waits for a reviewer, whose last reason stays until then. */
function stateAfter(kind: rules.Kind, country: string, now: Date) {
  if (!rules.decidesItself(kind)) return { status: 'inReview', promisedAt: rules.promiseFrom(now, country) } as const
  const decided = { decidedByName: null, decidedAt: now, reasonCode: null, reasonText: null, validUntil: null }
  return { status: 'approved', promisedAt: null, ...decided } as const
}
function turned(before: Vetting, status: 'inReview' | 'approved') {
  const reviewed = lifecycle.next(before.status, 'submit')
  return status === 'inReview' ? reviewed : lifecycle.next(reviewed, 'approve')
}

/** The evidence as kept, or everything that is wrong with it. */
async function judged(ctx: Ctx, { customerId, kind, school, website, explanation, fileIds = [] }: Asking) {
  await filesOf(ctx, fileIds)
  const site = readWebsite(website?.trim() ?? '')
  const [address, wrong]: [string | null, Refusal[]] = site instanceof Error ? [null, [site]] : [site, []]
  const said = explanation?.trim() || null
  if (kind === 'account' && !site && !said && fileIds.length === 0)
    wrong.push(rules.refuse.proofMissing({}, { field: 'explanation' }))
  if (kind === 'education') wrong.push(...(await flawsOfSchool(ctx, customerId, school)))
  if (wrong.length > 0) throw new Refusals(wrong)
  return { website: address, explanation: said, fileIds: [...fileIds], school: kind === 'education' && school ? school : null }
} // biome-ignore format: one thought

const FREE: readonly string[] = ['access.personalMail', 'access.disposableMail']
/** Legal name, full address, a mailbox of its own, and which of the two it is (domain.md 5.4). */
async function flawsOfSchool(ctx: Ctx, customerId: Asking['customerId'], school: Asking['school']): Promise<Refusal[]> {
  const billTo = await billToOf(ctx, customerId)
  const wrong = school ? [] : [rules.refuse.schoolMissing({}, { field: 'school' })]
  if (!billTo) return [...wrong, rules.refuse.billToMissing()]
  try {
    workMail(billTo.email, await mailSettings(ctx))
    return wrong
  } catch (error) {
    const { code } = refusalIn(error)
    const domain = billTo.email.slice(billTo.email.lastIndexOf('@') + 1)
    return FREE.includes(code) ? [...wrong, rules.refuse.freeMailbox({ domain })] : wrong
  }
}

/** Takes one of what a code is good for; of two who take the last one, one has it. */
async function useCode(ctx: Ctx, written: string | null | undefined) {
  const at = { field: 'code' }
  const typed = written?.trim() ?? ''
  if (!typed) throw rules.refuse.codeMissing({}, at)
  const [found] = await ctx.db
    .select()
    .from(c)
    .where(and(within(ctx, c), eq(c.code, typed)))
    .for('update')
  if (!found) throw rules.refuse.codeUnknown({}, at)
  if (found.used >= found.most) throw rules.refuse.codeUsedUp({ most: found.most }, at)
  await codeStore.update(ctx, found, { used: found.used + 1 })
  return found.id
}

/** The partner asks no longer, or gives up what its customer was found to be. */
export async function withdraw(ctx: Ctx, { customerId, kind }: OfKind): Promise<Filed> {
  await mustServe(ctx, customerId)
  const own = (await ownOf(ctx, customerId)).find((one) => one.kind === kind && kind !== 'account')
  if (!own) throw rules.refuse.nothingInQuestion({}, { field: 'kind' })
  const before = await store.lock(ctx, own.id)
  const status = lifecycle.next(before.status, 'withdraw')
  const after = await store.update(ctx, before, { status, since: ctx.now, promisedAt: null })
  await note(ctx, 'DELETE /customers/:customerId/vettings/:kind', { before, after })
  await tellMoved(ctx, after, false)
  return filed(ctx, after)
}

/** The one qualification that older programs know of: asked for, or given up whichever it is. */
export async function set(ctx: Ctx, { customerId, kind, ...evidence }: Setting) {
  if (kind) await ask(ctx, { customerId, kind, ...evidence })
  else
    for (const own of await ownOf(ctx, customerId))
      if (own.kind !== 'account' && lifecycle.can(own.status, 'withdraw')) await withdraw(ctx, own)
  return standing(ctx, { customerId })
}
