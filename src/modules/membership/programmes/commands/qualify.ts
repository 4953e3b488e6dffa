/** The moves a company makes through the programme without anybody's form: it qualifies, begins to sell, stops. */
import type { Ctx } from '#kernel/context.ts'
import { setStanding } from '#modules/access/index.ts'
import { qualifiedItself } from '../letters.ts'
import { lifecycle, type Move } from '../lifecycle.ts'
import { checklistOf, resellerOf } from '../queries.ts'
import { qualifiesItself } from '../rules.ts'
import { statusChanged } from '../shapes.ts'
import { type Reseller, store } from '../tables.ts'
import { write } from './write.ts'

/** The state of the programme, kept in the record and told to permissions in one breath. */
export async function turn(ctx: Ctx, before: Reseller, changes: Partial<Reseller> & Pick<Reseller, 'status'>) {
  const { status } = changes
  await ctx.tell(statusChanged, { id: before.id, kind: changes.kind ?? before.kind, status })
  await setStanding(ctx, { programme: 'reseller', state: status })
  return store.update(ctx, before, { since: ctx.now, ...changes })
}

/** Looked at again whenever something the house knows has changed: who has nothing left open and nothing for the vendor to decide is qualified. */
export async function requalify(ctx: Ctx) {
  const row = await lockOwn(ctx)
  if (row?.status !== 'pendingQualification') return
  if (!qualifiesItself(await checklistOf(ctx, row))) return
  await turn(ctx, row, { status: lifecycle.next(row.status, 'qualify'), decidedByName: null, decidedAt: ctx.now })
  await write(ctx, qualifiedItself)
}

/** The agreement is signed: the company may sell. Told twice, nothing changes. */
export const activateReseller = (ctx: Ctx) => moveItself(ctx, 'activate')

/** The agreement no longer holds: the company is qualified still, but sells nothing. Told twice, nothing changes. */
export const deactivateReseller = (ctx: Ctx) => moveItself(ctx, 'deactivate')

async function moveItself(ctx: Ctx, move: Move) {
  const row = await lockOwn(ctx)
  if (!row || !lifecycle.can(row.status, move)) return row
  return turn(ctx, row, { status: lifecycle.next(row.status, move) })
}

/** The company's place, taken; null outside the programme. */
export async function lockOwn(ctx: Ctx): Promise<Reseller | null> {
  const row = await resellerOf(ctx)
  return row && store.lock({ ...ctx, expects: null }, row.id)
}
