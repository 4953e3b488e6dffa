import { listOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { createItem, dropItem, editItem } from './commands.ts'
import { allItems } from './queries.ts'
import { ById, EditItem, item, NewItem } from './shapes.ts'

const manage = 'checklists:manage'

// biome-ignore format: a table
export const routes = [
  route('GET /vendor/checklists',        manage, Empty,    listOf(item), allItems),
  route('POST /vendor/checklists',       manage, NewItem,  item,         createItem),
  route('PUT /vendor/checklists/:id',    manage, EditItem, item,         editItem),
  route('DELETE /vendor/checklists/:id', manage, ById,     item,         dropItem),
]
