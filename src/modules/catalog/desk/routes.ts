import { pageOf, route } from '#kernel/route.ts'
import { legacySkusOf } from '../generations/queries.ts'
import { Legacy, legacySku } from '../generations/shapes.ts'
import { search } from '../search/queries.ts'
import { found, Search } from '../search/shapes.ts'
import { addProduct, ageSku, changeProduct, endSku, writeSku } from './commands.ts'
import { productWritten } from './queries.ts'
import { Aged, ById, Ends, ProductWanted, SkuWanted, written } from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /vendor/catalog/products',                             'catalog:read',   Search,        found,   search),
  route('POST /vendor/catalog/products',                            'catalog:manage', ProductWanted, written, addProduct),
  route('GET /vendor/catalog/products/:productId',                  'catalog:read',   ById,          written, productWritten),
  route('PUT /vendor/catalog/products/:productId',                  'catalog:manage', ProductWanted, written, changeProduct),
  route('PUT /vendor/catalog/products/:productId/skus/:skuId',      'catalog:manage', SkuWanted,     written, writeSku),
  route('PUT /vendor/catalog/products/:productId/skus/:skuId/ends', 'catalog:manage', Ends,          written, endSku),
  route('PUT /vendor/catalog/products/:productId/skus/:skuId/generation', 'catalog:manage', Aged,    written, ageSku),
  route('GET /vendor/catalog/legacy-skus',                          'catalog:read',   Legacy,        pageOf(legacySku), legacySkusOf),
]
