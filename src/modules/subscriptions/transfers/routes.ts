import { listOf, pageOf, route } from '#kernel/route.ts'
import { accept, approve, decline, reject, withdraw } from './commands/answer.ts'
import { ask } from './commands/ask.ts'
import { eligibility, find, findOurs, search, searchOurs } from './queries.ts'
import { Accepting, Asking, ById, OfCustomer, OurSearch, Refusing, Search, transfer, transferable } from './shapes.ts'

const [read, manage, theirs, answer] = [
  'transfers:read',
  'transfers:manage',
  'ourPartners:read',
  'ourTransfers:answer',
] as const

// biome-ignore format: a table
export const routes = [
  route('GET /subscription-transfers',                            read,   Search,     pageOf(transfer),     search),
  route('GET /subscription-transfers/:id',                        read,   ById,       transfer,             find),
  route('POST /subscription-transfers',                           manage, Asking,     transfer,             ask),
  route('POST /subscription-transfers/:id/acceptance',            manage, Accepting,  transfer,             accept),
  route('POST /subscription-transfers/:id/rejection',             manage, Refusing,   transfer,             reject),
  route('DELETE /subscription-transfers/:id',                     manage, ById,       transfer,             withdraw),
  route('GET /customers/:customerId/transferable-subscriptions',  read,   OfCustomer, listOf(transferable), eligibility),
  route('GET /our-subscription-transfers',                        theirs, OurSearch,  pageOf(transfer),     searchOurs),
  route('GET /our-subscription-transfers/:id',                    theirs, ById,       transfer,             findOurs),
  route('POST /our-subscription-transfers/:id/approval',          answer, ById,       transfer,             approve),
  route('POST /our-subscription-transfers/:id/refusal',           answer, Refusing,   transfer,             decline),
]
