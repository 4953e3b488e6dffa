import { listOf, route } from '#kernel/route.ts'
import { look } from './queries.ts'
import { ending, OfCustomer } from './shapes.ts'

export const routes = [route('GET /customers/:customerId/ending', 'customers:read', OfCustomer, listOf(ending), look)]
