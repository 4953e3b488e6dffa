import { route } from '#kernel/route.ts'
import { entitlement, entitlements } from './queries.ts'
import { Asking, allEntitled, entitled, OneOf } from './shapes.ts'

const there = '/customers/:customerId/entitlements'
/** What wires ask of what a customer owns or has reserved: on /rest these are subscriptions like all others. */
export const entitledOf = {
  list: route(`GET ${there}`, 'orders:read', Asking, allEntitled, entitlements),
  find: route(`GET ${there}/:orderId/:number/:id`, 'orders:read', OneOf, entitled, entitlement),
}
