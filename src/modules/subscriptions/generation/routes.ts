import { route } from '#kernel/route.ts'
import { ById } from '../subscriptions/shapes.ts'
import { generationOf } from './queries.ts'
import { stands } from './shapes.ts'

export const routes = [
  route('GET /customers/:customerId/subscriptions/:id/generation', 'subscriptions:read', ById, stands, generationOf),
]
