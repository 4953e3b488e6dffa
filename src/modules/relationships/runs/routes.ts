import { listOf, pageOf, route } from '#kernel/route.ts'
import { repeat, start, stop } from './commands.ts'
import { find, lines, search } from './queries.ts'
import { ById, LinesOf, line, run, Search, Starting } from './shapes.ts'

const [read, manage] = ['delegations:read', 'delegations:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /delegation-runs',                  read,   Search,   pageOf(run),  search),
  route('POST /delegation-runs',                 manage, Starting, run,          start),
  route('GET /delegation-runs/:id',              read,   ById,     run,          find),
  route('GET /delegation-runs/:id/lines',        read,   LinesOf,  listOf(line), lines),
  route('POST /delegation-runs/:id/repetition',  manage, ById,     run,          repeat),
  route('DELETE /delegation-runs/:id',           manage, ById,     run,          stop),
]
