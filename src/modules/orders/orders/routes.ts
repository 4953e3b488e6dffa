import { document, pageOf, route } from '#kernel/route.ts'
import { add, order } from './commands/direct.ts'
import { cancel, handIn, keepPapers } from './commands/papers.ts'
import { find, ofCustomer, paper, search } from './queries.ts'
import * as s from './shapes.ts'

const [read, place] = ['orders:read', 'orders:place'] as const
const [all, one] = ['/customers/:customerId/orders', '/customers/:customerId/orders/:id'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /orders',                  read,  s.OfPartner,  pageOf(s.listed), search),
  route(`GET ${all}`,                   read,  s.OfCustomer, pageOf(s.listed), ofCustomer),
  route(`POST ${all}`,                  place, s.Placing,    s.order,          order),
  route(`GET ${one}`,                   read,  s.ById,       s.order,          find),
  route(`POST ${one}/lines`,            place, s.Adding,     s.order,          add),
  route(`PUT ${one}/papers`,            place, s.Papers,     s.order,          keepPapers),
  route(`GET ${one}/files/:fileId/content`, read, s.OnePaper, document,      paper),
  route(`POST ${one}/purchase-order`,   place, s.HandingIn,  s.order,          handIn),
  route(`POST ${one}/cancellation`,     place, s.ById,       s.order,          cancel),
]
