import { document, listOf, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { attest, publish, sign } from './commands.ts'
import { allInEffect, offered, own, published, standing, text, version } from './queries.ts'
import * as s from './shapes.ts'

const read = 'customers:read'

// biome-ignore format: a table
export const routes = [
  route('GET /customer-agreement',                 read,                    s.InCountry,    s.offered,           offered),
  route('GET /customers/:customerId/agreements',   read,                    s.OfCustomer,   s.standing,          standing),
  route('POST /customers/:customerId/agreements',  'customers:attest',      s.Attesting,    s.attestation,       attest),
  route('GET /customer-agreements/:agreementId/text', 'anyone',             s.OfVersion,   document,            text),
  route('GET /our-agreement',                      'ourAgreement:read',     Empty,          s.own,               own),
  route('POST /our-agreement/acceptance',          'ourAgreement:sign',     s.Signing,      s.own,               sign),
  route('GET /vendor/customer-agreements',         'contracts:read',        Empty,          listOf(s.agreement), published),
  route('POST /vendor/customer-agreements',        'contracts:manage',      s.NewAgreement, s.agreement,         publish),
]

/** What wires ask of the agreement: not on /rest. */
export const templates = {
  inEffect: route('GET /customer-agreement-templates', read, Empty, s.templates, allInEffect),
  find: route('GET /customer-agreement-templates/:agreementId', read, s.OfVersion, s.template, version),
}
