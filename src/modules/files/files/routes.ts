import { document, route } from '#kernel/route.ts'
import { download, find } from './queries.ts'
import { AtPartner, ById, file } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /files/:id',                                  'files:keep',  ById,      file,     find),
  route('GET /files/:id/content',                          'files:keep',  ById,      document, download),
  route('GET /vendor/partners/:tenantId/files/:id',         'checks:read', AtPartner, file,     find),
  route('GET /vendor/partners/:tenantId/files/:id/content', 'checks:read', AtPartner, document, download),
]
