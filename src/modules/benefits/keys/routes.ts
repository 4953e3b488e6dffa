import { listOf, nothing, pageOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { bringKeys, retire } from './commands.ts'
import { pools, search } from './queries.ts'
import { ByKey, brought, NewKeys, pool, poolKey, Search } from './shapes.ts'

const manage = 'benefits:manage'

// biome-ignore format: a table
export const routes = [
  route('GET /vendor/key-pools',           manage, Empty,   listOf(pool),    pools),
  route('GET /vendor/benefit-keys',        manage, Search,  pageOf(poolKey), search),
  route('POST /vendor/benefit-keys',       manage, NewKeys, brought,         bringKeys),
  route('DELETE /vendor/benefit-keys/:id', manage, ByKey,   nothing,         retire),
]
