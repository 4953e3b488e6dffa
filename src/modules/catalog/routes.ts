import { routes as desk } from './desk/routes.ts'
import { routes as priceFiles } from './price-files/routes.ts'
import { routes as priceLists } from './price-lists/routes.ts'
import { routes as products } from './products/routes.ts'
import { routes as promotions } from './promotions/routes.ts'
import { routes as search } from './search/routes.ts'

export const routes = [...search, ...products, ...priceLists, ...desk, ...priceFiles, ...promotions]
