import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { listOf, plain, view } from '#kernel/route.ts'
import { Instant, Nullable, Text } from '#kernel/shapes.ts'
import { type Lang, languages } from '#kernel/words.ts'
import { type Region as RegionName, regionOf } from '#modules/membership/index.ts'
import type { Standing } from './rules.ts'
import type { Attestation, CustomerAgreement } from './tables.ts'

const Region = Type.Enum([...new Set(regionOf.values())] as [RegionName, ...RegionName[]]) // a map has no tuple
const customerId = IdShape<'tenant'>()
const agreementId = IdShape<'customerAgreement'>()
const TEXT_MAX = 100_000

export const OfCustomer = Type.Object({ customerId })
export const InCountry = Type.Object({ country: Type.String({ pattern: '^[A-Z]{2}$' }) })
const day = Type.String({ format: 'date', description: 'The day the customer agreed.' })
export const Attesting = Type.Object({
  customerId,
  agreementId: Type.Optional(agreementId),
  firstName: Text(200),
  lastName: Text(200),
  email: Text(400),
  phone: Type.Optional(Nullable(Text(80))),
  agreedOn: day,
})
export type Attesting = Static<typeof Attesting>
export const Signing = Type.Object({ agreementId })
export type Signing = Static<typeof Signing>
const texts = Type.Array(Type.Object({ language: Type.Enum(languages), title: Text(200, 1), text: Text(TEXT_MAX, 1) }), { maxItems: 10 }) // biome-ignore format: one shape
export const NewAgreement = Type.Object({
  region: Type.Optional(Nullable(Region)),
  effectiveFrom: Type.Optional(Nullable(Instant)),
  texts,
})
export type NewAgreement = Static<typeof NewAgreement>

const version = {
  id: agreementId,
  region: Nullable(Type.String()),
  number: Type.Integer(),
  effectiveFrom: Instant,
}
const states: [Standing, Standing] = ['published', 'superseded']
export const agreement = view(
  Type.Object({ ...version, status: Type.Enum(states), texts }),
  (row: CustomerAgreement & { status: Standing }) => row,
)
export const templates = listOf(view(Type.Object(version), (row: CustomerAgreement) => row))
export const OfVersion = Type.Object({ agreementId, language: Type.Optional(Type.Enum(languages)) })
export type OfVersion = Static<typeof OfVersion>
export const template = view(
  Type.Object({ ...version, language: Type.Enum(languages) }),
  (row: CustomerAgreement & { language: Lang }) => row,
)
export const offered = plain(Type.Object({ agreement: Nullable(Type.Object({ ...version, texts })) }))

export type Attested = Attestation & { number: number }
const attestationShape = Type.Object({
  id: IdShape<'customerAttestation'>(),
  agreementId,
  number: Type.Integer(),
  firstName: Type.String(),
  lastName: Type.String(),
  email: Type.String(),
  phone: Nullable(Type.String()),
  agreedOn: Type.String(),
  attestedBy: IdShape<'user'>(),
  attestedByName: Type.String(),
  createdAt: Instant,
})
export const attestation = view(attestationShape, (row: Attested) => row)
/** How a customer stands with its agreement, for a partner of it. */
export const standing = plain(
  Type.Object({
    agreed: Type.Boolean({ description: 'By either way: it may buy.' }),
    direct: Nullable(Type.Object({ number: Type.Integer(), signedAt: Instant })),
    attestations: Type.Array(attestationShape),
    offered: Nullable(Type.Object(version)),
  }),
)
/** The same for the customer itself. */
export const own = plain(
  Type.Object({
    agreement: Nullable(Type.Object({ ...version, texts })),
    signed: Nullable(Type.Object({ signedByName: Type.String(), signedAt: Instant })),
    recorded: Type.Array(
      Type.Object({
        partner: Type.String(),
        number: Type.Integer(),
        person: Type.String(),
        agreedOn: Type.String(),
        recordedByName: Type.String(),
        recordedAt: Instant,
      }),
      { description: 'What its partners say: that somebody agreed for the company.' },
    ),
  }),
)

export const agreementAttested = event('customer.agreementAttested', {
  customerId,
  attestationId: IdShape<'customerAttestation'>(),
})
/** Told to the customer: a partner has recorded that somebody agreed for it. */
export const agreementRecorded = event('customer.agreementRecorded', {
  attestationId: IdShape<'customerAttestation'>(),
})
export const agreementSigned = event('customer.agreementSigned', { agreementId }) // biome-ignore format: a table
