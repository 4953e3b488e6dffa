import { document, route } from '#kernel/route.ts'
import { Empty } from '#kernel/shapes.ts'
import { redlined } from '../agreements/shapes.ts'
import { accept } from './commands.ts'
import { compare, evidenceFile, evidencePaper, find, keys, list, partnerAgreement as ours } from './queries.ts'
import {
  AsPaper,
  AsPaperOfPartner,
  acceptance,
  acceptanceList,
  ById,
  keyList,
  OfPartner,
  Partner,
  partnerAgreement,
  Redlining,
  Signing,
  wholeAcceptance,
} from './shapes.ts'

const [read, sign, desk] = ['agreements:read', 'agreements:sign', 'contracts:read'] as const

// biome-ignore format: a table
export const routes = [
  route('GET /agreements/partner',                                 read,     Empty,     partnerAgreement, ours),
  route('GET /agreements/partner/redline',                         read,     Redlining, redlined,         compare),
  route('POST /agreements/partner/acceptance',                     sign,     Signing,   acceptance,       accept),
  route('GET /agreements/keys',                                    'anyone', Empty,     keyList,          keys),
  route('GET /acceptances',                                        read,     Empty,     acceptanceList,   list),
  route('GET /acceptances/:id',                                    read,     ById,      wholeAcceptance,  find),
  route('GET /acceptances/:id/evidence',                           read,     ById,      document,         evidenceFile),
  route('GET /acceptances/:id/pdf',                                read,     AsPaper,   document,         evidencePaper),
  route('GET /vendor/partners/:tenantId/agreement',                desk,     Partner,   partnerAgreement, ours),
  route('GET /vendor/partners/:tenantId/acceptances',              desk,     Partner,   acceptanceList,   list),
  route('GET /vendor/partners/:tenantId/acceptances/:id',          desk,     OfPartner, wholeAcceptance,  find),
  route('GET /vendor/partners/:tenantId/acceptances/:id/evidence', desk,     OfPartner, document,         evidenceFile),
  route('GET /vendor/partners/:tenantId/acceptances/:id/pdf',      desk,     AsPaperOfPartner, document,  evidencePaper),
]
