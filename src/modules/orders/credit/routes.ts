import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { setLimit } from './commands.ts'
import { creditsOf } from './queries.ts'
import * as s from './shapes.ts'

const [own, there] = ['/credit', '/vendor/partners/:tenantId/credit'] as const

// biome-ignore format: a table
export const routes = [
  route(`GET ${own}`,   'orders:read',   Empty,       s.credits, creditsOf),
  route(`GET ${there}`, 'credit:read',   s.OfPartner, s.credits, creditsOf),
  route(`PUT ${there}`, 'credit:manage', s.Setting,   s.credits, setLimit),
]
