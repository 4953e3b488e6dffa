import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Reason, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { CodeShape } from '../levels/shapes.ts'
import { kinds } from '../levels/tables.ts'
import { lifecycle } from './lifecycle.ts'
import { isRenewable } from './rules.ts'
import { type Holding, sources } from './tables.ts'

const holdingId = IdShape<'holding'>()
const tenantId = IdShape<'tenant'>()
export const ById = Type.Object({ holdingId })
export const OfPartner = Type.Object({ tenantId })
export const SearchAll = paged({
  status: Type.Optional(Type.Enum(lifecycle.states)),
  code: Type.Optional(CodeShape),
  kind: Type.Optional(Type.Enum(kinds)),
  search: Type.Optional(Text(200)),
})
export const AutoRenewal = Type.Object({ holdingId, on: Type.Boolean() })

/** A level given by the vendor's hand: it says why. */
export const ByHand = Type.Object({ tenantId, code: CodeShape, reason: Reason() })
export const Withdrawal = Type.Object({ tenantId, holdingId, reason: Reason() })
export type ByHand = Static<typeof ByHand>

export const holdingFields = {
  id: holdingId,
  code: Type.String(),
  number: Type.Integer(),
  kind: Type.Enum(kinds),
  name: SaidShape,
  status: Type.Enum(lifecycle.states),
  source: Type.Enum(sources),
  since: Instant,
  periodFrom: Instant,
  anniversary: Nullable(Instant),
  renewableFrom: Nullable(Instant),
  graceTo: Nullable(Instant),
  renewable: Type.Boolean({ description: 'Whether it may be renewed now.' }),
  endedAt: Nullable(Instant),
  reason: Nullable(Type.String()),
  autoRenew: Type.Boolean(),
  certificate: Nullable(Type.String({ description: 'The number of its certificate.' })),
  moves: Moves,
  version: Version,
}
export type ShownHolding = Holding & { readonly certificate: string | null }
const shown = (row: ShownHolding, { now }: { now: Date }) => ({
  ...row,
  renewable: isRenewable(row, now),
  moves: lifecycle.moves(row.status),
})

/** A level of the company: since when, until when, and whether it can be renewed. */
export const holding = view(Type.Object(holdingFields), shown)
/** The same with the company, as the vendor's list shows it. */
export const holdingOf = view(
  Type.Object({ ...holdingFields, tenantId, company: Type.String() }),
  (row: ShownHolding & { company: string }, ctx) => ({ ...shown(row, ctx), company: row.company }),
)

/** A level began, was renewed, fell due, lapsed or was taken. */
export const holdingChanged = event('holding.changed', {
  holdingId,
  code: Type.String(),
  name: SaidShape,
  status: Type.Enum(lifecycle.states),
  anniversary: Nullable(Type.String()),
})
/** The anniversary nears, or is past: somebody should renew. */
export const renewalNear = event('holding.renewalNear', {
  holdingId,
  code: Type.String(),
  name: SaidShape,
  anniversary: Type.String(),
  renewBy: Type.String(),
})
