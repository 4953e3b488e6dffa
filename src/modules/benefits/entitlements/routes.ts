import { pageOf, route } from '#kernel/route.ts'
import { grantByHand, withdrawByHand } from './commands.ts'
import { find, search, searchAll } from './queries.ts'
import { ById, entitlement, entitlementOf, NewGrant, Search, SearchAll, SearchOf, Withdrawal } from './shapes.ts'

const [read, manage] = ['benefits:read', 'benefits:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /benefits',                                             read,            Search,     pageOf(entitlement),   search),
  route('GET /benefits/:entitlementId',                              read,            ById,       entitlement,           find),
  route('GET /vendor/benefits',                                      manage,          SearchAll,  pageOf(entitlementOf), searchAll),
  route('GET /vendor/partners/:tenantId/benefits',                   'partners:read', SearchOf,   pageOf(entitlement),   search),
  route('POST /vendor/partners/:tenantId/benefits',                  manage,          NewGrant,   entitlement,           grantByHand),
  route('DELETE /vendor/partners/:tenantId/benefits/:entitlementId', manage,          Withdrawal, entitlement,           withdrawByHand),
]
