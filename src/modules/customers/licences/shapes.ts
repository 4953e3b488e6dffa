import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { available, conditionOf, conditions } from './rules.ts'
import { groups, type Plan, type Pool, targets } from './tables.ts'

const customerId = IdShape<'tenant'>()
const userId = IdShape<'user'>()
const sku = Type.String({ format: 'uuid' })
const AT_ONCE = 50

export const OfCustomer = Type.Object({ customerId, group: Type.Optional(Type.Enum(groups)) })
export type OfCustomer = Static<typeof OfCustomer>
export const OfUser = Type.Object({ customerId, userId, group: Type.Optional(Type.Enum(groups)) })
export type OfUser = Static<typeof OfUser>
export const Change = Type.Object({
  customerId,
  userId,
  assign: Type.Array(
    Type.Object({ skuId: sku, excludedPlans: Type.Optional(Type.Array(sku, { maxItems: AT_ONCE })) }),
    {
      maxItems: AT_ONCE,
    },
  ),
  remove: Type.Array(sku, { maxItems: AT_ONCE }),
})
export type Change = Static<typeof Change>

const planShape = Type.Object({
  id: sku,
  name: Type.String(),
  displayName: Type.String(),
  target: Type.Enum(targets),
})
const product = {
  skuId: sku,
  name: Type.String(),
  partNumber: Type.String(),
  target: Type.Enum(targets),
  group: Type.Enum(groups),
}
export const pool = view(
  Type.Object({
    ...product,
    plans: Type.Array(planShape),
    active: Type.Integer(),
    warning: Type.Integer({ description: 'Seats in their grace: still in use.' }),
    suspended: Type.Integer(),
    consumed: Type.Integer(),
    available: Type.Integer(),
    condition: Type.Enum(conditions),
  }),
  (row: Pool) => ({ ...row, plans: [...row.plans], available: available(row), condition: conditionOf(row) }),
)

/** A product somebody is licensed for, with the services of it they have. */
export type Licence = Pool & { readonly excludedPlans: readonly string[] }
export const licence = view(
  Type.Object({
    ...product,
    plans: Type.Array(Type.Object({ ...planShape.properties, enabled: Type.Boolean() })),
  }),
  ({ excludedPlans, ...row }: Licence) => ({
    ...row,
    plans: row.plans.map((plan: Plan) => ({ ...plan, enabled: !excludedPlans.includes(plan.id) })),
  }),
)
