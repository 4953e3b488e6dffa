import { pageOf, route } from '#kernel/route.ts'
import { find, list } from './queries.ts'
import { ByOldId, Listed, legacyAccount, legacyAccountRow } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /vendor/legacy-accounts',        'imports:view', Listed,  pageOf(legacyAccountRow), list),
  route('GET /vendor/legacy-accounts/:oldId', 'imports:view', ByOldId, legacyAccount,            find),
]
