import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Reason, SaidShape, Version } from '#kernel/shapes.ts'
import { saying } from '#kernel/words.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import { recordOf } from './rules.ts'
import type { Recovery } from './tables.ts'

const id = IdShape<'recovery'>()
const tenantId = IdShape<'tenant'>()
const status = Type.Enum(lifecycle.states)

export const ById = Type.Object({ id })
export const Search = paged({ status: Type.Optional(status) })
export const Ask = Type.Object({ tenantId, reason: Reason() })
export type Ask = Static<typeof Ask>
export const Stop = Type.Object({ id, reason: Reason() })
export const StopAtPartner = Type.Object({ tenantId, id, reason: Reason() })
export type Stop = Static<typeof Stop>

const fields = {
  id,
  tenantId,
  company: Type.String(),
  name: Type.String(),
  email: Type.String(),
  domain: Type.String(),
  status,
  reason: Type.String(),
  problem: Nullable(Type.Object({ name: Type.String(), says: SaidShape })),
  provenAt: Nullable(Instant),
  dueAt: Nullable(Instant),
  proveBy: Instant,
  endedByName: Nullable(Type.String()),
  endedReason: Nullable(Type.String()),
  endedAt: Nullable(Instant),
  createdAt: Instant,
  moves: Moves,
  version: Version,
}
export type Named = Recovery & { company: string }
const shown = (row: Named, offered: readonly Move[]) => ({
  ...row,
  problem: row.problem && { name: row.problem, says: saying(`domain.problem.${row.problem}`) },
  moves: lifecycle.moves(row.status).filter((move) => offered.includes(move)),
})

/** To whoever asked: with the record that proves the domain. */
export const ownRecovery = view(
  Type.Object({
    ...fields,
    record: Type.Object({ type: Type.Literal('TXT'), host: Type.String(), value: Type.String() }),
  }),
  (row: Named) => ({
    ...shown(row, ['prove', 'withdraw']),
    record: { type: 'TXT' as const, host: row.domain, value: recordOf(row.token) },
  }),
)
/** To the company's people: they may object, and see no token. */
export const recovery = view(Type.Object(fields), (row: Named) => shown(row, ['object']))
/** To the vendor's staff: they may halt it. */
export const recoveryAtDesk = view(Type.Object(fields), (row: Named) => shown(row, ['halt']))

/** The companies whose domain is that of the person's own address. */
export const candidate = plain(Type.Object({ tenantId, name: Type.String(), domain: Type.String() }))

export const recoveryWaiting = event('recovery.waiting', {
  recoveryId: id,
  company: Type.String(),
  name: Type.String(),
  dueAt: Type.String(),
})
export const recoveryEnded = event('recovery.ended', { recoveryId: id, company: Type.String(), status })
