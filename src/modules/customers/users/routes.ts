import { listOf, pageOf, route } from '#kernel/route.ts'
import { change, changeRoles, create, patch, remove, resetPassword, restore } from './commands.ts'
import { find, reachOf, roles, search } from './queries.ts'
import * as s from './shapes.ts'

const [read, manage] = ['customerUsers:read', 'customerUsers:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /customers/:customerId/reach',                      read,   s.OfCustomer,  s.reach,             reachOf),
  route('GET /customers/:customerId/directory-roles',            read,   s.OfCustomer,  listOf(s.roleCount), roles),
  route('GET /customers/:customerId/users',                      read,   s.Search,      pageOf(s.user),      search),
  route('POST /customers/:customerId/users',                     manage, s.NewUser,     s.handedUser,        create),
  route('GET /customers/:customerId/users/:userId',              read,   s.ById,        s.user,              find),
  route('PUT /customers/:customerId/users/:userId',              manage, s.ChangedUser, s.user,              change),
  route('DELETE /customers/:customerId/users/:userId',           manage, s.ById,        s.user,              remove),
  route('POST /customers/:customerId/users/:userId/restoration', manage, s.ById,        s.user,              restore),
  route('POST /customers/:customerId/users/:userId/password',    manage, s.NewPassword, s.handedUser,        resetPassword),
  route('PUT /customers/:customerId/users/:userId/roles',        manage, s.NewRoles,    s.user,              changeRoles),
]

/** What wires ask in one call: on /rest each of it has its own address. */
export const customerUsers = {
  patch: route('PATCH /customers/:customerId/users/:userId', manage, s.PatchedUser, s.handedUser, patch),
}
