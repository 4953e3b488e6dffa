import { pageOf, route } from '#kernel/route.ts'
import { ask, handIn, look as lookUp, prove, withdraw } from './commands/partner.ts'
import { grant, look, refuse } from './commands/vendor.ts'
import { find, list, queue } from './queries.ts'
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

const [read, asks, desk, decide] = ['legacy:read', 'lateClaims:ask', 'migration:read', 'lateClaims:decide'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /late-claims',                    read,   Listed,    pageOf(lateClaimRow), list),
  route('GET /late-claims/:id',                read,   ById,      lateClaim,            find),
  route('POST /late-claims',                   asks,   New,       lateClaim,            ask),
  route('PUT /late-claims/:id/domain',         asks,   NewDomain, lateClaim,            prove),
  route('POST /late-claims/:id/lookup',        asks,   ById,      lateClaim,            lookUp),
  route('POST /late-claims/:id/documents',     asks,   Documents, lateClaim,            handIn),
  route('DELETE /late-claims/:id',             asks,   ById,      lateClaim,            withdraw),
  route('GET /vendor/late-claims',             desk,   Queue,     pageOf(queueRow),     queue),
  route('GET /vendor/late-claims/:id',         desk,   ById,      review,               look),
  route('POST /vendor/late-claims/:id/grant',  decide, ById,      review,               grant),
  route('POST /vendor/late-claims/:id/refusal', decide, Refusing, review,               refuse),
]
