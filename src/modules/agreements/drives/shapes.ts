import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { pageOf, plain } from '#kernel/route.ts'
import { Instant, Nullable, paged } from '#kernel/shapes.ts'
import { Region } from '../agreements/shapes.ts'

const id = IdShape<'agreement'>()
export const ById = Type.Object({ id })

/** Where a company is in a drive: it signed the version (or a later one), still may, or is late. */
export const states = ['signed', 'open', 'overdue'] as const
const state = Type.Enum(states)
export const Listed = Type.Object({ id, ...paged({ state: Type.Optional(state) }).properties })

export const progress = plain(
  Type.Object({
    id,
    region: Region,
    number: Type.Integer(),
    acceptBy: Nullable(Instant),
    signed: Type.Integer(),
    open: Type.Integer(),
    overdue: Type.Integer(),
    days: Type.Array(Type.Object({ day: Type.String(), signed: Type.Integer() })),
  }),
)
export type Progress = Static<typeof progress.schema>

const row = Type.Object({
  tenantId: IdShape<'tenant'>(),
  name: Type.String(),
  country: Type.String(),
  globalId: Type.String(),
  /** The latest version it signed. */
  number: Type.Integer(),
  state,
  acceptedAt: Instant,
  signerName: Type.String(),
})
export type Row = Static<typeof row>
export const companies = pageOf(plain(row))
