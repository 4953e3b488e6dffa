import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { keepSeller } from './commands.ts'
import { network as networkThere, seller } from './queries.ts'
import { network, SellerShape, shownSeller } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /network',                'anyone',          Empty,       network,     networkThere),
  route('GET /vendor/settings/seller', 'partners:read',   Empty,       shownSeller, seller),
  route('PUT /vendor/settings/seller', 'settings:manage', SellerShape, shownSeller, keepSeller),
]
