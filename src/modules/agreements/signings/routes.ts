import { route } from '#kernel/route.ts'
import { ofPartner } from './queries.ts'
import { OfPartner, signing } from './shapes.ts'

/** What wires ask of others' signatures: not on /rest. */
export const signings = {
  ofPartner: route('GET /agreements/signings', 'customers:read', OfPartner, signing, ofPartner),
}
