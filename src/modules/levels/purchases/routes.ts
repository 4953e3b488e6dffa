import { document, pageOf, route } from '#kernel/route.ts'
import { order } from './commands/order.ts'
import { confirmTransfer } from './commands/settle.ts'
import { cancel, confirmRepayment, refund, sendProof } from './commands/undo.ts'
import { find, payableBy, search, searchAll } from './queries.ts'
import { receipt } from './receipt.ts'
import {
  AsPaper,
  ById,
  ByIdOf,
  Cancellation,
  None,
  Order,
  payable,
  purchase,
  purchaseOf,
  purchasePage,
  Refund,
  Search,
  SearchAll,
  WithProof,
} from './shapes.ts'

const there = '/vendor/partners/:tenantId/purchases/:purchaseId'
// biome-ignore format: a table
export const routes = [
  route('GET /purchases',                             'membership:read',  Search,       pageOf(purchase),   search),
  route('GET /purchases/methods',                     'membership:read',  None,         payable,            payableBy),
  route('GET /purchases/:purchaseId',                 'membership:read',  ById,         purchasePage,       find),
  route('POST /purchases',                            'membership:buy',   Order,        purchasePage,       order),
  route('PUT /purchases/:purchaseId/proofs/:fileId',  'membership:buy',   WithProof,    purchasePage,       sendProof),
  route('POST /purchases/:purchaseId/cancellation',   'membership:buy',   Cancellation, purchasePage,       cancel),
  route('POST /purchases/:purchaseId/refund',         'membership:buy',   Refund,       purchasePage,       refund),
  route('GET /purchases/:purchaseId/receipt',         'membership:read',  AsPaper,      document,           receipt),
  route('GET /vendor/purchases',                      'purchases:read',   SearchAll,    pageOf(purchaseOf), searchAll),
  route(`GET ${there}`,                               'purchases:read',   ByIdOf,       purchasePage,       find),
  route(`POST ${there}/payment`,                      'purchases:settle', ByIdOf,       purchasePage,       confirmTransfer),
  route(`POST ${there}/repayment`,                    'purchases:settle', ByIdOf,       purchasePage,       confirmRepayment),
]
