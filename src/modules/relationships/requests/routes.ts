import { pageOf, route } from '#kernel/route.ts'
import { accept, ask, decline, renew, withdraw } from './commands.ts'
import { find, look, search } from './queries.ts'
import { Accepting, Asking, answered, ById, Declining, Opening, opened, request, requested, Search } from './shapes.ts'

const [read, manage] = ['customers:read', 'relationships:ask'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /relationship-requests',           read,     Search,    pageOf(request), search),
  route('GET /relationship-requests/:id',       read,     ById,      request,         find),
  route('POST /relationship-requests',          manage,   Asking,    requested,       ask),
  route('POST /relationship-requests/:id/link', manage,   ById,      requested,       renew),
  route('DELETE /relationship-requests/:id',    manage,   ById,      request,         withdraw),
  route('POST /opened-relationship-requests',   'anyone', Opening,   opened,          look),
  route('POST /relationship-acceptances',       'person', Accepting, answered,        accept),
  route('POST /relationship-refusals',          'person', Declining, answered,        decline),
]
