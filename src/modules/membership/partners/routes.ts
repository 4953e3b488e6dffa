import { listOf, pageOf, route } from '#kernel/route.ts'
import { ByTenant } from '../accounts/shapes.ts'
import { dossiers } from '../verifications/queries/dossier.ts'
import { verification } from '../verifications/shapes.ts'
import { search } from './queries.ts'
import { partnerRow, Search } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /vendor/partners',                         'partners:read', Search,   pageOf(partnerRow),   search),
  route('GET /vendor/partners/:tenantId/verifications', 'checks:read',   ByTenant, listOf(verification), dossiers),
]
