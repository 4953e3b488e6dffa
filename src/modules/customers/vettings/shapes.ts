import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { listOf, pageOf, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Reason, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { saying } from '#kernel/words.ts'
import { type File, fileView } from '#modules/files/index.ts'
import { lifecycle } from './lifecycle.ts'
import { segments } from './rules.ts'
import { kinds, reasons, schools, type ValidationCode, type Vetting } from './tables.ts'

const id = IdShape<'vetting'>()
const customerId = IdShape<'tenant'>()
const tenantId = IdShape<'tenant'>()
const kind = Type.Enum(kinds)
const status = Type.Enum(lifecycle.states)
const text = Type.String()
const line = Nullable(text)
const NOTE_MAX = 1_000
const FILES_MAX = 10
const CODE_MOST = 1_000

export const OfCustomer = Type.Object({ customerId })
export const Asking = Type.Object({
  customerId,
  kind,
  school: Type.Optional(Type.Enum(schools)),
  website: Type.Optional(Nullable(Text(300))),
  explanation: Type.Optional(Nullable(Text(NOTE_MAX))),
  fileIds: Type.Optional(Type.Array(IdShape<'file'>(), { maxItems: FILES_MAX, uniqueItems: true })),
  code: Type.Optional(Nullable(Text(40))),
})
export type Asking = Static<typeof Asking>
export const Setting = Type.Object({ ...Asking.properties, kind: Type.Optional(kind) })
export type Setting = Static<typeof Setting>
export const OfKind = Type.Object({ customerId, kind })
export type OfKind = Static<typeof OfKind>

export const AtPartner = Type.Object({ tenantId, id })
export type AtPartner = Static<typeof AtPartner>
export const Approving = Type.Object({ tenantId, id, validUntil: Type.Optional(Nullable(Instant)) })
export type Approving = Static<typeof Approving>
export const Denying = Type.Object({ tenantId, id, reasonCode: Type.Enum(reasons), text: Text(NOTE_MAX) })
export type Denying = Static<typeof Denying>
export const Questioning = Type.Object({ tenantId, id, text: Reason(NOTE_MAX) })
export type Questioning = Static<typeof Questioning>
export const Looking = Type.Object({ domain: Text(255, 1), text: Reason(NOTE_MAX) })
export type Looking = Static<typeof Looking>
export const Queue = paged({ status: Type.Optional(status), kind: Type.Optional(kind) })
export type Queue = Static<typeof Queue>

const fields = {
  id,
  customerId,
  customerName: text,
  domain: text,
  country: text,
  kind,
  status,
  since: Instant,
  askedByName: text,
  school: Nullable(Type.Enum(schools)),
  website: line,
  explanation: line,
  promisedAt: Nullable(Instant),
  reason: Nullable(SaidShape),
  reasonText: line,
  decidedByName: line,
  decidedAt: Nullable(Instant),
  validUntil: Nullable(Instant),
  files: Type.Array(fileView.schema),
  moves: Moves,
  version: Version,
}
export type Filed = Vetting & { readonly files: readonly File[] }
type Seen = Parameters<typeof fileView.show>[1]
const OWN: readonly string[] = ['submit', 'withdraw']
const DESK: readonly string[] = ['approve', 'deny', 'question']
/** Whether the company is genuine is not the partner's to withdraw. */
const offered = ({ kind: one, status: now }: Vetting, moves: readonly string[]) =>
  lifecycle.moves(now).filter((move) => moves.includes(move) && !(one === 'account' && move === 'withdraw'))
const shown = ({ reasonCode, files, ...row }: Filed, ctx: Seen, moves: readonly string[]) => ({
  ...row,
  reason: reasonCode && saying(`vettingReason.${reasonCode}`),
  files: files.map((file) => fileView.show(file, ctx)),
  moves: offered({ ...row, reasonCode }, moves),
})
export const vetting = view(Type.Object(fields), (row: Filed, ctx) => shown(row, ctx, OWN))

const Holding = Type.Object({ kind, since: Instant, validUntil: Nullable(Instant) })
/** How a customer stands with the vendor, for a partner of it: may it buy, what of, and what was asked. */
export const standing = view(
  Type.Object({
    account: Type.Object({ status, since: Nullable(Instant) }),
    blocked: Nullable(Type.Object({ says: SaidShape, remedy: SaidShape })),
    segments: Type.Array(Type.Enum(segments), { description: 'Of which it may buy; of none while it is in question.' }),
    held: Type.Array(Holding, { description: 'Whichever of its partners asked.' }),
    askable: Type.Array(kind),
    items: Type.Array(Type.Object(fields), { description: 'What this partner asked.' }),
  }),
  ({ items, ...rest }: Standing, ctx) => ({ ...rest, items: items.map((row) => shown(row, ctx, OWN)) }),
)
type Standing = {
  account: { status: Vetting['status']; since: Date | null }
  blocked: { says: Static<typeof SaidShape>; remedy: Static<typeof SaidShape> } | null
  segments: (typeof segments)[number][]
  held: Static<typeof Holding>[]
  askable: (typeof kinds)[number][]
  items: Filed[]
}

/** The same at the vendor's desk: whose customer it is, as its bills and its other qualifications say. */
export type Reviewed = Filed & { readonly partner: string; readonly held: readonly Static<typeof Holding>[]; readonly profile: Profile | null } // biome-ignore format: one type
const profile = Type.Object({ companyName: text, person: text, email: text, phone: line, place: text, registrationId: line }) // biome-ignore format: one shape
export type Profile = Static<typeof profile>
export const review = view(
  Type.Object({ ...fields, tenantId, partner: text, held: Type.Array(Holding), profile: Nullable(profile) }),
  (row: Reviewed, ctx) => ({
    ...shown(row, ctx, DESK),
    partner: row.partner,
    held: [...row.held],
    profile: row.profile,
  }),
)
const { files: _, ...bare } = fields
export const queued = pageOf(
  view(Type.Object({ ...bare, tenantId, partner: text }), (row: Vetting & { partner: string }) => ({
    ...row,
    reason: row.reasonCode && saying(`vettingReason.${row.reasonCode}`),
    moves: offered(row, DESK),
  })),
)

export const NewCode = Type.Object({ tenantId, organization: Text(200, 1), most: Type.Integer({ minimum: 1, maximum: CODE_MOST }) }) // biome-ignore format: one shape
export type NewCode = Static<typeof NewCode>
export const OfPartner = Type.Object({ tenantId })
const codeShape = Type.Object({
  id: IdShape<'validationCode'>(),
  code: text,
  organization: text,
  most: Type.Integer(),
  left: Type.Integer(),
  issuedByName: text,
  createdAt: Instant,
  version: Version,
})
export const code = view(codeShape, (row: ValidationCode) => ({ ...row, left: row.most - row.used }))
export const codes = listOf(code)

/** A look at a customer came to another state: the partner hears of it, and the desk of what waits. */
export const vettingMoved = event('vetting.moved', {
  id,
  customerId,
  customerName: text,
  kind,
  status,
  byVendor: Type.Boolean(),
  promisedAt: line,
})
export type VettingMoved = Static<typeof vettingMoved.facts>
