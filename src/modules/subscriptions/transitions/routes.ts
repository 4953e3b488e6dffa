import { route } from '#kernel/route.ts'
import { ById } from '../subscriptions/shapes.ts'
import { transit, upgradeTo } from './commands/transit.ts'
import { history, targets } from './queries.ts'
import * as s from './shapes.ts'

const [read, manage] = ['subscriptions:read', 'subscriptions:manage'] as const
const there = '/customers/:customerId/subscriptions/:id'

/** What wires ask of seats that become another product: on /rest each way has its own address, with a preview. */
// biome-ignore format: a table
export const subscriptionTransitions = {
  targets:  route(`GET ${there}/targets`,      read,   s.Asking,     s.targets,     targets),
  upgrades: route(`GET ${there}/upgrades`,     read,   ById,         s.targets,     targets),
  history:  route(`GET ${there}/transitions`,  read,   s.History,    s.transitions, history),
  transit:  route(`POST ${there}/transitions`, manage, s.Transiting, s.transition,  transit),
  upgrade:  route(`POST ${there}/upgrade`,     manage, s.Upgrading,  s.upgraded,    upgradeTo),
}
