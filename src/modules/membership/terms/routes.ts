import { listOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { publish } from './commands.ts'
import { allTerms, currentTerms } from './queries.ts'
import { NewTerms, terms } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /terms',         'anyone',           Empty,    terms,         currentTerms),
  route('GET /vendor/terms',  'contracts:read',   Empty,    listOf(terms), allTerms),
  route('POST /vendor/terms', 'contracts:manage', NewTerms, terms,         publish),
]
