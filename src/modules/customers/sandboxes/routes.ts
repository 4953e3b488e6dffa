import { route } from '#kernel/route.ts'
import { customer } from '../customers/shapes.ts'
import { mark, purge } from './commands.ts'
import { standing } from './queries.ts'
import { Marking, OfCustomer, OfPartner, sandbox } from './shapes.ts'

const there = '/vendor/partners/:tenantId'

// biome-ignore format: a table
export const routes = [
  route('DELETE /sandbox-customers/:customerId', 'customers:create', OfCustomer, customer, purge),
  route(`GET ${there}/sandbox`,                  'partners:read',    OfPartner,  sandbox,  standing),
  route(`PUT ${there}/sandbox`,                  'partners:manage',  Marking,    sandbox,  mark),
]
