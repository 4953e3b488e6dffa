import { document, route } from '#kernel/route.ts'
import { cart as cartView } from '../carts/shapes.ts'
import { checkedOut, order as orderView } from '../orders/shapes.ts'
import * as does from './commands.ts'
import { provisioned, provisionedLines } from './provisioning.ts'
import * as asks from './queries.ts'
import * as s from './shapes.ts'

const [read, place] = ['orders:read', 'orders:place'] as const
const [carts, orders] = ['/customers/:customerId/carts', '/customers/:customerId/orders'] as const

/** What wires ask of carts and orders: lines by the numbers programs have, lists whole. */
// biome-ignore format: a table
export const sentOrders = {
  begin:    route(`POST ${carts}`,              place, s.NewCart,    cartView,      does.begin),
  cart:     route(`GET ${carts}/:id`,           read,  s.OneCart,    cartView,      asks.cart),
  replace:  route(`PUT ${carts}/:id`,           place, s.Replacing,  cartView,      does.replace),
  checkout: route(`POST ${carts}/:id/checkout`, place, s.OneCart,    checkedOut,    does.checkout),
  place:    route(`POST ${orders}`,             place, s.Placing,    orderView,     does.place),
  orders:   route(`GET ${orders}`,              read,  s.OfCustomer, s.wholeOrders, asks.orders),
  order:    route(`GET ${orders}/:id`,          read,  s.OneOrder,   orderView,     asks.order),
  lines:    route(`GET ${orders}/:id/provisioning`, read, s.OneOrder, provisionedLines, provisioned),
  attach:   route(`POST ${orders}/:id/files`,    place, s.Attaching,  orderView,     does.attach),
  paper:    route(`GET ${orders}/:id/files/:fileId/content`, read, s.OnePaper, document, asks.paper),
  patch:    route(`PATCH ${orders}/:id`,        place, s.Sent,       orderView,     does.patch),
}
