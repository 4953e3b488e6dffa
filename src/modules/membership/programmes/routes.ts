import { pageOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { routes as checklists } from './checklists/routes.ts'
import { declare, enter } from './commands/partner.ts'
import { decide, qualify, reinstate, reject, restrict } from './commands/vendor.ts'
import { routes as departures } from './departures/routes.ts'
import { find, programmes, queue } from './queries.ts'
import {
  AtPartner,
  Enter,
  programmesShown,
  Queue,
  qualification,
  queued,
  reseller,
  Tick,
  TickThere,
  WithReason,
} from './shapes.ts'

const [read, manage] = ['programmes:read', 'programmes:enrol'] as const
const [see, may] = ['partners:read', 'qualifications:decide'] as const
const there = '/vendor/partners/:tenantId/programmes/reseller'

// biome-ignore format: a table
export const routes = [
  route('GET /programmes',                                read,   Empty,      programmesShown, programmes),
  route('POST /programmes/reseller',                      manage, Enter,      reseller,        enter),
  route('GET /programmes/reseller',                       read,   Empty,      reseller,        find),
  route('PUT /programmes/reseller/checklist/:itemId',     manage, Tick,       reseller,        declare),
  route('GET /vendor/qualifications',                     see,    Queue,      pageOf(queued),  queue),
  route(`GET ${there}`,                                   see,    AtPartner,  qualification,   find),
  route(`PUT ${there}/checklist/:itemId`,                 may,    TickThere,  qualification,   decide),
  route(`POST ${there}/qualification`,                    may,    AtPartner,  qualification,   qualify),
  route(`POST ${there}/rejection`,                        may,    WithReason, qualification,   reject),
  route(`POST ${there}/restriction`,                      may,    WithReason, qualification,   restrict),
  route(`DELETE ${there}/restriction`,                    may,    AtPartner,  qualification,   reinstate),
  ...checklists,
  ...departures,
]
