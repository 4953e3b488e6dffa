import type { FastifyReply, FastifyRequest } from 'fastify'
import { agreementTemplates as templates } from '#modules/customers/index.ts'
import { type Line, line } from '../../lines.ts'
import { customerIn } from '../customer.ts'
import { bodyOf, saying } from '../given.ts'
import { languageIn } from '../headers.ts'
import { type Answers, operation } from '../operation.ts'
import { addressOf } from '../paging.ts'
import { queryOf } from '../query.ts'
import { refuse } from '../refusals.ts'
import { collection } from '../resource.ts'

const standing = operation('GET /customers/:customerId/agreements')
const attest = operation('POST /customers/:customerId/agreements')
type Attestation = Answers<typeof attest>

/** What clients call the agreement of customers; the older kind is known, and nobody signs it any more. */
const CURRENT = 'MicrosoftCustomerAgreement'
const KINDS = [CURRENT, 'MicrosoftCloudAgreement'] as const
const isWanted = (request: FastifyRequest) => {
  const { agreementType } = request.params as { agreementType?: string } // where the line's address names it
  const asked = (agreementType ?? queryOf(request).text('agreementType'))?.trim()
  if (asked === undefined || asked === '' || asked === '*') return true
  return kindIn(asked) === CURRENT
}
function kindIn(written: string) {
  const found = KINDS.find((kind) => kind.toLowerCase() === written.toLowerCase())
  if (!found) throw refuse.wordUnknown({ word: written.slice(0, 60), property: 'agreementType' }, { field: 'type' })
  return found
}

const textAt = (site: string, id: string, language = 'en') =>
  `${site}/rest/customer-agreements/${id}/text?language=${language}`

const shown = (site: string) => (row: Attestation) => ({
  userId: row.attestedBy,
  primaryContact: { firstName: row.firstName, lastName: row.lastName, email: row.email, phoneNumber: row.phone ?? '' },
  templateId: row.agreementId,
  dateAgreed: `${row.agreedOn}T00:00:00Z`,
  type: CURRENT,
  agreementLink: textAt(site, row.agreementId),
})

/** Who agreed, and on which day; the hour of it is nobody's concern. */
const attesting = (request: FastifyRequest) => {
  const body = bodyOf(request)
  if (kindIn(body.text('type') ?? CURRENT) !== CURRENT)
    throw refuse.propertyUnfit({ property: 'type' }, { field: 'type' })
  const contact = body.part('primaryContact')
  if (body.instant('dateAgreed') === undefined)
    throw refuse.propertyMissing({ property: 'dateAgreed' }, { field: 'dateAgreed' })
  return saying({
    ...customerIn(request),
    agreementId: body.text('templateId')?.toLowerCase(),
    firstName: contact.text('firstName') ?? '',
    lastName: contact.text('lastName') ?? '',
    email: contact.text('email') ?? '',
    phone: contact.text('phoneNumber'),
    agreedOn: body.text('dateAgreed')?.trim().slice(0, 10),
  })
}

type Templates = Answers<typeof templates.inEffect>
const metadata = (site: string) => ({ items }: Templates, request: FastifyRequest) => {
  const all = items.map(({ id, number }) => ({ templateId: id, agreementType: CURRENT, agreementLink: textAt(site, id), versionRank: number }))
  return collection(isWanted(request) ? all : [], addressOf(request))
} // biome-ignore format: one thought

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const templateIn = (request: FastifyRequest) => {
  const { templateId } = request.params as { templateId: string } // as its line names it
  if (!UUID.test(templateId)) throw refuse.noSuchEndpoint({ endpoint: 'template' })
  const tag = queryOf(request).text('language')
  return { agreementId: templateId.toLowerCase(), language: tag === undefined ? languageIn(request) : /^ko\b/i.test(tag) ? 'ko' : 'en' }
} // biome-ignore format: one thought
const documentAt = (site: string) => ({ id, language }: Answers<typeof templates.find>, request: FastifyRequest) => {
  const uri = textAt(site, id, language)
  return { displayUri: uri, downloadUri: uri, language, country: queryOf(request).text('country') ?? 'US' }
} // biome-ignore format: one thought

const nothingAsked = () => ({})
const created = (site: string) => (row: Attestation, _request: FastifyRequest, reply: FastifyReply) =>
  reply.code(201).send(shown(site)(row))
type Standing = Answers<typeof standing>
const listed =
  (site: string) =>
  ({ attestations }: Standing, request: FastifyRequest) =>
    collection(isWanted(request) ? attestations.map(shown(site)) : [], addressOf(request))
const direct = ({ direct: signed }: Standing) => ({ isSigned: signed !== null })

/** The agreement of customers: which there is, who attested that they agreed, and who signed themselves. */
// biome-ignore format: a table
export const agreements = (site: string): readonly Line[] => [
  line({ at: 'GET /v1/agreements',                                   runs: templates.inEffect, reads: nothingAsked, writes: metadata(site) }),
  line({ at: 'GET /v1/agreements/:agreementType',                    runs: templates.inEffect, reads: nothingAsked, writes: metadata(site) }),
  line({ at: 'GET /v1/agreementtemplates/:templateId/document',      runs: templates.find,     reads: templateIn,   writes: documentAt(site) }),
  line({ at: 'GET /v1/customers/:customerId/agreements',             runs: standing,           reads: customerIn,   writes: listed(site) }),
  line({ at: 'POST /v1/customers/:customerId/agreements',            runs: attest,             reads: attesting,    writes: created(site) }),
  line({ at: 'GET /v1/customers/:customerId/directSignedMicrosoftCustomerAgreementStatus', runs: standing, reads: customerIn, writes: direct }),
]
