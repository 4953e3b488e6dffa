import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain } from '#kernel/route.ts'
import { Instant, Nullable, paged, Text } from '#kernel/shapes.ts'
import { lifecycle } from '../accounts/lifecycle.ts'

const status = Type.Enum(lifecycle.states)
export const sorts = ['newest', 'name'] as const
export const Search = paged({
  search: Type.Optional(Text(200)),
  status: Type.Optional(status),
  country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
  reseller: Type.Optional(
    Type.String({ maxLength: 40, description: 'State of the reseller programme; `none` for those outside.' }),
  ),
  sort: Type.Optional(Type.Enum(sorts)),
})
export type Search = Static<typeof Search>

/** A partner in the vendor's list. */
export const partnerRow = plain(
  Type.Object({
    id: IdShape<'account'>(),
    tenantId: IdShape<'tenant'>(),
    name: Type.String(),
    latinName: Type.String(),
    country: Type.String(),
    status,
    globalId: Type.String(),
    reseller: Nullable(Type.String()),
    createdAt: Instant,
  }),
)
export type PartnerRow = Static<typeof partnerRow.schema>
