import { listOf, nothing, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { claim, wantCheck, withdraw } from './commands.ts'
import { find, list } from './queries.ts'
import { ById, domain, NewDomain } from './shapes.ts'

const [read, manage] = ['domains:read', 'domains:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /domains',            read,   Empty,     listOf(domain), list),
  route('POST /domains',           manage, NewDomain, domain,         claim),
  route('GET /domains/:id',        read,   ById,      domain,         find),
  route('POST /domains/:id/check', manage, ById,      domain,         wantCheck),
  route('DELETE /domains/:id',     manage, ById,      nothing,        withdraw),
]
