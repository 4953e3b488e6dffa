import { type Static, Type } from 'typebox'
import { type Ctx, event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Text, Version } from '#kernel/shapes.ts'
import { fileView } from '#modules/files/index.ts'
import type { Account } from '../accounts/tables.ts'
import { stateNamed } from '../countries/states.ts'
import { registeredCompany } from '../registry/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import type { Dossier, Told } from './queries/dossier.ts'
import type { Queued } from './queries/queue.ts'
import type { Found } from './queries/registry.ts'
import { kinds } from './reasons/tables.ts'
import { movesFor, turnOf } from './rules/decisions.ts'
import { flags, flagsOf } from './rules/flags.ts'
import { ageIn } from './rules/promises.ts'
import { sides } from './tables.ts'

const TEXT_MAX = 2000
const FILES_MAX = 10
const id = IdShape<'verification'>()
const tenantId = IdShape<'tenant'>()
const kind = Type.Enum(kinds)
const status = Type.Enum(lifecycle.states)
const line = Nullable(Type.String())
const text = Text(TEXT_MAX)

export const ById = Type.Object({ id })
export const Reply = Type.Object({
  id,
  text,
  fileIds: Type.Array(IdShape<'file'>(), { maxItems: FILES_MAX, uniqueItems: true }),
})
export type Reply = Static<typeof Reply>

export const AtPartner = Type.Object({ tenantId, id })
export const Reject = Type.Object({ tenantId, id, reasonCode: Type.String({ maxLength: 40 }), text })
export const Ask = Type.Object({ tenantId, id, text })
export type AtPartner = Static<typeof AtPartner>
export type Reject = Static<typeof Reject>
export type Ask = Static<typeof Ask>

export const claims = ['free', 'mine', 'others'] as const
export const Queue = paged({
  status: Type.Optional(status),
  kind: Type.Optional(kind),
  claim: Type.Optional(Type.Enum(claims)),
  country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
  overdue: Type.Optional(Type.Boolean()),
  search: Type.Optional(Text(100)),
})
export type Queue = Static<typeof Queue>

const history = Type.Array(
  Type.Object({
    id: IdShape<'verificationMove'>(),
    at: Instant,
    side: Type.Enum(sides),
    byName: Type.String(),
    move: Type.String(),
    status,
    reason: line,
    text: line,
    files: Type.Array(fileView.schema),
  }),
)
const shown = {
  id,
  kind,
  status,
  turn: Type.Enum(['vendor', 'partner', 'nobody']),
  since: Instant,
  ageDays: Type.Integer({ description: 'Business days of the company’s country.' }),
  promisedAt: Nullable(Instant),
  promiseDays: Type.Integer(),
  overdue: Type.Boolean(),
  reason: Nullable(Type.Object({ code: Type.String(), says: Type.String(), remedy: Type.String() })),
  text: Nullable(Type.String({ description: 'The reviewer’s own words: why, or what is asked.' })),
  documents: Nullable(Type.String({ description: 'What is fine as a proof in the company’s country.' })),
  decidedBy: line,
  decidedAt: Nullable(Instant),
  mailbox: Nullable(Type.Object({ email: Type.String(), sentAt: Instant, expiresAt: Instant })),
  history,
  moves: Moves,
  version: Version,
}
type Seen = Pick<Ctx, 'language' | 'now'>
const told = ({ reason, ...move }: Told, { language, now }: Seen) => ({
  ...move,
  reason: reason?.says[language] ?? null,
  files: move.files.map((file) => fileView.show(file, { language, now })),
})
const facts = (check: Dossier, { language, now }: Seen) => ({
  ...check,
  turn: turnOf(check.status),
  ageDays: ageIn(check.since, now, check.country),
  overdue: isOverdue(check, now),
  reason: check.reason && {
    code: check.reason.code,
    says: check.reason.says[language],
    remedy: check.reason.remedy[language],
  },
  text: check.reasonText,
  documents: check.documents?.[language] ?? null,
  decidedBy: check.decidedByName,
  history: check.history.map((move) => told(move, { language, now })),
})
const isOverdue = ({ promisedAt }: { promisedAt: Date | null }, now: Date) => promisedAt !== null && promisedAt < now

/** A check as the company sees it: state, reason, next step, promise, and everything that happened. */
export const verification = view(Type.Object(shown), (check: Dossier, seen) => ({
  ...facts(check, seen),
  moves: movesFor('partner', check.status),
}))

const company = Type.Object({
  name: Type.String(),
  latinName: Type.String(),
  country: Type.String(),
  address: Type.Object({
    line1: Type.String(),
    line2: line,
    city: line,
    state: line,
    postalCode: line,
  }),
  phone: Type.String(),
  website: line,
  registrationKind: line,
  registrationId: line,
  taxId: line,
  duns: line,
  globalId: Type.String(),
  mailDomain: Type.String(),
  contact: Type.Object({
    firstName: Type.String(),
    lastName: Type.String(),
    email: Type.String(),
    phone: Type.String(),
    language: Type.String(),
  }),
  distinction: line,
})

/** The address with its state by name. */
const addressIn = ({ address, country }: Account, { language }: Seen) => ({
  ...address,
  state: (address.state && stateNamed(address.state, country)?.name[language]) || address.state,
})

/** A check as the reviewer sees it: the company as it describes itself, the other checks, and who has claimed it. */
export const review = view(
  Type.Object({
    ...shown,
    tenantId,
    company,
    provenDomains: Type.Array(Type.String()),
    flags: Type.Array(Type.Enum(flags), { description: 'What to look at twice.' }),
    others: Type.Array(Type.Object({ id, kind, status })),
    claimedBy: line,
    claimedByMe: Type.Boolean(),
  }),
  (check: Review, seen) => ({
    ...facts(check, seen),
    company: { ...check.company, address: addressIn(check.company, seen) },
    provenDomains: check.provenDomains,
    flags: flagsOf(check.kind, check.company, check.provenDomains),
    others: check.others,
    tenantId: check.tenantId,
    claimedBy: check.claimedByName,
    claimedByMe: check.claimedByMe,
    moves: movesFor('vendor', check.status),
  }),
)
export type Review = Dossier & {
  company: Account
  provenDomains: string[]
  others: { id: Dossier['id']; kind: Dossier['kind']; status: Dossier['status'] }[]
  claimedByMe: boolean
}

/** The same company as its registry writes it, for the reviewer to hold beside what it says of itself. */
export const registry = view(
  Type.Object({
    by: Nullable(Type.Enum(['duns', 'name'])),
    companies: Type.Array(registeredCompany.schema),
  }),
  ({ by, companies }: Found, { language }) => ({
    by,
    companies: companies.map((one) => ({
      ...one,
      state: stateNamed(one.state, one.country)?.name[language] ?? one.state,
    })),
  }),
)

/** A check in the vendor's queue. */
export const queued = view(
  Type.Object({
    id,
    tenantId,
    company: Type.String(),
    country: Type.String(),
    kind,
    status,
    since: Instant,
    ageDays: Type.Integer(),
    promisedAt: Nullable(Instant),
    overdue: Type.Boolean(),
    claimedBy: line,
    claimedByMe: Type.Boolean(),
    moves: Moves,
    version: Version,
  }),
  (row: Queued, { now }) => ({
    ...row,
    ageDays: ageIn(row.since, now, row.country),
    overdue: isOverdue(row, now),
    claimedBy: row.claimedByName,
    moves: movesFor('vendor', row.status),
  }),
)

/** The queue in four numbers. */
export const summary = view(
  Type.Object({
    open: Type.Integer(),
    overdue: Type.Integer(),
    dueToday: Type.Integer({ description: 'Promised within 24 hours.' }),
    mine: Type.Integer(),
    waiting: Type.Integer({ description: 'It is the company’s turn.' }),
  }),
  (row: { open: number; overdue: number; dueToday: number; mine: number; waiting: number }) => row,
)

export const statusChanged = event('verification.statusChanged', { id, kind, status })
