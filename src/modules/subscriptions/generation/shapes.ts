import { Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Nullable, SaidShape } from '#kernel/shapes.ts'
import type { Said } from '#kernel/words.ts'
import { type Generation, generations } from '#modules/catalog/index.ts'
import { schedule } from '../migrations/shapes.ts'
import type { Schedule } from '../migrations/tables.ts'
import type { Subscription } from '../subscriptions/tables.ts'

/** How a subscription stands to the newer generation. */
export type Stands = {
  readonly generation: Generation
  readonly replacedBy: { readonly sku: string; readonly title: Said } | null
  readonly addons: readonly Pick<Subscription, 'id' | 'name'>[]
  readonly schedule: Schedule | null
}
export const stands = view(
  Type.Object({
    generation: Type.Enum(generations),
    replacedBy: Nullable(Type.Object({ sku: Type.String(), title: SaidShape })),
    addons: Type.Array(Type.Object({ id: IdShape<'subscription'>(), name: Type.String() }), {
      description: 'What was added to it and goes along.',
    }),
    schedule: Nullable(schedule.schema),
  }),
  (row: Stands, ctx) => ({
    ...row,
    addons: [...row.addons],
    schedule: row.schedule && schedule.show(row.schedule, ctx),
  }),
)
