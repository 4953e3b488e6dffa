import { routes as imports } from './imports/routes.ts'
import { routes as oldAccounts } from './old-accounts/routes.ts'

export const routes = [...imports, ...oldAccounts]
