import { pageOf, route } from '#kernel/route.ts'
import { dismiss, invite } from './commands.ts'
import { list } from './queries.ts'
import { ById, Listed, suggestion } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /role-suggestions',                'legacy:read', Listed, pageOf(suggestion), list),
  route('POST /role-suggestions/:id/invitation', 'roles:grant', ById,   suggestion,         invite),
  route('DELETE /role-suggestions/:id',          'roles:grant', ById,   suggestion,         dismiss),
]
