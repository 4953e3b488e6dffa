import { listOf, pageOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { answer, appeal } from './commands/partner.ts'
import { accept, ask, claim, reject, release } from './commands/vendor.ts'
import { routes as mailbox } from './mailbox/routes.ts'
import { dossiers, find, findReview } from './queries/dossier.ts'
import { summary as inNumbers, queue } from './queries/queue.ts'
import { registered } from './queries/registry.ts'
import { routes as reasons } from './reasons/routes.ts'
import {
  Ask,
  AtPartner,
  ById,
  Queue,
  queued,
  Reject,
  Reply,
  registry,
  review,
  summary,
  verification,
} from './shapes.ts'

const [read, manage] = ['verification:read', 'verification:manage'] as const
const [see, decide] = ['checks:read', 'checks:decide'] as const
const there = '/vendor/partners/:tenantId/verifications/:id'

// biome-ignore format: a table
export const routes = [
  route('GET /verifications',                 read,   Empty,     listOf(verification), dossiers),
  route('GET /verifications/:id',             read,   ById,      verification,         find),
  route('POST /verifications/:id/answer',     manage, Reply,     verification,         answer),
  route('POST /verifications/:id/appeal',     manage, Reply,     verification,         appeal),
  route('GET /vendor/verifications',          see,    Queue,     pageOf(queued),       queue),
  route('GET /vendor/verifications/summary',  see,    Empty,     summary,              inNumbers),
  route(`GET ${there}`,                       see,    AtPartner, review,               findReview),
  route(`GET ${there}/registry`,              see,    AtPartner, registry,             registered),
  route(`POST ${there}/claim`,                decide, AtPartner, review,               claim),
  route(`DELETE ${there}/claim`,              decide, AtPartner, review,               release),
  route(`POST ${there}/acceptance`,           decide, AtPartner, review,               accept),
  route(`POST ${there}/rejection`,            decide, Reject,    review,               reject),
  route(`POST ${there}/question`,             decide, Ask,       review,               ask),
  ...mailbox,
  ...reasons,
]
