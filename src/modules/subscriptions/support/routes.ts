import { route } from '#kernel/route.ts'
import { ById } from '../subscriptions/shapes.ts'
import { name } from './commands.ts'
import { find } from './queries.ts'
import { Naming, supportContact } from './shapes.ts'

const AT = '/customers/:customerId/subscriptions/:id/support-contact'
// biome-ignore format: a table
export const routes = [
  route(`GET ${AT}`, 'subscriptions:read',   ById,   supportContact, find),
  route(`PUT ${AT}`, 'subscriptions:manage', Naming, supportContact, name),
]
