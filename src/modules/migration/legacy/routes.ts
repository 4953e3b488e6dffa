import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { records as recordsQuery, status as statusQuery } from './queries.ts'
import { ByOldId, records, status } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /legacy/status',  'anyone',      ByOldId, status,  statusQuery),
  route('GET /legacy/records', 'legacy:read', Empty,   records, recordsQuery),
]
