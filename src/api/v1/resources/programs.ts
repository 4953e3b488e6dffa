import type { FastifyRequest } from 'fastify'
import { type Line, line } from '../../lines.ts'
import { choiceIn } from '../given.ts'
import { type Answers, operation } from '../operation.ts'
import { addressOf } from '../paging.ts'
import { refuse } from '../refusals.ts'
import { attributesOf, collection, selfOf } from '../resource.ts'

const programmes = operation('GET /programmes')
const acceptances = operation('GET /acceptances')
const nothingAsked = () => ({})

/** What clients call the two programmes: the network itself, and selling in it. */
const PROGRAMS = ['mpn', 'csp'] as const
const programIn = (request: FastifyRequest) =>
  choiceIn((request.params as { program: string }).program, PROGRAMS, 'program') // as its line names it
const asked = (request: FastifyRequest) => {
  programIn(request)
  return {}
}
const program = ({ network, reseller }: Answers<typeof programmes>, request: FastifyRequest) => {
  const name = programIn(request) ?? 'mpn'
  const found = name === 'mpn' ? { status: network, kind: null } : reseller
  return {
    name,
    status: found?.status ?? 'none',
    ...(found?.kind && { kind: found.kind }),
    links: selfOf(addressOf(request)),
    ...attributesOf('EnrolledProgram'),
  }
}

type Signed = Answers<typeof acceptances>['items'][number]
/** Partners sign one kind; what customers accept is told at each of them. */
const KINDS = ['MicrosoftPartnerAgreement', 'MicrosoftCustomerAgreement', 'MicrosoftCloudAgreement'] as const
const signature = ({ number, region, signerName, signerEmail, companyName, acceptedAt, id }: Signed) => ({
  ...{ id, agreementType: KINDS[0], version: number, region, companyName },
  ...{ signedBy: signerName, email: signerEmail, dateAgreed: acceptedAt },
})
const signatures = ({ items }: Answers<typeof acceptances>, request: FastifyRequest) => {
  const { agreementType, version } = request.params as { agreementType: string; version?: string } // as its lines name them
  const kind = choiceIn(agreementType, KINDS, 'agreementType')
  if (version !== undefined && !/^\d{1,9}$/.test(version))
    throw refuse.propertyUnfit({ property: 'version' }, { field: 'version' })
  const wanted = items.filter(({ number }) => version === undefined || number === Number(version))
  return collection(kind === KINDS[0] ? wanted.map(signature) : [], addressOf(request))
}

/** Where a partner stands in its programmes, and what it has signed: known to the libraries of clients alone, without a published form. */
// biome-ignore format: a table
export const programs: readonly Line[] = [
  line({ at: 'GET /v1/enrolledprograms/:program',                     runs: programmes,  reads: asked,        writes: program }),
  line({ at: 'GET /v1/agreements/:agreementType/signatures',          runs: acceptances, reads: nothingAsked, writes: signatures }),
  line({ at: 'GET /v1/agreements/:agreementType/signatures/:version', runs: acceptances, reads: nothingAsked, writes: signatures }),
]
