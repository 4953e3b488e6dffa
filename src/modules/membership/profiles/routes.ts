import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { billTo, nameBillTo, securedBy, supportBy, taxed } from './commands.ts'
import { find } from './queries.ts'
import { parts } from './rules.ts'
import {
  ByTenant,
  companyProfiles,
  GivenBilling,
  GivenSecurity,
  GivenSupport,
  GivenTax,
  NamedByVendor,
} from './shapes.ts'

// biome-ignore format: a table
export const routes = [
  route('GET /account/profiles',                            'account:read',    Empty,         companyProfiles, find),
  route('PUT /account/profiles/billing',                    parts.billTo,      GivenBilling,  companyProfiles, billTo),
  route('PUT /account/profiles/tax',                        parts.tax,         GivenTax,      companyProfiles, taxed),
  route('PUT /account/profiles/support',                    parts.support,     GivenSupport,  companyProfiles, supportBy),
  route('PUT /account/profiles/security',                   parts.security,    GivenSecurity, companyProfiles, securedBy),
  route('GET /vendor/partners/:tenantId/profiles',          'partners:read',   ByTenant,      companyProfiles, find),
  route('PUT /vendor/partners/:tenantId/bill-to-name',      'partners:manage', NamedByVendor, companyProfiles, nameBillTo),
]
