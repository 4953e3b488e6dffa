import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { account } from '../accounts/shapes.ts'
import { location } from '../locations/shapes.ts'
import { closeAccount, closeLocation } from './commands.ts'
import { planOfAccount, planOfLocation } from './queries.ts'
import { ById, CloseAccount, CloseLocation, plan } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /locations/:locationId/closure',  'locations:read',   ById,          plan,     planOfLocation),
  route('POST /locations/:locationId/closure', 'locations:manage', CloseLocation, location, closeLocation),
  route('GET /account/closure',                'account:read',     Empty,         plan,     planOfAccount),
  route('POST /account/closure',               'account:close',    CloseAccount,  account,  closeAccount),
]
