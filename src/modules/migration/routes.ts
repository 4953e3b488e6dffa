import { routes as claims } from './claims/routes.ts'
import { routes as imports } from './imports/routes.ts'
import { routes as lateClaims } from './late-claims/routes.ts'
import { routes as legacy } from './legacy/routes.ts'
import { routes as oldAccounts } from './old-accounts/routes.ts'
import { routes as retirement } from './retirement/routes.ts'
import { routes as suggestions } from './suggestions/routes.ts'

export const routes = [...imports, ...oldAccounts, ...retirement, ...claims, ...suggestions, ...legacy, ...lateClaims]
