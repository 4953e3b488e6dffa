import { pageOf, route } from '#kernel/route.ts'
import { search } from './queries.ts'
import { act, Search } from './shapes.ts'

export const routes = [route('GET /our-acts', 'ourPartners:read', Search, pageOf(act), search)]
