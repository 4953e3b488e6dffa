import { listOf, pageOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { giveByHand, setAutoRenewal, withdrawByHand } from './commands.ts'
import { find, list, searchAll } from './queries.ts'
import { AutoRenewal, ByHand, ById, holding, holdingOf, OfPartner, SearchAll, Withdrawal } from './shapes.ts'

const there = '/vendor/partners/:tenantId/levels'
// biome-ignore format: a table
export const routes = [
  route('GET /holdings',                        'membership:read', Empty,       listOf(holding),   list),
  route('GET /holdings/:holdingId',             'membership:read', ById,        holding,           find),
  route('PUT /holdings/:holdingId/renewal',     'membership:buy',  AutoRenewal, holding,           setAutoRenewal),
  route('GET /vendor/holdings',                 'partners:read',   SearchAll,   pageOf(holdingOf), searchAll),
  route(`GET ${there}`,                         'partners:read',   OfPartner,   listOf(holding),   list),
  route(`POST ${there}`,                        'levels:manage',   ByHand,      holding,           giveByHand),
  route(`POST ${there}/:holdingId/withdrawal`,  'levels:manage',   Withdrawal,  holding,           withdrawByHand),
]
