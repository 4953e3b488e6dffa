import { route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { parts } from '../profiles/rules.ts'
import { companyProfiles, GivenBilling } from '../profiles/shapes.ts'
import { billAnew, retouch } from './commands.ts'
import { called as byPartnerId, find, judgePlace } from './queries.ts'
import { ByPartnerId, called, GivenPlace, placeJudged, portrait, Retouched } from './shapes.ts'

/** What wires ask of a company: not on /rest, for people have the portal's own operations. */
// biome-ignore format: a table
export const portraits = {
  find:    route('GET /account/portrait',   'account:read',   Empty,     portrait, find),
  named:   route('GET /account/portraits',      'account:read',   ByPartnerId, called, byPartnerId),
  retouch: route('PATCH /account/portrait', 'account:manage', Retouched, portrait, retouch),
  place:   route('GET /account/portrait/places', 'account:read', GivenPlace, placeJudged, judgePlace),
  bill:    route('PUT /account/portrait/billing', parts.billTo, GivenBilling, companyProfiles, billAnew),
}
