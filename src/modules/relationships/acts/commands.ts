import { type Change, type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { keep, keepEach } from '#modules/audit/index.ts'
import { lifecycle } from '../delegations/lifecycle.ts'
import { openOf } from '../delegations/queries.ts'
import type { Relationship } from '../relationships/tables.ts'

type At = { readonly customerId: Id<'tenant'>; readonly operation: string }
/**
 * What a partner does for a customer stands in the customer's own log too: who it was, when, and what became of it. The one
 * way into that log; what changed nothing is no act.
 */
export async function noteFor(ctx: Ctx, { customerId, operation, changes }: At & { readonly changes: readonly Change[] }) {
  if (changes.length === 0) return
  await keep(contextOf({ ...inTenant(ctx, customerId), changes: [...changes] }), { operation, requestId: newId() })
} // biome-ignore format: one thought

type Told = {
  readonly operation: string
  readonly all: readonly { customerId: Id<'tenant'>; changes: readonly Change[] }[]
}
/** The same for many customers at once. */
export const noteEach = (ctx: Ctx, { operation, all }: Told) =>
  keepEach(ctx, all.map(({ customerId, changes }) => ({ tenantId: customerId, operation, changes }))) // biome-ignore format: one thought

/** The same of all that was changed of one record, whatever else was changed besides. */
export const noteOf = (ctx: Ctx, { id, ...at }: At & { readonly id: string }) =>
  noteFor(ctx, { ...at, changes: ctx.changes.filter((one) => one.id === id) })

/** That the partner ended the relationship, and each delegated access that ends with it. */
export async function noteEnd(ctx: Ctx, { id, customerId }: Pick<Relationship, 'id' | 'customerId'>) {
  const access = (await openOf(ctx, customerId, ctx.now)).map(({ id: delegation, name, status }) => ({
    ...{ what: 'delegation', id: delegation, old: { name, status } },
    new: { status: lifecycle.next(status, 'terminate'), endedBy: 'relationship' },
  }))
  const changes = [...ctx.changes.filter((one) => one.id === id), ...access]
  await noteFor(ctx, { customerId, operation: 'DELETE /customers/:customerId', changes })
}
