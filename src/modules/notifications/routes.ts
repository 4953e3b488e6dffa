import { pageOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { archive, read, readAll, restore, unreadAgain } from './inbox/commands.ts'
import { counted, find, inbox } from './inbox/queries.ts'
import { ById, count, item, Search } from './inbox/shapes.ts'
import { prefer } from './preferences/commands.ts'
import { preferencesOf } from './preferences/queries.ts'
import { preferences, Wanted } from './preferences/shapes.ts'

const may = 'inbox:read'

// biome-ignore format: a table
export const routes = [
  route('GET /inbox',                may, Search, pageOf(item), inbox),
  route('GET /inbox/count',          may, Empty,  count,        counted),
  route('POST /inbox/readings',      may, Empty,  pageOf(item), readAll),
  route('GET /inbox/preferences',    may, Empty,  preferences,  preferencesOf),
  route('PUT /inbox/preferences',    may, Wanted, preferences,  prefer),
  route('GET /inbox/:id',            may, ById,   item,         find),
  route('POST /inbox/:id/reading',   may, ById,   item,         read),
  route('DELETE /inbox/:id/reading', may, ById,   item,         unreadAgain),
  route('POST /inbox/:id/archive',   may, ById,   item,         archive),
  route('DELETE /inbox/:id/archive', may, ById,   item,         restore),
]
