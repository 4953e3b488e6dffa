import { pageOf, route } from '#kernel/route.ts'
import { ask } from './commands/ask.ts'
import { claim as claimCommand } from './commands/claim.ts'
import { approve, refuse } from './commands/decide.ts'
import { look } from './queries/claimable.ts'
import { queue } from './queries/desk.ts'
import { Accepted, Asked, asked, ById, ByToken, claim, claimable, claimed, Queue, Refused } from './shapes.ts'

const [read, decide] = ['migration:read', 'lateClaims:decide'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /claims/:token',               'anyone', ByToken,  claimable,     look),
  route('POST /claims/:token',              'person', Accepted, claimed,       claimCommand),
  route('POST /claims/:token/join',         'person', Asked,    asked,         ask),
  route('GET /vendor/claims',               read,     Queue,    pageOf(claim), queue),
  route('POST /vendor/claims/:id/approval', decide,   ById,     claim,         approve),
  route('POST /vendor/claims/:id/refusal',  decide,   Refused,  claim,         refuse),
]
