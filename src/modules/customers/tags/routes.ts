import { listOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { tag, tagEach } from './commands.ts'
import { used } from './queries.ts'
import { TagEach, Tagging, tagged, tagInUse, tags } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /customer-tags',               'customers:read',   Empty,   listOf(tagInUse), used),
  route('POST /customer-tags',              'customers:manage', TagEach, tagged,           tagEach),
  route('PUT /customers/:customerId/tags',  'customers:manage', Tagging, tags,             tag),
]
