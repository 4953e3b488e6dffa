import type { Ctx } from '#kernel/context.ts'
import { type Id, newId } from '#kernel/id.ts'
import { insertLater } from '#kernel/many.ts'
import type { Line } from './rules/lines.ts'
import { charges } from './tables.ts'

/** Lines, and what they are charged for; in an operation of the network each brings its partner. */
export type Owed = {
  readonly tenantId?: Id<'tenant'>
  readonly customerId: Id<'tenant'>
  readonly subscriptionId: Id<'subscription'>
  readonly orderId: Id<'order'>
  readonly lines: readonly Line[]
}

/** Keeps lines of any number of subscriptions, in the transaction of the change they follow from (decision 0022). */
export async function keepCharges({ db, tenantId, now: at }: Ctx, all: readonly Owed[]): Promise<void> {
  const rows = all.flatMap(({ lines, customerId, subscriptionId, orderId, tenantId: owner = tenantId }) =>
    lines.map((line) => ({
      ...{ ...line, tenantId: owner, id: newId<'charge'>(), customerId, subscriptionId, orderId, at },
      ...{ unitPrice: text(line.unitPrice), subtotal: text(line.subtotal) },
      effectiveUnitPrice: text(line.effectiveUnitPrice),
    })),
  )
  insertLater(db, charges, rows)
}

/** How a sum travels to the database: JSON has no word for a bigint. */
const text = (sum: bigint) => String(sum) as unknown as bigint
