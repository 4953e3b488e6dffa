import { pageOf, route } from '#kernel/route.ts'
import { search } from './queries.ts'
import { partnerRow, Search } from './shapes.ts'

export const routes = [route('GET /vendor/partners', 'partners:read', Search, pageOf(partnerRow), search)]
