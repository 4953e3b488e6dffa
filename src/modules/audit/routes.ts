import { document, pageOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { verifyChain } from './chain/queries.ts'
import { AtPartner, chain } from './chain/shapes.ts'
import { search, sheet } from './entries/queries.ts'
import { Export, ExportAtPartner, entry, Search, SearchAtPartner } from './entries/shapes.ts'

const [own, partners] = ['audit:read', 'partners:audit'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /audit',                                 own,      Search,          pageOf(entry), search),
  route('GET /audit/sheet',                           own,      Export,          document,      sheet),
  route('GET /audit/chain',                           own,      Empty,           chain,         verifyChain),
  route('GET /vendor/partners/:tenantId/audit',       partners, SearchAtPartner, pageOf(entry), search),
  route('GET /vendor/partners/:tenantId/audit/sheet', partners, ExportAtPartner, document,      sheet),
  route('GET /vendor/partners/:tenantId/audit/chain', partners, AtPartner,       chain,         verifyChain),
]
