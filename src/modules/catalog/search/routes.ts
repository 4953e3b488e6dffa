import { Type } from 'typebox'
import { route, view } from '#kernel/route.ts'
import { KeptShape, shownKept } from '../products/shapes.ts'
import { searchOfCustomer } from './ofCustomer.ts'
import { search } from './queries.ts'
import { found, foundFields, hitFields, Search, SearchOfCustomer, shownFacets, shownHit } from './shapes.ts'

const foundForCustomer = view(
  Type.Object({ items: Type.Array(Type.Object({ ...hitFields, kept: KeptShape })), ...foundFields }),
  (row: Awaited<ReturnType<typeof searchOfCustomer>>) => ({
    ...row,
    items: row.items.map(({ kept, ...hit }) => ({ ...shownHit(hit), kept: shownKept(kept) })),
    facets: shownFacets(row.facets),
  }),
)

// biome-ignore format: a table
export const routes = [
  route('GET /catalog/products',                        'pricing:read', Search,           found,            search),
  route('GET /customers/:customerId/catalog/products',  'pricing:read', SearchOfCustomer, foundForCustomer, searchOfCustomer),
]
