import { pageOf, route } from '#kernel/route.ts'
import { accept, confirm, invite, reject, undo, withdraw } from './commands.ts'
import { find, search, outlook as whatHappens } from './queries.ts'
import { ById, Invitation, merge, outlook, Rejection, Search } from './shapes.ts'

const [read, manage, settle] = ['structure:read', 'structure:manage', 'structure:confirm'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /merges',                   read,   Search,     pageOf(merge), search),
  route('GET /merges/:id',               read,   ById,       merge,         find),
  route('GET /merges/:id/preview',       read,   ById,       outlook,       whatHappens),
  route('POST /merges',                  manage, Invitation, merge,         invite),
  route('POST /merges/:id/acceptance',   settle, ById,       merge,         accept),
  route('POST /merges/:id/rejection',    manage, Rejection,  merge,         reject),
  route('DELETE /merges/:id',            manage, ById,       merge,         withdraw),
  route('POST /merges/:id/confirmation', settle, ById,       merge,         confirm),
  route('DELETE /merges/:id/confirmation', settle, ById,     merge,         undo),
]
