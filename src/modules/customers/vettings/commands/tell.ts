import type { Ctx } from '#kernel/context.ts'
import { type Letter, post } from '#kernel/letter.ts'
import { word } from '#kernel/words.ts'
import { vettingMoved } from '../shapes.ts'
import type { Vetting } from '../tables.ts'

/** Whose turn it is has changed. */
export const tellMoved = (ctx: Ctx, row: Vetting, byVendor: boolean) => {
  const { id, customerId, customerName, kind, status, promisedAt } = row
  const promised = status === 'inReview' ? (promisedAt?.toISOString() ?? null) : null
  return ctx.tell(vettingMoved, { id, customerId, customerName, kind, status, byVendor, promisedAt: promised })
}

/** Writes to whoever asked; of what the house began nobody is written to. */
export async function write(ctx: Ctx, letter: Letter, row: Vetting, facts: Record<string, unknown> = {}) {
  const { askedByEmail, language, customerId, customerName: customer, kind } = row
  const about = { customerId, customer, what: word(`kind.vetting.${kind}`) }
  if (askedByEmail) await post(ctx, letter, askedByEmail, language, { ...about, ...facts })
}
