import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { Count, tenantId } from '../entitlements/shapes.ts'
import { sources } from '../entitlements/tables.ts'
import { holders, kinds, units } from '../types/kinds.ts'
import type { Held } from './commands/write.ts'
import { lifeOf, states } from './lifecycle.ts'
import { companyMoves, deskMoves, movesFrom } from './rules.ts'

const id = IdShape<'allocation'>()
const entitlementId = IdShape<'entitlement'>()
const memberId = IdShape<'member'>()

export const ById = Type.Object({ id })
export const ByIdOf = Type.Object({ tenantId, id })
export const Noted = Type.Object({ tenantId, id, note: Type.Optional(Text(200)) })
export const OfEntitlement = Type.Object({ entitlementId, ...paged({}).properties })
export const OfEntitlementAt = Type.Object({ tenantId, ...OfEntitlement.properties })
export const NewAllocation = Type.Object({
  entitlementId,
  memberId: Type.Optional(memberId),
  quantity: Type.Optional(Count),
  topic: Type.Optional(Text(300)),
})
export type NewAllocation = Static<typeof NewAllocation>
export const NewHolder = Type.Object({ id, memberId })
export const Activation = Type.Object({
  id,
  domain: Type.Optional(
    Type.String({ pattern: '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}$', maxLength: 253 }),
  ),
  note: Type.Optional(Text(200)),
})
export const SearchAll = paged({
  kind: Type.Optional(Type.Enum(kinds)),
  status: Type.Optional(Type.Enum(states)),
  search: Type.Optional(Text(200)),
})
export const VoucherAsked = Type.Object({ number: Text(40, 1), email: Text(254, 3) })

const fields = {
  id,
  entitlementId,
  name: SaidShape,
  worth: Nullable(SaidShape),
  unit: Type.Enum(units),
  kind: Type.Enum(kinds),
  source: Type.Enum(sources),
  life: Type.String({ description: 'The lifecycle its states and moves are of.' }),
  status: Type.Enum(states),
  holder: Type.Enum(holders),
  holderName: Nullable(Type.String()),
  holderEmail: Nullable(Type.String()),
  quantity: Type.Number(),
  total: Type.Number(),
  since: Instant,
  validTo: Instant,
  handovers: Type.Integer(),
  handoversMax: Nullable(Type.Integer()),
  movesFrom: Nullable(Instant),
  activations: Type.Integer(),
  activationsMax: Nullable(Type.Integer()),
  activatedAt: Nullable(Instant),
  domain: Nullable(Type.String()),
  number: Nullable(Type.String()),
  contractId: Nullable(Type.String()),
  topic: Nullable(Type.String()),
  keyEnds: Nullable(Type.String()),
  viewedAt: Nullable(Instant),
  viewedByName: Nullable(Type.String()),
  usedAt: Nullable(Instant),
  createdAt: Instant,
  moves: Moves,
  version: Version,
}
/** Which kinds go from person to person at all. */
const isSeat = ({ kind }: Pick<Held, 'kind'>) => kind === 'credit' || kind === 'developer'
const shown = ({ of, ...row }: Held) => ({
  ...row,
  name: of.name,
  worth: of.worth,
  unit: of.unit,
  source: of.sourceKind,
  life: lifeOf(row.kind).name,
  total: Number(of.quantity),
  quantity: Number(row.quantity),
  handoversMax: of.terms.handoversMax,
  movesFrom: isSeat(row) ? movesFrom(row, of.terms) : null,
  activationsMax: of.terms.activationsMax,
  moves: companyMoves(row, of.terms),
})

/** Something handed out, with what the company may do with it next. */
export const allocation = view(Type.Object(fields), shown)

/** A key in the clear, in the answer to a look at it and nowhere else. */
export const allocationWithKey = view(
  Type.Object({
    ...fields,
    secret: Nullable(Type.String({ description: 'The key; null when the same request is answered again.' })),
  }),
  ({ secret, ...row }: Held & { secret: string }) => ({ ...shown(row), secret }),
)

/** The same as the vendor's desk sees it: with the company, with the desk's own moves, and without the number that redeems it. */
export const allocationAtDesk = view(
  Type.Object({ ...fields, tenantId, company: Type.String() }),
  (row: Held & { company: string }) => ({
    ...shown(row),
    number: row.kind === 'voucher' ? row.number : null,
    contractId: null,
    tenantId: row.tenantId,
    company: row.company,
    moves: deskMoves(row),
  }),
)

/** What was done with it, the latest first. */
export const history = plain(
  Type.Object({ id: IdShape<'benefitMove'>(), move: Type.String(), byName: Type.String(), note: Nullable(Type.String()), at: Instant }), // biome-ignore format: one thought
)
