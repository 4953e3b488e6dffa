import { listOf, nothing, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { remove, save } from './commands.ts'
import { list } from './queries.ts'
import { ById, customerView, NewView } from './shapes.ts'

const may = 'customers:views'

// biome-ignore format: a table
export const routes = [
  route('GET /customer-views',        may, Empty,   listOf(customerView), list),
  route('POST /customer-views',       may, NewView, customerView,         save),
  route('DELETE /customer-views/:id', may, ById,    nothing,              remove),
]
