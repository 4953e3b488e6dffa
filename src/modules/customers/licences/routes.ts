import { listOf, route } from '#kernel/route.ts'
import { change, ofUser, pools } from './commands.ts'
import * as s from './shapes.ts'

const [read, manage] = ['customerUsers:read', 'customerUsers:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /customers/:customerId/licences',               read,   s.OfCustomer, listOf(s.pool),    pools),
  route('GET /customers/:customerId/users/:userId/licences', read,   s.OfUser,     listOf(s.licence), ofUser),
  route('PUT /customers/:customerId/users/:userId/licences', manage, s.Change,     listOf(s.licence), change),
]
