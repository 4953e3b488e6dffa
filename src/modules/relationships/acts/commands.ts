import { type Change, type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { newId } from '#kernel/id.ts'
import { keep } from '#modules/audit/index.ts'

type Act = { readonly customerId: Id<'tenant'>; readonly operation: string; readonly changes: readonly Change[] }
/** What a partner does for a customer stands in the customer's own log too: who it was, when, and what became of it. */
export const noteFor = (ctx: Ctx, { customerId, operation, changes }: Act) =>
  keep(contextOf({ ...inTenant(ctx, customerId), changes: [...changes] }), { operation, requestId: newId() })

/** The same of the last thing that was changed. */
export const noteLast = (ctx: Ctx, customerId: Id<'tenant'>, operation: string) =>
  noteFor(ctx, { customerId, operation, changes: ctx.changes.slice(-1) })
