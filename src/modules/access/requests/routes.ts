import { pageOf, route } from '#kernel/route.ts'
import { accept, ask, refuse, withdraw } from './commands.ts'
import { search } from './queries.ts'
import { Accept, Ask, accessRequest, ById, Refused, Search } from './shapes.ts'

const [read, grant] = ['people:read', 'roles:grant'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /access-requests',                 read,  Search,  pageOf(accessRequest), search),
  route('POST /access-requests',                read,  Ask,     accessRequest,         ask),
  route('POST /access-requests/:id/acceptance', grant, Accept,  accessRequest,         accept),
  route('POST /access-requests/:id/refusal',    grant, Refused, accessRequest,         refuse),
  route('DELETE /access-requests/:id',          read,  ById,    accessRequest,         withdraw),
]
