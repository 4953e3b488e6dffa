import { pageOf, route } from '#kernel/route.ts'
import { Empty, paged } from '#kernel/shapes.ts'
import { approve, end } from './commands/customer.ts'
import { ask, extendItself, renewLink, terminate } from './commands/partner.ts'
import { find, findOurs, open, ours, search, figures as soFar } from './queries.ts'
import { Asking, asked, ById, ByToken, delegation, Extending, figures, granted, Search } from './shapes.ts'

const [read, manage, approval] = ['delegations:read', 'delegations:manage', 'delegations:approve'] as const
const OurSearch = paged({ status: Search.properties.status })

// biome-ignore format: a table
export const routes = [
  route('GET /delegations',                    read,              Search,    pageOf(delegation), search),
  route('GET /delegation-figures',             read,              Empty,     figures,            soFar),
  route('GET /delegations/:id',                read,              ById,      delegation,         find),
  route('POST /delegations',                   manage,            Asking,    asked,              ask),
  route('POST /delegations/:id/link',          manage,            ById,      asked,              renewLink),
  route('PUT /delegations/:id/extension',      manage,            Extending, delegation,         extendItself),
  route('DELETE /delegations/:id',             manage,            ById,      delegation,         terminate),
  route('GET /our-delegations',                'ourPartners:read', OurSearch, pageOf(granted),   ours),
  route('GET /our-delegations/:id',            'ourPartners:read', ById,     granted,            findOurs),
  route('POST /opened-delegations',            'ourPartners:end', ByToken,   granted,            open),
  route('POST /our-delegations/:id/approval',  approval,          ById,      granted,            approve),
  route('DELETE /our-delegations/:id',         'ourPartners:end', ById,      granted,            end),
]
