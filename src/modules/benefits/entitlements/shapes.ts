import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Reason, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { kinds, units } from '../types/kinds.ts'
import { rulesInWords } from '../types/sentences.ts'
import { CodeShape, TermsShape } from '../types/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import { availableOf } from './rules.ts'
import { type Entitlement, sources } from './tables.ts'

const QUANTITY_MAX = 100_000
const entitlementId = IdShape<'entitlement'>()
export const tenantId = IdShape<'tenant'>()
export const Count = Type.Integer({ minimum: 1, maximum: QUANTITY_MAX })

export const ById = Type.Object({ entitlementId })
export const Search = paged({
  status: Type.Optional(Type.Enum(lifecycle.states)),
  kind: Type.Optional(Type.Enum(kinds)),
  source: Type.Optional(Type.Enum(sources)),
})
export const SearchOf = Type.Object({ tenantId, ...Search.properties })
export const SearchAll = Type.Object({
  ...Search.properties,
  type: Type.Optional(CodeShape),
  search: Type.Optional(Text(200)),
})

/** A grant by the vendor's hand: it says why. */
export const NewGrant = Type.Object({
  tenantId,
  type: CodeShape,
  quantity: Count,
  validFrom: Type.Optional(Type.String({ format: 'date' })),
  validTo: Type.String({ format: 'date' }),
  reason: Reason(),
})
export type NewGrant = Static<typeof NewGrant>
export const Withdrawal = Type.Object({ tenantId, entitlementId, reason: Reason() })

const fields = {
  id: entitlementId,
  status: Type.Enum(lifecycle.states),
  type: Type.String(),
  kind: Type.Enum(kinds),
  name: SaidShape,
  unit: Type.Enum(units),
  worth: Nullable(SaidShape),
  total: Type.Number(),
  assigned: Type.Number(),
  available: Nullable(Type.Number({ description: 'Null where it is never used up.' })),
  validFrom: Instant,
  validTo: Instant,
  source: Type.Object({ kind: Type.Enum(sources), id: Type.String(), name: Nullable(SaidShape) }),
  note: Nullable(Type.String()),
  terms: TermsShape,
  rules: Type.Array(SaidShape, { description: 'What to know before handing it out.' }),
  moves: Moves,
  version: Version,
}
const shown = (row: Entitlement) => ({
  ...row,
  type: row.typeCode,
  total: Number(row.quantity),
  assigned: Number(row.assigned),
  available: row.unlimited ? null : Number(availableOf(row)),
  source: { kind: row.sourceKind, id: row.sourceId, name: row.sourceName },
  rules: rulesInWords(row.kind, row.terms),
  moves: lifecycle.moves(row.status),
})

/** A line of the inventory: how many there are, how many are free, until when, and where they come from. */
export const entitlement = view(Type.Object(fields), shown)

/** The same with the company it belongs to, as the vendor's list shows it. */
export const entitlementOf = view(
  Type.Object({ ...fields, tenantId, company: Type.String() }),
  (row: Entitlement & { company: string }) => ({ ...shown(row), company: row.company }),
)

const about = { entitlementId, name: SaidShape, validTo: Type.String() }
export const entitlementGranted = event('entitlement.granted', { entitlementId, type: Type.String() })
/** Thirty days are left, and some of it is. */
export const entitlementExpiring = event('entitlement.expiring', about)
/** It ran out, was withdrawn, or has all been handed out: nothing is left to hand out. */
export const entitlementSettled = event('entitlement.settled', { entitlementId })
