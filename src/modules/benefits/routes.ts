import { routes as allocations } from './allocations/routes.ts'
import { routes as entitlements } from './entitlements/routes.ts'
import { routes as keys } from './keys/routes.ts'
import { routes as types } from './types/routes.ts'

export const routes = [...types, ...entitlements, ...allocations, ...keys]
