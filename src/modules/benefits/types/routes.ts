import { listOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { add, change } from './commands.ts'
import { allTypes } from './queries.ts'
import { benefitType, ChangedType, NewType } from './shapes.ts'

const manage = 'benefits:manage'

// biome-ignore format: a table
export const routes = [
  route('GET /vendor/benefit-types',       'partners:read', Empty,       listOf(benefitType), allTypes),
  route('POST /vendor/benefit-types',      manage,          NewType,     benefitType,         add),
  route('PUT /vendor/benefit-types/:code', manage,          ChangedType, benefitType,         change),
]
