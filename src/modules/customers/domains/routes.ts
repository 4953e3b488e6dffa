import { listOf, route } from '#kernel/route.ts'
import { domainView } from '#modules/access/index.ts'
import { add, list } from './commands.ts'
import { NewDomain, OfCustomer } from './shapes.ts'

const [read, manage] = ['customerUsers:read', 'customerUsers:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /customers/:customerId/domains',  read,   OfCustomer, listOf(domainView), list),
  route('POST /customers/:customerId/domains', manage, NewDomain,  domainView,         add),
]
