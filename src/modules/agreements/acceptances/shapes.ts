import { type Static, Type } from 'typebox'
import type { Checked } from '#kernel/condition.ts'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import type { Block } from '#kernel/permissions.ts'
import { RequirementShape, requirementOf, shownRequirement } from '#kernel/requirement.ts'
import { listOf, plain, view } from '#kernel/route.ts'
import { Instant, Nullable, Text } from '#kernel/shapes.ts'
import { fill, type Lang, vocabulary } from '#kernel/words.ts'
import type { Region as RegionName } from '#modules/membership/index.ts'
import type { Standing } from '../agreements/rules.ts'
import { Language, Region, shownText, TextShape } from '../agreements/shapes.ts'
import type { Agreement, AgreementText } from '../agreements/tables.ts'
import * as rules from './rules.ts'
import type { Acceptance } from './tables.ts'

const TITLE_MAX = 120
const HASH = '^[0-9a-f]{64}$'
const id = IdShape<'acceptance'>()

export const ById = Type.Object({ id })
const tenantId = IdShape<'tenant'>()
export const Partner = Type.Object({ tenantId })
export const OfPartner = Type.Object({ tenantId, id })
const language = Type.Optional(Language)
export const AsPaper = Type.Object({ id, language })
export const AsPaperOfPartner = Type.Object({ tenantId, id, language })
export const Signing = Type.Object({
  textHash: Type.String({ pattern: HASH, description: 'The hash of the binding text as it was read.' }),
  title: Text(TITLE_MAX),
  confirmed: Type.Boolean({ description: 'The signer may sign for the company, and has read the text.' }),
})
export type Signing = Static<typeof Signing>
export const Redlining = Type.Object({
  from: Type.Optional(Type.Integer({ minimum: 1, description: 'An earlier version; by default the one signed last.' })),
  language: Type.Optional(Language),
})

const facts = {
  id,
  region: Region,
  number: Type.Integer(),
  textHash: Type.String(),
  acceptedAt: Instant,
  signerName: Type.String(),
  signerEmail: Type.String(),
  signerTitle: Type.String(),
  companyName: Type.String(),
  globalId: Type.String(),
  locationId: Type.String(),
  sealedAt: Nullable(Instant),
}
export const acceptance = plain(Type.Object(facts))
export const acceptanceList = listOf(acceptance)
export const wholeAcceptance = view(
  Type.Object({ ...facts, statement: Type.String(), address: Type.String(), texts: Type.Array(TextShape) }),
  ({ texts, ...row }: Acceptance & { texts: AgreementText[] }) => ({
    ...row,
    texts: texts.map(shownText),
  }),
)

/** What applies to a company: the agreement of its region, how it stands with it, and what opens signing. */
export type PartnerAgreement = {
  region: RegionName
  standing: Standing
  agreement: (Agreement & { texts: AgreementText[] }) | null
  signed: Acceptance | null
  company: string
  signers: { name: string; email: string }[]
  blockedBy: Block | null
  steps: Checked[]
}

const states = ['unpublished', 'unsigned', 'signed', 'due', 'superseded'] as const

export const partnerAgreement = view(
  Type.Object({
    region: Region,
    state: Type.Enum(states),
    signBy: Nullable(Instant),
    agreement: Nullable(
      Type.Object({
        id: IdShape<'agreement'>(),
        number: Type.Integer(),
        effectiveFrom: Nullable(Instant),
        acceptBy: Nullable(Instant),
        texts: Type.Array(TextShape),
      }),
    ),
    signed: Nullable(acceptance.schema),
    statement: Nullable(Type.String()),
    signers: Type.Array(Type.Object({ name: Type.String(), email: Type.String() })),
    blockedBy: Nullable(Type.String()),
    steps: Type.Array(RequirementShape, { description: 'What opens signing.' }),
  }),
  (row: PartnerAgreement, { language }) => ({
    region: row.region,
    state: row.standing.state,
    signBy: 'signBy' in row.standing ? row.standing.signBy : null,
    agreement: row.agreement && { ...row.agreement, texts: row.agreement.texts.map(shownText) },
    signed: row.signed,
    statement: row.agreement && statementOf(row, language),
    signers: row.signers,
    blockedBy: row.blockedBy,
    steps: row.steps.map((one) => shownRequirement(requirementOf(one))),
  }),
)

function statementOf({ region, agreement, company }: PartnerAgreement, language: Lang) {
  const name = vocabulary.get(`region.${region}`)?.[language] ?? region
  return fill(rules.statement[language], { region: name, number: agreement?.number, company }, language)
}

export const keyList = listOf(
  plain(
    Type.Object({
      keyId: Type.String(),
      publicKey: Type.String({ description: 'Ed25519, SPKI DER in base64.' }),
      createdAt: Instant,
      retiredAt: Nullable(Instant),
    }),
  ),
)

export const acceptanceRecorded = event('acceptance.recorded', {
  id,
  region: Region,
  number: Type.Integer(),
  signerEmail: Type.String(),
})
export const acceptanceLapsed = event('acceptance.lapsed', { region: Region, number: Type.Integer() })
