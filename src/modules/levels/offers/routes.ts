import { listOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { OfPartner } from '../holdings/shapes.ts'
import { ByCode } from '../levels/shapes.ts'
import { offerOf, offers } from './queries.ts'
import { offer } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /levels',                                 'membership:read', Empty,     listOf(offer), offers),
  route('GET /levels/:code',                           'membership:read', ByCode,    offer,         offerOf),
  route('GET /vendor/partners/:tenantId/level-offers', 'partners:read',   OfPartner, listOf(offer), offers),
]
