import { Type } from 'typebox'
import { route, view } from '#kernel/route.ts'
import { ById } from '../subscriptions/shapes.ts'
import type { Subscription } from '../subscriptions/tables.ts'
import { activate } from './commands.ts'

const activated = view(Type.Object({ id: ById.properties.id }), ({ id }: Subscription) => ({ id }))
/** What wires ask where somebody tries out what other companies make. */
export const activationsOf = {
  activate: route('POST /customers/:customerId/subscriptions/:id/activation', 'subscriptions:manage', ById, activated, activate), // biome-ignore format: one line
}
