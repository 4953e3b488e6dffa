import { document, pageOf, route } from '#kernel/route.ts'
import { change, create, end, handOut } from './commands.ts'
import { find, formIn, judgeName, judgePrefix, search, sheet } from './queries.ts'
import * as s from './shapes.ts'

const [read, manage] = ['customers:read', 'customers:manage'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /customers',                         read,               s.Search,         pageOf(s.listedCustomer), search),
  route('GET /customer-sheet',                    read,               s.Filters,        document,                 sheet),
  route('GET /customer-names',                    manage,             s.ByName,         s.nameJudged,             judgeName),
  route('GET /customer-form',                     manage,             s.InCountry,      s.form,                   formIn),
  route('GET /customer-domains',                  manage,             s.ByPrefix,       s.domainJudged,           judgePrefix),
  route('POST /customers',                        'customers:create', s.NewCustomer,    s.created,                create),
  route('GET /customers/:customerId',             read,               s.ById,           s.customer,               find),
  route('PUT /customers/:customerId/profile',     manage,             s.ChangedProfile, s.billing,                change),
  route('POST /customers/:customerId/admin-password', 'customers:create', s.ById,   s.admin,                  handOut),
  route('DELETE /customers/:customerId',          'customers:end',    s.ById,           s.customer,               end),
]
