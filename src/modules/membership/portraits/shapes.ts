import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Nullable, Text } from '#kernel/shapes.ts'
import { account, GivenProfile, givenAddress } from '../accounts/shapes.ts'
import type { Account } from '../accounts/tables.ts'
import { GivenContact } from '../contacts/shapes.ts'
import { lifecycle } from '../verifications/lifecycle.ts'
import { kinds } from '../verifications/reasons/tables.ts'

/** What is said of it anew; whatever is left out stays as it is. */
export const Retouched = Type.Object({ ...GivenProfile.properties, contact: Type.Optional(GivenContact) })
export type Retouched = Static<typeof Retouched>

const { restarts: _, ...known } = account.schema.properties
const check = Type.Object({ kind: Type.Enum(kinds), status: Type.Enum(lifecycle.states) })
export type Portrait = Account & { checks: Static<typeof check>[]; domain: string | null; partnerId: string }

/** A company as other programs keep it: who it is by law, how its checks stand, by which domain and Partner ID it is known. */
export const portrait = view(
  Type.Object({
    ...known,
    checks: Type.Array(check),
    domain: Nullable(Type.String({ description: 'The domain it proved first.' })),
    partnerId: Type.String({ description: 'Of the location it sells by; else its global one.' }),
  }),
  (row: Portrait) => ({ ...row, moves: [] }),
)

/** An address alone, as a form would send it. */
export const GivenPlace = Type.Object({ country: GivenProfile.properties.country, ...givenAddress })
export type GivenPlace = Static<typeof GivenPlace>
const line = Nullable(Type.String())
const place = Type.Object({
  addressLine1: Type.String(),
  addressLine2: line,
  city: line,
  state: line,
  postalCode: line,
})
export const placeJudged = plain(
  Type.Object({
    country: line,
    address: Nullable(place),
    problems: Type.Array(Type.Object({ field: Type.String(), says: Type.String() })),
  }),
)

export const ByPartnerId = Type.Object({ partnerId: Type.Optional(Text(40, 1)) })
export type ByPartnerId = Static<typeof ByPartnerId>
export const called = plain(
  Type.Object({ tenantId: IdShape<'tenant'>(), name: Type.String(), partnerId: Type.String() }),
)
