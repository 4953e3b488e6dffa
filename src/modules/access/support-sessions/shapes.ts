import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Reason, Text, Version } from '#kernel/shapes.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import { MINUTES_MAX } from './rules.ts'
import type { SupportSession } from './tables.ts'

const id = IdShape<'supportSession'>()
const tenantId = IdShape<'tenant'>()
const status = Type.Enum(lifecycle.states)
const reason = Reason()

export const ById = Type.Object({ id })
export const AtPartner = Type.Object({ tenantId, id })
export const Search = paged({ status: Type.Optional(status) })
export const SearchAll = paged({
  status: Type.Optional(status),
  mine: Type.Optional(Type.Boolean()),
  partnerTenantId: Type.Optional(tenantId),
})
export const Refused = Type.Object({ id, reason })
export type Refused = Static<typeof Refused>
export const Ask = Type.Object({
  tenantId,
  reason,
  reference: Type.Optional(Text(80)),
  writes: Type.Boolean({ description: 'To change things too, where the company lets support.' }),
  minutes: Type.Integer({ minimum: 5, maximum: MINUTES_MAX }),
})
export type Ask = Static<typeof Ask>
export const Enter = Type.Object({ tenantId, id })
export type Enter = Static<typeof Enter>

const fields = {
  id,
  tenantId,
  company: Type.String(),
  status,
  staffName: Type.String(),
  staffEmail: Type.String(),
  reason: Type.String(),
  reference: Nullable(Type.String()),
  writes: Type.Boolean(),
  minutes: Type.Integer(),
  lapsesAt: Instant,
  answeredByName: Nullable(Type.String()),
  answeredAt: Nullable(Instant),
  refusedFor: Nullable(Type.String()),
  openedAt: Nullable(Instant),
  openUntil: Nullable(Instant),
  endedByName: Nullable(Type.String()),
  endedAt: Nullable(Instant),
  looks: Nullable(Type.Integer()),
  changes: Nullable(Type.Integer()),
  createdAt: Instant,
  isMine: Type.Boolean({ description: 'The reader asked for it: nobody else can enter it.' }),
  moves: Moves,
  version: Version,
}
/** A visit with its company's name, whether the reader asked for it, and what they may do about it at the desk. */
export type Named = SupportSession & { company: string; isMine: boolean; offered: readonly Move[] }
const shown = (row: Named, offered: readonly Move[]) => ({
  ...row,
  moves: lifecycle.moves(row.status).filter((move) => offered.includes(move)),
})

/** To the company: it allows, refuses and ends. */
export const session = view(Type.Object(fields), (row: Named) => shown(row, ['allow', 'refuse', 'takeBack', 'end']))
/** To the vendor's staff: whoever asked opens, withdraws and ends. */
export const sessionAtDesk = view(Type.Object(fields), (row: Named) => shown(row, row.offered))
/** Where the staff member is from now on, and until when. */
export const entered = plain(Type.Object({ id, tenantId, company: Type.String(), until: Instant }))

export const supportAsked = event('supportSession.asked', { sessionId: id })
export const supportOpened = event('supportSession.opened', { sessionId: id })
/** Answered, opened, or over: nothing of it waits for the company any more. */
export const supportSettled = event('supportSession.settled', { sessionId: id, status })
