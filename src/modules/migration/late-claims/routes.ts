import { pageOf, route } from '#kernel/route.ts'
import { ask, handIn, look, prove, withdraw } from './commands/partner.ts'
import { grant, refuse } from './commands/vendor.ts'
import { find, list, queue, review as reviewQuery } from './queries.ts'
import {
  ById,
  Documents,
  Listed,
  lateClaim,
  lateClaimRow,
  New,
  NewDomain,
  Queue,
  queueRow,
  Refusing,
  review,
} from './shapes.ts'

const [read, asks, decide] = ['legacy:read', 'lateClaims:ask', 'lateClaims:decide'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /late-claims',                    read,   Listed,    pageOf(lateClaimRow), list),
  route('GET /late-claims/:id',                read,   ById,      lateClaim,            find),
  route('POST /late-claims',                   asks,   New,       lateClaim,            ask),
  route('PUT /late-claims/:id/domain',         asks,   NewDomain, lateClaim,            prove),
  route('POST /late-claims/:id/lookup',        asks,   ById,      lateClaim,            look),
  route('POST /late-claims/:id/documents',     asks,   Documents, lateClaim,            handIn),
  route('DELETE /late-claims/:id',             asks,   ById,      lateClaim,            withdraw),
  route('GET /vendor/late-claims',             decide, Queue,     pageOf(queueRow),     queue),
  route('GET /vendor/late-claims/:id',         decide, ById,      review,               reviewQuery),
  route('POST /vendor/late-claims/:id/grant',  decide, ById,      review,               grant),
  route('POST /vendor/late-claims/:id/refusal', decide, Refusing, review,               refuse),
]
