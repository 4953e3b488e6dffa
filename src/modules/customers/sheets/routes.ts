import { listOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { drop, open, read, start } from './commands.ts'
import { find, lines, list } from './queries.ts'
import * as s from './shapes.ts'

const may = 'customers:create'

// biome-ignore format: a table
export const routes = [
  route('GET /customer-sheets',               may, Empty,      listOf(s.sheet),    list),
  route('POST /customer-sheets',              may, s.NewSheet, s.sheet,            open),
  route('GET /customer-sheets/:id',           may, s.ById,     s.sheet,            find),
  route('GET /customer-sheets/:id/lines',     may, s.RowsOf,   listOf(s.sheetRow), lines),
  route('POST /customer-sheets/:id/lines',    may, s.Lines,    s.sheet,            read),
  route('POST /customer-sheets/:id/making',   may, s.ById,     s.sheet,            start),
  route('DELETE /customer-sheets/:id',        may, s.ById,     s.sheet,            drop),
]
