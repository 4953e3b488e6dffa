import { pageOf, route } from '#kernel/route.ts'
import { changeGrants, move, remove } from './commands.ts'
import { find, search } from './queries.ts'
import { ById, Leaving, member, NewGrants, Search } from './shapes.ts'

const [read, manage] = ['people:read', 'people:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /members',                  read,          Search,    pageOf(member), search),
  route('GET /members/:id',              read,          ById,      member,         find),
  route('PUT /members/:id/grants',       'roles:grant', NewGrants, member,         changeGrants),
  route('POST /members/:id/suspension',  manage,        ById,      member,         move('suspend')),
  route('POST /members/:id/restoration', manage,        ById,      member,         move('restore')),
  route('DELETE /members/:id',           manage,        Leaving,   member,         remove),
]
