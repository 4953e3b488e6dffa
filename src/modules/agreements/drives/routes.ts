import { route } from '#kernel/route.ts'
import { companies as companiesOf, progress as progressOf } from './queries.ts'
import { ById, companies, Listed, progress } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /vendor/agreements/:id/drive',           'contracts:read', ById,   progress,  progressOf),
  route('GET /vendor/agreements/:id/drive/companies', 'contracts:read', Listed, companies, companiesOf),
]
