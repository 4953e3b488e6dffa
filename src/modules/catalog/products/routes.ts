import { listOf, route } from '#kernel/route.ts'
import { compared, productIn, productOfCustomer } from './queries.ts'
import { Comparison, comparedSku, ForCustomer, InMarket, product } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /catalog/products/:productId',                        'pricing:read', InMarket,    product,             productIn),
  route('GET /catalog/comparison',                                 'pricing:read', Comparison,  listOf(comparedSku), compared),
  route('GET /customers/:customerId/catalog/products/:productId',  'pricing:read', ForCustomer, product,             productOfCustomer),
]
