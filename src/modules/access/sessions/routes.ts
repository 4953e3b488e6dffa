import { listOf, nothing, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { end, endOthers, speak, work } from './commands.ts'
import { mine } from './queries.ts'
import { AtWork, atWork, ById, Speaks, session, speaks } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /me/sessions',        'person', Empty,  listOf(session), mine),
  route('DELETE /me/sessions/:id', 'person', ById,   nothing,         end),
  route('DELETE /me/sessions',     'person', Empty,  nothing,         endOthers),
  route('PUT /me/tenant',          'person', AtWork, atWork,          work),
  route('PUT /me/language',        'person', Speaks, speaks,          speak),
]
