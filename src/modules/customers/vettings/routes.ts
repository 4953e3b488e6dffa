import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { ask, set, withdraw } from './commands/partner.ts'
import { approve, deny, issue, look, question } from './commands/vendor.ts'
import { codes, queue, review, standing } from './queries.ts'
import * as s from './shapes.ts'

const [read, write, see, decide] = ['customers:read', 'customers:vet', 'checks:read', 'checks:decide'] as const
const there = '/vendor/partners/:tenantId'

// biome-ignore format: a table
export const routes = [
  route('GET /customers/:customerId/vettings',          read,   s.OfCustomer,  s.standing, standing),
  route('POST /customers/:customerId/vettings',         write,  s.Asking,      s.vetting,  ask),
  route('DELETE /customers/:customerId/vettings/:kind', write,  s.OfKind,      s.vetting,  withdraw),
  route('GET /validation-codes',                        read,   Empty,         s.codes,    codes),
  route('GET /vendor/vettings',                         see,    s.Queue,       s.queued,   queue),
  route('POST /vendor/vettings',                        decide, s.Looking,     s.review,   look),
  route(`GET ${there}/vettings/:id`,                    see,    s.AtPartner,   s.review,   review),
  route(`POST ${there}/vettings/:id/approval`,          decide, s.Approving,   s.review,   approve),
  route(`POST ${there}/vettings/:id/denial`,            decide, s.Denying,     s.review,   deny),
  route(`POST ${there}/vettings/:id/question`,          decide, s.Questioning, s.review,   question),
  route(`GET ${there}/validation-codes`,                see,    s.OfPartner,   s.codes,    codes),
  route(`POST ${there}/validation-codes`,               decide, s.NewCode,     s.code,     issue),
]

/** What wires of old ask: not on /rest. */
export const qualification = {
  set: route('PUT /customers/:customerId/qualification', write, s.Setting, s.standing, set),
}
