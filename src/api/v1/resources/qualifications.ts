import type { FastifyReply, FastifyRequest } from 'fastify'
import { qualification } from '#modules/customers/index.ts'
import { type Line, line } from '../../lines.ts'
import { customerIn } from '../customer.ts'
import { etagOf } from '../etag.ts'
import { bodyOf, choiceIn, saying } from '../given.ts'
import { type Answers, operation } from '../operation.ts'
import { queryOf } from '../query.ts'
import { refuse } from '../refusals.ts'

const standing = operation('GET /customers/:customerId/vettings')
const ask = operation('POST /customers/:customerId/vettings')
const codes = operation('GET /validation-codes')
type Standing = Answers<typeof standing>
type Vetting = Answers<typeof ask>
type Kind = Vetting['kind']

/** In the order of their numbers; what is null here is not a partner's to set. */
const WORDS = ['none', 'education', 'nonprofit', 'government_community_cloud', 'state_owned_entity'] as const
const KINDS: Readonly<Record<(typeof WORDS)[number], Kind | null>> = {
  none: null,
  education: 'education',
  nonprofit: null,
  government_community_cloud: 'governmentCommunityCloud',
  state_owned_entity: 'stateOwnedEntity',
}
/** The newer form writes them in capitals. */
const nameOf = (kind: Kind) => kind.replace(/^./, (letter) => letter.toUpperCase())

const STATES: Partial<Record<Vetting['status'], string>> = { inReview: 'InReview', approved: 'Approved', denied: 'Denied' } // biome-ignore format: a table
/** What is declared is vetted by nobody. */
const shown = ({ kind, status, since, reason }: Pick<Vetting, 'kind' | 'status' | 'since'> & Partial<Vetting>) => ({
  qualification: nameOf(kind),
  ...(kind !== 'stateOwnedEntity' && {
    vettingStatus: STATES[status],
    ...(status === 'denied' && reason && { vettingReason: reason.en }),
    vettingCreateDate: since,
  }),
})
/** What this partner asked; and what another had found of the same customer. */
const all = ({ held, items }: Standing) => {
  const own = items.filter(({ kind, status }) => kind !== 'account' && status in STATES)
  const others = held.filter(({ kind }) => !own.some((one) => one.kind === kind))
  return [...own, ...others.map((one) => ({ ...one, status: 'approved' as const }))].map((one) => shown(one))
}

const SCHOOLS = ['k12', 'higherEducation'] as const
function wordIn(written: string | undefined) {
  const word = choiceIn(written, WORDS, 'qualification')
  if (!word) throw refuse.propertyMissing({ property: 'qualification' }, { field: 'qualification' })
  if (word === 'nonprofit') throw refuse.propertyUnfit({ property: 'qualification' }, { field: 'qualification' })
  return word
}
const codeIn = (request: FastifyRequest) => queryOf(request).text('code')?.trim()
const asking = (request: FastifyRequest) => {
  const body = bodyOf(request)
  const kind = KINDS[wordIn(body.text('qualification'))]
  if (kind === null) throw refuse.propertyUnfit({ property: 'qualification' }, { field: 'qualification' })
  const [school, website] = [body.choice('educationSegment', SCHOOLS), body.text('website')]
  return saying({ ...customerIn(request), kind, school, website, code: codeIn(request) })
}
const asked = (row: Vetting, _request: FastifyRequest, reply: FastifyReply) => reply.code(201).send(shown(row))

/** The older form is a bare word, and knows of one qualification alone. */
const setting = (request: FastifyRequest) => {
  const { body } = request
  const word = wordIn(typeof body === 'string' ? body : bodyOf(request).text('qualification'))
  return saying({ ...customerIn(request), kind: KINDS[word] ?? undefined, code: codeIn(request) })
}
const word = ({ held }: Standing, _request: FastifyRequest, reply: FastifyReply) => {
  const [first] = WORDS.filter((one) => held.some(({ kind }) => KINDS[one] === kind))
  return reply.send(JSON.stringify(first ?? 'none'))
}

const issued = ({ items }: Answers<typeof codes>, request: FastifyRequest) =>
  items.map((one) => ({
    partnerId: request.who.actor.tenantId,
    organizationName: one.organization,
    validationId: one.code,
    maxCreates: one.most,
    remainingCreates: one.left,
    eTag: etagOf(one),
  }))

const TYPES = ['account'] as const
const ALLOWED: Partial<Record<Vetting['status'], string>> = { inReview: 'UnderReview', denied: 'NotAllowed' }
const typed = (request: FastifyRequest) => {
  queryOf(request).choice('type', TYPES) // there is one kind
  return customerIn(request)
}
/** When nobody has looked into it, nothing has changed since it is there. */
const validated = ({ account: { status, since } }: Standing) => ({
  type: 'account',
  status: ALLOWED[status] ?? 'Allowed',
  lastUpdateDateTime: since ?? '0001-01-01T00:00:00',
})
const nothingAsked = () => ({})

/** What a customer was found to be, and whether it may buy at all. */
// biome-ignore format: a table
export const qualifications: readonly Line[] = [
  line({ at: 'GET /v1/customers/:customerId/qualifications',   runs: standing,          reads: customerIn,   writes: all }),
  line({ at: 'POST /v1/customers/:customerId/qualifications',  runs: ask,               reads: asking,       writes: asked }),
  line({ at: 'GET /v1/customers/:customerId/qualification',    runs: standing,          reads: customerIn,   writes: word }),
  line({ at: 'PUT /v1/customers/:customerId/qualification',    runs: qualification.set, reads: setting,      writes: word }),
  line({ at: 'GET /v1/customers/:customerId/validationStatus', runs: standing,          reads: typed,        writes: validated }),
  line({ at: 'GET /v1/customers/all/validations',              runs: codes,             reads: nothingAsked, writes: issued }),
]
