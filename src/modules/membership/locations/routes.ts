import { pageOf, route } from '#kernel/route.ts'
import { add, change, lead } from './commands.ts'
import { find, search } from './queries.ts'
import { ById, ChangedLocation, location, NewLocation, Search, SearchOf } from './shapes.ts'

const [read, manage] = ['locations:read', 'locations:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /locations',                                read,            Search,          pageOf(location), search),
  route('GET /locations/:locationId',                    read,            ById,            location,         find),
  route('POST /locations',                               manage,          NewLocation,     location,         add),
  route('PUT /locations/:locationId',                    manage,          ChangedLocation, location,         change),
  route('POST /locations/:locationId/headquarters',      manage,          ById,            location,         lead),
  route('GET /vendor/partners/:tenantId/locations',      'partners:read', SearchOf,        pageOf(location), search),
]
