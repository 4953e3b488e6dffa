import { routes as apps } from './apps/routes.ts'
import { routes as domains } from './domains/routes.ts'
import { routes as members } from './members/routes.ts'
import { routes as roles } from './roles/routes.ts'
import { routes as tenants } from './tenants/routes.ts'

export const routes = [...tenants, ...members, ...roles, ...domains, ...apps]
