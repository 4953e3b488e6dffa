import { pageOf, route } from '#kernel/route.ts'
import { endOurs, find, search } from './ours.ts'
import { ById, ours, Search } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /our-partners',        'ourPartners:read', Search, pageOf(ours), search),
  route('GET /our-partners/:id',    'ourPartners:read', ById,   ours,         find),
  route('DELETE /our-partners/:id', 'ourPartners:end',  ById,   ours,         endOurs),
]
