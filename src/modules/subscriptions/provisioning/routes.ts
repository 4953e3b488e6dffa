import { nothing, pageOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { ById } from '../subscriptions/shapes.ts'
import { hear } from './commands/asking.ts'
import { keepAddress, renewSecret, retry, test, withdrawAddress } from './commands/desk.ts'
import { ofSubscription, provisioner, queue } from './queries.ts'
import * as s from './shapes.ts'

const [see, set] = ['provisioner:read', 'settings:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /customers/:customerId/subscriptions/:id/provisioning', 'subscriptions:read', ById, s.provisioned, ofSubscription),
  route('POST /provisioning/answers',                            'anyone', s.Answer,     s.heard,            hear),
  route('GET /vendor/provisioner',                               see,      Empty,        s.setting,          provisioner),
  route('PUT /vendor/provisioner',                               set,      s.NewAddress, s.newSetting,       keepAddress),
  route('DELETE /vendor/provisioner',                            set,      Empty,        nothing,            withdrawAddress),
  route('POST /vendor/provisioner/secret',                       set,      Empty,        s.newSetting,       renewSecret),
  route('POST /vendor/provisioner/test',                         'provisionings:retry', Empty, s.tried,      test),
  route('GET /vendor/provisionings',                             see,      s.Queue,      pageOf(s.queued),   queue),
  route('POST /vendor/partners/:tenantId/provisionings/:id/retry', 'provisionings:retry', s.AtPartner, s.provisioning, retry),
]
