import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Reason, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { saying } from '#kernel/words.ts'
import { type File, fileView } from '#modules/files/index.ts'
import { lifecycle } from './lifecycle.ts'
import { recordOf } from './rules.ts'
import { findings, type LateClaim, reasons } from './tables.ts'

const id = IdShape<'lateClaim'>()
const status = Type.Enum(lifecycle.states)
const FILES_MAX = 10
const NOTE_MAX = 1_000
const text = Type.String()
const line = Nullable(text)

export const ById = Type.Object({ id })
export const New = Type.Object({ oldId: Text(60, 1), note: Type.Optional(Text(NOTE_MAX)) })
export type New = Static<typeof New>
export const NewDomain = Type.Object({ id, name: Text(300, 1) })
export type NewDomain = Static<typeof NewDomain>
export const Documents = Type.Object({
  id,
  fileIds: Type.Array(IdShape<'file'>(), { minItems: 1, maxItems: FILES_MAX }),
  explanation: Reason(NOTE_MAX),
})
export type Documents = Static<typeof Documents>
export const Listed = paged({ status: Type.Optional(status) })
export const Queue = paged({ status: Type.Optional(status) })
export type Queue = Static<typeof Queue>
export const Refusing = Type.Object({ id, reasonCode: Type.Enum(reasons), text: Text(NOTE_MAX) })
export type Refusing = Static<typeof Refusing>

const fields = {
  id,
  status,
  printedOldId: text,
  note: line,
  askedByName: text,
  domain: line,
  record: Nullable(Type.Object({ name: text, value: text })),
  finding: Nullable(Type.Enum(findings)),
  lookedAt: Nullable(Instant),
  domainProvenAt: Nullable(Instant),
  explanation: line,
  submittedAt: Nullable(Instant),
  promisedAt: Nullable(Instant),
  expiresAt: Instant,
  reason: Nullable(SaidShape),
  reasonText: line,
  decidedAt: Nullable(Instant),
  createdAt: Instant,
  moves: Moves,
  version: Version,
}
/** The company moves by proving, submitting and withdrawing; the vendor by granting and refusing. */
const OWN: readonly string[] = ['prove', 'submit', 'withdraw']
const DESK: readonly string[] = ['grant', 'refuse']
const shown = ({ token, reasonCode, ...row }: LateClaim, offered: readonly string[]) => ({
  ...row,
  record: row.domain && token ? { name: row.domain, value: recordOf(token) } : null,
  reason: reasonCode && saying(`lateClaimReason.${reasonCode}`),
  moves: lifecycle.moves(row.status).filter((move) => offered.includes(move)),
})
export const lateClaimRow = view(Type.Object(fields), (row: LateClaim) => shown(row, OWN))

const Files = Type.Array(fileView.schema)
export const lateClaim = view(
  Type.Object({ ...fields, files: Files }),
  ({ files, ...row }: LateClaim & { files: File[] }, ctx) => ({
    ...shown(row, OWN),
    files: files.map((file) => fileView.show(file, ctx)),
  }),
)

const desk = { ...fields, tenantId: IdShape<'tenant'>(), company: text, country: text, decidedByName: line }
type AtDesk = LateClaim & { company: string; country: string }
export const queueRow = view(Type.Object(desk), (row: AtDesk) => ({
  ...shown(row, DESK),
  company: row.company,
  country: row.country,
}))

const Old = Type.Object({
  ...{
    printedOldId: text,
    name: text,
    country: text,
    standing: text,
    website: line,
    registrationId: line,
    taxId: line,
  },
  sites: Type.Integer(),
  claimedAt: Nullable(Instant),
})
export type Old = Static<typeof Old>
/** What a reviewer weighs: who asks, what the old centre knew, where the two agree, and who else asks. */
export const review = view(
  Type.Object({
    ...desk,
    files: Files,
    old: Nullable(Old),
    agrees: Type.Object({
      name: Type.Boolean(),
      country: Type.Boolean(),
      registration: Type.Boolean(),
      domain: Type.Boolean({ description: 'The proven domain is the old website’s, or of a mailbox known there.' }),
      mailbox: Type.Boolean({ description: 'Whoever asks was known at the old account.' }),
    }),
    rivals: Type.Array(Type.Object({ id, company: text, status })),
  }),
  ({ files, old, agrees, rivals, ...row }: Reviewed, ctx) => ({
    ...shown(row, DESK),
    ...{ company: row.company, country: row.country, old, agrees, rivals: [...rivals] },
    files: files.map((file) => fileView.show(file, ctx)),
  }),
)
export type Agrees = { name: boolean; country: boolean; registration: boolean; domain: boolean; mailbox: boolean }
export type Reviewed = AtDesk & {
  readonly files: File[]
  readonly old: Old | null
  readonly agrees: Agrees
  readonly rivals: readonly { id: LateClaim['id']; company: string; status: LateClaim['status'] }[]
}

/** A late claim came to another state, or a domain was named: whoever waits for the company's proof looks again. */
export const lateClaimMoved = event('lateClaim.moved', { id, status, oldId: text, expiresAt: text })
export type LateClaimMoved = Static<typeof lateClaimMoved.facts>
export const lateClaimDecided = event('lateClaim.decided', { id, status })
