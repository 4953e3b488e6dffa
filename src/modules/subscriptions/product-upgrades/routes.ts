import { route } from '#kernel/route.ts'
import { start } from './commands.ts'
import { find, possible } from './queries.ts'
import * as s from './shapes.ts'

const [read, manage] = ['subscriptions:read', 'subscriptions:manage'] as const
const there = '/customers/:customerId/product-upgrades'

/** What wires ask of upgrades of whole families: on /rest each subscription is upgraded by itself. */
// biome-ignore format: a table
export const productUpgradesOf = {
  possible: route(`GET ${there}/eligibility`, read,   s.Family, s.possible, possible),
  start:    route(`POST ${there}`,            manage, s.Family, s.upgrade,  start),
  find:     route(`GET ${there}/:id`,         read,   s.OneOf,  s.upgrade,  find),
}
