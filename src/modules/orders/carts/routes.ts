import { pageOf, route } from '#kernel/route.ts'
import { checkout } from '../orders/commands/checkout.ts'
import { checkedOut } from '../orders/shapes.ts'
import { create, replace } from './commands.ts'
import { find, ofCustomer } from './queries.ts'
import * as s from './shapes.ts'

const [read, place] = ['orders:read', 'orders:place'] as const
const [all, one] = ['/customers/:customerId/carts', '/customers/:customerId/carts/:id'] as const

// biome-ignore format: a table
export const routes = [
  route(`GET ${all}`,           read,  s.OfCustomer,  pageOf(s.listed), ofCustomer),
  route(`POST ${all}`,          place, s.NewCart,     s.cart,           create),
  route(`GET ${one}`,           read,  s.ById,        s.cart,           find),
  route(`PUT ${one}`,           place, s.Replacing,   s.cart,           replace),
  route(`POST ${one}/checkout`, place, s.CheckingOut, checkedOut,       checkout),
]
