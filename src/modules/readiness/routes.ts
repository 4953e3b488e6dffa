import { route } from '#kernel/route.ts'
import { readinessOf } from './queries.ts'
import { Asked, AskedOfPartner, readiness } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /readiness',                           'readiness:read', Asked,          readiness, readinessOf),
  route('GET /vendor/partners/:tenantId/readiness', 'partners:read',  AskedOfPartner, readiness, readinessOf),
]
