import { route } from '#kernel/route.ts'
import { search } from './queries.ts'
import { found, Search } from './shapes.ts'

export const routes = [route('GET /catalog/products', 'pricing:read', Search, found, search)]
