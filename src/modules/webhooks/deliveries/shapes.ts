import { type Static, Type } from 'typebox'
import { silences } from '#kernel/calls.ts'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Nullable, paged } from '#kernel/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import type { Delivery } from './tables.ts'

/** Something waits to be told: whoever waits for it does not wait for the clock. */
export const webhookDue = event('webhook.due', {})

const id = IdShape<'webhookDelivery'>()
export const ById = Type.Object({ id })
export type ById = Static<typeof ById>
export const Deliveries = paged({ status: Type.Optional(Type.Enum(lifecycle.states)) })
export type Deliveries = Static<typeof Deliveries>

const attempt = Type.Object({ at: Type.String(), status: Nullable(Type.Integer()), silence: Nullable(Type.Enum(silences)) }) // biome-ignore format: one record
const shown = (row: Delivery) => ({ ...row, resourcePath: row.path, attempts: [...row.attempts] })
export const delivery = view(
  Type.Object({
    ...{ id, status: Type.Enum(lifecycle.states), event: Type.String(), resource: Type.String() },
    resourcePath: Type.String({ description: 'Where the resource lies, below the address of this portal.' }),
    ...{ changedAt: Instant, createdAt: Instant, isTest: Type.Boolean(), settledAt: Nullable(Instant) },
    attempts: Type.Array(attempt),
  }),
  shown,
)
/** A delivery, and where it goes: what the published API asks of a test. */
export const tested = view(
  Type.Object({ ...delivery.schema.properties, url: Type.String(), tenantId: IdShape<'tenant'>() }),
  (row: Delivery & { readonly url: string }) => ({ ...shown(row), url: row.url }),
)
