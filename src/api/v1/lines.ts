import type { Line } from '../lines.ts'
import { accountsettings } from './resources/accountsettings.ts'
import { agreements } from './resources/agreements.ts'
import { auditrecords } from './resources/auditrecords.ts'
import { carts } from './resources/carts.ts'
import { consents } from './resources/consents.ts'
import { countries } from './resources/countries.ts'
import { customers } from './resources/customers.ts'
import { directoryroles } from './resources/directoryroles.ts'
import { domains } from './resources/domains.ts'
import { entitlements } from './resources/entitlements.ts'
import { licences } from './resources/licences.ts'
import { migrations } from './resources/migrations.ts'
import { offers } from './resources/offers.ts'
import { orders } from './resources/orders.ts'
import { products } from './resources/products.ts'
import { profiles } from './resources/profiles.ts'
import { programs } from './resources/programs.ts'
import { promotions } from './resources/promotions.ts'
import { qualifications } from './resources/qualifications.ts'
import { relationships } from './resources/relationships.ts'
import { subscriptions } from './resources/subscriptions.ts'
import { transfers } from './resources/transfers.ts'
import { transitions } from './resources/transitions.ts'
import { usageplans } from './resources/usageplans.ts'
import { users } from './resources/users.ts'
import { webhooks } from './resources/webhooks.ts'

/** What is served of the published API; links that people follow lead to this site. */
export const linesAt = (site: string): readonly Line[] => [
  ...customers,
  ...users,
  ...directoryroles,
  ...licences,
  ...qualifications,
  ...domains,
  ...consents,
  ...relationships(site),
  ...agreements(site),
  ...profiles,
  ...programs,
  ...accountsettings,
  ...countries,
  ...auditrecords,
  ...products,
  ...offers,
  ...promotions,
  ...carts,
  ...orders,
  ...subscriptions,
  ...transfers,
  ...transitions,
  ...migrations,
  ...entitlements,
  ...usageplans,
  ...webhooks,
]
