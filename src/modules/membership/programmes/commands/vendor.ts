import type { Ctx } from '#kernel/context.ts'
import type { Letter } from '#kernel/letter.ts'
import * as letters from '../letters.ts'
import { lifecycle } from '../lifecycle.ts'
import { checklistOf, find, resellerOf } from '../queries.ts'
import * as rules from '../rules.ts'
import type { Tick, WithReason } from '../shapes.ts'
import { store } from '../tables.ts'
import { tick } from './partner.ts'
import { turn } from './qualify.ts'
import { write } from './write.ts'

/** The vendor ticks an item off that is its own to decide. */
export const decide = (ctx: Ctx, input: Tick) => tick(ctx, input, 'vendor')

/** The company may sell as soon as its agreement is signed. */
export async function qualify(ctx: Ctx) {
  const before = await take(ctx)
  const status = rules.qualify(before, await checklistOf(ctx, before))
  await turn(ctx, before, { status, reason: null, ...by(ctx) })
  await write(ctx, letters.qualified, { by: ctx.actor.name })
  return find(ctx)
}

/** Sells nothing new until reinstated; what runs goes on (domain.md 5.1). */
export const restrict = withReason('restrict', letters.restricted)
export const reject = withReason('reject', letters.rejected)

function withReason(move: 'restrict' | 'reject', letter: Letter) {
  return async (ctx: Ctx, { reason }: WithReason) => {
    const before = await take(ctx)
    await turn(ctx, before, { ...rules.withReason(before, move, reason), ...by(ctx) })
    await write(ctx, letter, { by: ctx.actor.name, reason: reason.trim() })
    return find(ctx)
  }
}

export async function reinstate(ctx: Ctx) {
  const before = await take(ctx)
  await turn(ctx, before, { status: lifecycle.next(before.status, 'reinstate'), reason: null, ...by(ctx) })
  await write(ctx, letters.reinstated, { by: ctx.actor.name })
  return find(ctx)
}

async function take(ctx: Ctx) {
  const row = await resellerOf(ctx)
  if (!row) throw rules.refuse.notIn()
  return store.lock(ctx, row.id)
}

const by = (ctx: Ctx) => ({ decidedByName: ctx.actor.name, decidedAt: ctx.now })
