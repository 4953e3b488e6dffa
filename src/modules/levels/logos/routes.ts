import { document, route } from '#kernel/route.ts'
import { logo } from './queries.ts'
import { AsLogo } from './shapes.ts'

export const routes = [route('GET /holdings/:holdingId/logo', 'membership:read', AsLogo, document, logo)]
