import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { link, remove } from './commands.ts'
import { structure as tenantsOf } from './queries.ts'
import { ById, Linking, structure } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /tenants',        'structure:read', Empty,   structure, tenantsOf),
  route('POST /tenants',       'tenants:manage', Linking, structure, link),
  route('DELETE /tenants/:id', 'tenants:manage', ById,    structure, remove),
]
