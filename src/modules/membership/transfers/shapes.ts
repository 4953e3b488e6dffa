import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Reason, Text, Version } from '#kernel/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import { movesOf, type Side } from './rules.ts'
import type { Transfer } from './tables.ts'

const id = IdShape<'transfer'>()
const status = Type.Enum(lifecycle.states)
const line = Nullable(Type.String())

export const ById = Type.Object({ id })
export const Search = paged({ status: Type.Optional(status) })
export const Asking = Type.Object({
  locationId: IdShape<'location'>(),
  partnerId: Text(40, 1),
  message: Type.Optional(Nullable(Text(1000))),
})
export type Asking = Static<typeof Asking>
export const Rejection = Type.Object({ id, reason: Reason() })
export type Rejection = Static<typeof Rejection>

export type Seen = Transfer & { side: Side }
/** A transfer as one of its two sides sees it; until it is done the giver knows the receiver by the ID typed alone. */
export const transfer = view(
  Type.Object({
    id,
    status,
    side: Type.Enum(['giving', 'receiving']),
    locationName: Type.String(),
    partnerId: Type.String(),
    name: Type.String(),
    receiverName: line,
    receiverId: Type.String(),
    message: line,
    reason: line,
    askedByName: Type.String(),
    answeredByName: line,
    answeredAt: Nullable(Instant),
    createdAt: Instant,
    moves: Moves,
    version: Version,
  }),
  ({ tenantId: _, receiverTenantId: __, locationId: ___, ...row }: Seen) => {
    const disclosed = row.side === 'receiving' || row.status === 'done'
    return {
      ...row,
      receiverName: disclosed ? row.receiverName : null,
      answeredByName: disclosed ? row.answeredByName : null,
      moves: movesOf(row.status, row.side),
    }
  },
)

/** A transfer came to a new state, told to each of its two companies. */
export const transferMoved = event('transfer.moved', {
  transferId: id,
  status,
  side: Type.Enum(['giving', 'receiving']),
  name: Type.String({ description: 'The company that gives.' }),
  locationName: Type.String(),
})
export type TransferMoved = Static<typeof transferMoved.facts>
