import { pageOf, route } from '#kernel/route.ts'
import { accept, ask, reject, withdraw } from './commands.ts'
import { search } from './queries.ts'
import { Asking, ById, Rejection, Search, transfer } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /transfers',                'structure:read',    Search,    pageOf(transfer), search),
  route('POST /transfers',               'structure:confirm', Asking,    transfer,         ask),
  route('POST /transfers/:id/acceptance', 'structure:confirm', ById,     transfer,         accept),
  route('POST /transfers/:id/rejection', 'structure:manage',  Rejection, transfer,         reject),
  route('DELETE /transfers/:id',         'structure:manage',  ById,      transfer,         withdraw),
]
