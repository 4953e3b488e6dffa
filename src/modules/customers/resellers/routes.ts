import { route } from '#kernel/route.ts'
import { ById } from '../customers/shapes.ts'
import { related, resellersOf } from './queries.ts'
import { Related, relatedPartners, resellers as shown } from './shapes.ts'

/** What wires ask of a customer's resellers: not on /rest, where the record names them. */
export const resellers = {
  of: route('GET /customers/:customerId/resellers', 'customers:read', ById, shown, resellersOf),
  related: route('GET /partnerships/related', 'partnerships:read', Related, relatedPartners, related),
}
