import './words.ts'
import { document, nothing, pageOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { sendAgain, sendTest } from './deliveries/commands/queueing.ts'
import { deliveries, tested } from './deliveries/queries.ts'
import * as d from './deliveries/shapes.ts'
import { ByKey, certificate } from './keys/queries.ts'
import { end, register, resume } from './registrations/commands.ts'
import { events, overview, registered } from './registrations/queries.ts'
import * as r from './registrations/shapes.ts'

const may = 'webhooks:manage'

// biome-ignore format: a table
export const routes = [
  route('GET /webhooks',                             may,      Empty,         r.overview,           overview),
  route('PUT /webhooks',                             may,      r.Registering, r.registration,       register),
  route('DELETE /webhooks',                          may,      Empty,         nothing,              end),
  route('POST /webhooks/resumption',                 may,      Empty,         r.overview,           resume),
  route('POST /webhooks/tests',                      may,      Empty,         d.delivery,           sendTest),
  route('GET /webhook-deliveries',                   may,      d.Deliveries,  pageOf(d.delivery),   deliveries),
  route('POST /webhook-deliveries/:id/redelivery',   may,      d.ById,        d.delivery,           sendAgain),
  route('GET /webhook-certificates/:id',             'anyone', ByKey,         document,             certificate),
]

/** What the published API asks besides. */
// biome-ignore format: a table
export const webhookWires = {
  events:     route('GET /webhook-events',        may, Empty,         r.names,        events),
  registered: route('GET /webhooks/registration', may, Empty,         r.registration, registered),
  tested:     route('GET /webhooks/tests/:id',    may, d.ById,        d.tested,       tested),
}
