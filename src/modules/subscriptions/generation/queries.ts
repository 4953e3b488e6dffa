import type { Ctx } from '#kernel/context.ts'
import { generationFor } from '#modules/catalog/index.ts'
import { schedulesOf } from '../migrations/queries.ts'
import type { ById } from '../subscriptions/shapes.ts'
import { store } from '../subscriptions/tables.ts'
import { known, list } from '../whole/queries.ts'
import type { Stands } from './shapes.ts'

const ADDONS_MAX = 200
/** Of which generation a subscription is; of one of the older also what goes along with it, and when it is to move. */
export async function generationOf(ctx: Ctx, ids: ById): Promise<Stands> {
  const held = await known(ctx, ids, store.get)
  const { generation, replacedBy } = await generationFor(ctx, held)
  if (generation === 'newCommerce') return { generation, replacedBy, addons: [], schedule: null }
  const { items } = await list(ctx, { customerId: ids.customerId, addonsOf: ids.id, limit: ADDONS_MAX })
  const addons = items.filter(({ status }) => status === 'active' || status === 'suspended')
  const plans = await schedulesOf(ctx, { customerId: ids.customerId, subscriptionId: ids.id, limit: 1 })
  const schedule = plans.items.find(({ status }) => status === 'scheduled') ?? null
  return { generation, replacedBy, addons: addons.map(({ id, name }) => ({ id, name })), schedule }
}
