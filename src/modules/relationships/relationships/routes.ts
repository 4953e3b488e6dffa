import { pageOf, route } from '#kernel/route.ts'
import { endOurs, find, search, support } from './ours.ts'
import { ById, ours, Search, supportShown } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /our-partners',        'ourPartners:read', Search, pageOf(ours), search),
  route('GET /our-partners/:id',    'ourPartners:read', ById,   ours,         find),
  route('GET /our-partners/:id/support', 'ourPartners:read', ById, supportShown, support),
  route('DELETE /our-partners/:id', 'ourPartners:end',  ById,   ours,         endOurs),
]
