import type { ApiOf } from '#kernel/route.ts'
import { routes as access } from '#modules/access/routes.ts'
import { routes as agreements } from '#modules/agreements/routes.ts'
import { routes as audit } from '#modules/audit/routes.ts'
import { routes as benefits } from '#modules/benefits/routes.ts'
import { routes as billing } from '#modules/billing/routes.ts'
import { routes as catalog } from '#modules/catalog/routes.ts'
import { routes as customers } from '#modules/customers/routes.ts'
import { routes as files } from '#modules/files/routes.ts'
import { routes as help } from '#modules/help/routes.ts'
import { routes as levels } from '#modules/levels/routes.ts'
import { routes as membership } from '#modules/membership/routes.ts'
import { routes as migration } from '#modules/migration/routes.ts'
import { routes as notifications } from '#modules/notifications/routes.ts'
import { routes as orders } from '#modules/orders/routes.ts'
import { routes as readiness } from '#modules/readiness/routes.ts'
import { routes as relationships } from '#modules/relationships/routes.ts'
import { routes as subscriptions } from '#modules/subscriptions/routes.ts'
import { routes as webhooks } from '#modules/webhooks/routes.ts'

/** Every module's routes, one line a module. */
export const routes = [
  ...access,
  ...agreements,
  ...audit,
  ...benefits,
  ...billing,
  ...catalog,
  ...customers,
  ...files,
  ...help,
  ...levels,
  ...membership,
  ...migration,
  ...notifications,
  ...orders,
  ...readiness,
  ...relationships,
  ...subscriptions,
  ...webhooks,
]
export type Api = ApiOf<(typeof routes)[number]>
