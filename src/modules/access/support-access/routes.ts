import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { change } from './commands.ts'
import { accessOf } from './queries.ts'
import { Access, AtPartner, access } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /support-access',                           'supportAccess:read',  Empty,     access, accessOf),
  route('PUT /support-access',                           'supportAccess:allow', Access,    access, change),
  route('GET /vendor/partners/:tenantId/support-access', 'support:read',        AtPartner, access, accessOf),
]
