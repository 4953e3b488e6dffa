import { pageOf, route } from '#kernel/route.ts'
import { ofCustomer } from './queries.ts'
import { charge, OfCustomer } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /customers/:customerId/charges', 'subscriptions:read', OfCustomer, pageOf(charge), ofCustomer),
]
