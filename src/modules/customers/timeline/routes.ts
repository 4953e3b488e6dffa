import { listOf, route } from '#kernel/route.ts'
import { ById } from '../customers/shapes.ts'
import { timeline } from './queries.ts'
import { moment } from './shapes.ts'

export const routes = [route('GET /customers/:customerId/timeline', 'customers:read', ById, listOf(moment), timeline)]
