import { Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Version } from '#kernel/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import { kinds, type Relationship, sources } from './tables.ts'

export const customerId = IdShape<'tenant'>()

const facts = {
  relationshipId: IdShape<'relationship'>(),
  customerId,
  kind: Type.Enum(kinds),
  name: Type.String(),
}
/** Told to the partner. */
export const relationshipEnded = event('relationship.ended', facts)

const id = IdShape<'relationship'>()
export const ById = Type.Object({ id })
export const Search = paged({ status: Type.Optional(Type.Enum(lifecycle.states)) })

/** A relationship as the customer sees it, with the partner's name as the partner's own directory has it. */
export type Ours = Relationship & { partnerName: string; partnerCountry: string | null; open: number; waiting: number }
/** Whom the customer asks for help: the reseller it buys through, or the partner itself. */
export const supportShown = plain(
  Type.Object({
    company: Type.String(),
    support: Nullable(Type.Object({ email: Type.String(), phone: Type.String(), website: Nullable(Type.String()) })),
  }),
)
export const ours = view(
  Type.Object({
    id,
    partnerName: Type.String(),
    partnerCountry: Nullable(Type.String()),
    kind: Type.Enum(kinds),
    status: Type.Enum(lifecycle.states),
    source: Type.Enum(sources),
    since: Instant,
    endedAt: Nullable(Instant),
    endedByName: Nullable(Type.String()),
    open: Type.Integer({ description: 'Delegated access of this partner that holds now.' }),
    waiting: Type.Integer({ description: 'Delegated access it asks for.' }),
    moves: Moves,
    version: Version,
  }),
  (row: Ours) => ({ ...row, moves: lifecycle.moves(row.status) }),
)
