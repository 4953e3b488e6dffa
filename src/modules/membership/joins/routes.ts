import { pageOf, route } from '#kernel/route.ts'
import { accept, refuse } from './commands.ts'
import { search } from './queries.ts'
import { ById, join, Refused, Search } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /joins',                 'joins:decide', Search,  pageOf(join), search),
  route('POST /joins/:id/acceptance', 'joins:decide', ById,    join,         accept),
  route('POST /joins/:id/refusal',    'joins:decide', Refused, join,         refuse),
]
