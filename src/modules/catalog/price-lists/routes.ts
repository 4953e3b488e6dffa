import { document, listOf, route } from '#kernel/route.ts'
import { list, lists } from './queries.ts'
import { InMarket, listed, OfMonth, priceList, Sheet } from './shapes.ts'
import { download } from './sheet.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /catalog/price-lists',              'pricing:read', InMarket, listOf(priceList), lists),
  route('GET /catalog/price-lists/:month',       'pricing:read', OfMonth,  listed,            list),
  route('GET /catalog/price-lists/:month/sheet', 'pricing:read', Sheet,    document,          download),
]
