import { pageOf, route } from '#kernel/route.ts'
import { accept, invite, remove, renew } from './commands.ts'
import { open, search } from './queries.ts'
import { ById, ByToken, Inviting, invited, opened, partnership, Search } from './shapes.ts'

const [read, send, authorise, end] = ['partnerships:read', 'partnerships:invite', 'partnerships:accept', 'partnerships:remove'] as const // biome-ignore format: a list

// biome-ignore format: a table
export const routes = [
  route('GET /partnerships',             read,      Search,   pageOf(partnership), search),
  route('POST /partnerships',            send,      Inviting, invited,             invite),
  route('POST /partnerships/:id/link',   send,      ById,     invited,             renew),
  route('DELETE /partnerships/:id',      end,       ById,     partnership,         remove),
  route('POST /opened-partnerships',     authorise, ByToken,  opened,              open),
  route('POST /partnership-acceptances', authorise, ByToken,  partnership,         accept),
]
