import { nothing, route } from '#kernel/route.ts'
import { draft, drop, publish, withdraw, write } from './commands.ts'
import { compare, find, list } from './queries.ts'
import { agreement, agreementList, ById, Comparing, Listed, NewDraft, Publishing, redlined, Writing } from './shapes.ts'

const [read, manage] = ['contracts:read', 'contracts:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /vendor/agreements',                    read,   Listed,     agreementList, list),
  route('POST /vendor/agreements',                   manage, NewDraft,   agreement,     draft),
  route('GET /vendor/agreements/:id',                read,   ById,       agreement,     find),
  route('PUT /vendor/agreements/:id',                manage, Writing,    agreement,     write),
  route('DELETE /vendor/agreements/:id',             manage, ById,       nothing,       drop),
  route('GET /vendor/agreements/:id/redline',        read,   Comparing,  redlined,      compare),
  route('POST /vendor/agreements/:id/publication',   manage, Publishing, agreement,     publish),
  route('DELETE /vendor/agreements/:id/publication', manage, ById,       agreement,     withdraw),
]
