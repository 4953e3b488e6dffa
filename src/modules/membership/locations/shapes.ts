import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Text, Version } from '#kernel/shapes.ts'
import { AddressShape, givenAddress, tenantId } from '../accounts/shapes.ts'
import { ContactShape, GivenContact } from '../contacts/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import { movesOf } from './rules.ts'
import type { Location } from './tables.ts'

const locationId = IdShape<'location'>()
const status = Type.Enum(lifecycle.states)
const content = {
  name: Text(200),
  ...givenAddress,
  country: Type.String({ pattern: '^[A-Z]{2}$' }),
  contact: GivenContact,
}

export const ById = Type.Object({ locationId })
export const Search = paged({ status: Type.Optional(status) })
export const SearchOf = Type.Object({ tenantId, ...Search.properties })
export const NewLocation = Type.Object(content)
export type NewLocation = Static<typeof NewLocation>
/** The country stays: it fixes region, currency and what the location may be associated with (domain.md 1.5). */
export const ChangedLocation = Type.Object({ locationId, ...content, country: Type.Optional(content.country) })

export const location = view(
  Type.Object({
    id: locationId,
    status,
    partnerId: Type.String(),
    headquarters: Type.Boolean(),
    name: Type.String(),
    country: Type.String(),
    address: AddressShape,
    contact: Nullable(ContactShape),
    createdAt: Instant,
    moves: Moves,
    version: Version,
  }),
  (row: Location) => ({ ...row, moves: movesOf(row) }),
)

export const locationAdded = event('location.added', { locationId, partnerId: Type.String() })
export const locationChanged = event('location.changed', { locationId })
export const locationClosed = event('location.closed', { locationId })
