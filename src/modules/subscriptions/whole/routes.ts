import { route } from '#kernel/route.ts'
import { ById } from '../subscriptions/shapes.ts'
import { convert, patch } from './commands.ts'
import { find, list } from './queries.ts'
import { Converting, Ofs, Whole, whole, wholes } from './shapes.ts'

/** What wires ask of subscriptions, whole: on /rest each change has its own address, and lists go page by page. */
export const wholeSubscriptions = {
  list: route('GET /customers/:customerId/whole-subscriptions', 'subscriptions:read', Ofs, wholes, list),
  find: route('GET /customers/:customerId/whole-subscriptions/:id', 'subscriptions:read', ById, whole, find),
  convert: route('POST /customers/:customerId/subscriptions/:id/conversion', 'subscriptions:manage', Converting, whole, convert), // biome-ignore format: one line
  patch: route('PATCH /customers/:customerId/subscriptions/:id', 'subscriptions:manage', Whole, whole, patch),
}
