import { pageOf, route } from '#kernel/route.ts'
import { change, preview as look, undo } from './commands.ts'
import { list } from './queries.ts'
import { ById, Change, List, preview, roleChange } from './shapes.ts'

const grant = 'roles:grant'

// biome-ignore format: a table
export const routes = [
  route('GET /role-changes',          'people:read', List,   pageOf(roleChange), list),
  route('POST /role-changes/preview', grant,         Change, preview,            look),
  route('POST /role-changes',         grant,         Change, roleChange,         change),
  route('DELETE /role-changes/:id',   grant,         ById,   roleChange,         undo),
]
