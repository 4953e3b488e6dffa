import './words.ts'
import { routes as generation } from './generation/routes.ts'
import { routes as migrations } from './migrations/routes.ts'
import { routes as provisioning } from './provisioning/routes.ts'
import { routes as software } from './software/routes.ts'
import { routes as subscriptions } from './subscriptions/routes.ts'
import { routes as support } from './support/routes.ts'
import { routes as transfers } from './transfers/routes.ts'

export const routes = [
  ...subscriptions,
  ...provisioning,
  ...software,
  ...support,
  ...generation,
  ...transfers,
  ...migrations,
]
