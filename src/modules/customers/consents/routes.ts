import { listOf, pageOf, route } from '#kernel/route.ts'
import { give, withdraw, withdrawOurs } from './commands.ts'
import { list, ours as search } from './queries.ts'
import { ByApp, ById, Consenting, consent, OfCustomer, OurSearch, ours } from './shapes.ts'

const [read, manage] = ['customerUsers:read', 'customerUsers:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /customers/:customerId/app-consents',                   read,               OfCustomer, listOf(consent), list),
  route('POST /customers/:customerId/app-consents',                  manage,             Consenting, consent,         give),
  route('DELETE /customers/:customerId/app-consents/:applicationId', manage,             ByApp,      consent,         withdraw),
  route('GET /our-apps',                                             'ourPartners:read', OurSearch,  pageOf(ours),    search),
  route('DELETE /our-apps/:id',                                      'ourPartners:end',  ById,       ours,            withdrawOurs),
]
