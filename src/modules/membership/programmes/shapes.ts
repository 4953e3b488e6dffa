import { type Static, Type } from 'typebox'
import { type Ctx, event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Text, Version } from '#kernel/shapes.ts'
import { fileView } from '#modules/files/index.ts'
import { lifecycle as network } from '../accounts/lifecycle.ts'
import { clearers, kinds } from './checklists/tables.ts'
import { lifecycle, type Move } from './lifecycle.ts'
import type { Dossier, Queued, Shown } from './queries.ts'
import { linkOf, mayTick } from './rules.ts'

const TEXT_MAX = 2000
const FILES_MAX = 10
const id = IdShape<'reseller'>()
const tenantId = IdShape<'tenant'>()
const itemId = IdShape<'checklistItem'>()
const kind = Type.Enum(kinds)
const status = Type.Enum(lifecycle.states)
const line = Nullable(Type.String())

export const Enter = Type.Object({ kind })
const ticking = {
  itemId,
  met: Type.Boolean(),
  note: Text(TEXT_MAX),
  fileIds: Type.Array(IdShape<'file'>(), { maxItems: FILES_MAX, uniqueItems: true }),
}
export const Tick = Type.Object(ticking)
export const TickThere = Type.Object({ tenantId, ...ticking })
export const AtPartner = Type.Object({ tenantId })
export const WithReason = Type.Object({ tenantId, reason: Text(TEXT_MAX) })
export type Enter = Static<typeof Enter>
export type Tick = Static<typeof Tick>
export type WithReason = Static<typeof WithReason>

export const Queue = paged({
  status: Type.Optional(status),
  kind: Type.Optional(kind),
  country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
  search: Type.Optional(Text(100)),
})
export type Queue = Static<typeof Queue>

const checklist = Type.Array(
  Type.Object({
    id: itemId,
    code: Type.String(),
    says: Type.String(),
    explains: Type.String(),
    clearedBy: Type.Enum(clearers),
    required: Type.Boolean(),
    met: Type.Boolean(),
    mayTick: Type.Boolean({ description: 'Whether your side may tick it off now.' }),
    note: line,
    byName: line,
    at: Nullable(Instant),
    files: Type.Array(fileView.schema),
  }),
)
const place = {
  id,
  kind,
  status,
  since: Instant,
  reason: line,
  decidedByName: line,
  decidedAt: Nullable(Instant),
  checklist,
  link: Nullable(Type.String({ description: 'Where the company goes on; null where nothing is for it to do.' })),
  moves: Moves,
  version: Version,
}

type Seen = Pick<Ctx, 'language' | 'now'>
const inWords = ({ says, explains, files, ...item }: Shown, seen: Seen) => ({
  ...item,
  says: says[seen.language],
  explains: explains[seen.language],
  files: files.map((file) => fileView.show(file, seen)),
})
const shown = (row: Dossier, seen: Seen, side: 'partner' | 'vendor') => ({
  ...row,
  link: linkOf(row),
  checklist: row.checklist.map((item) => ({ ...inWords(item, seen), mayTick: mayTick(row, item, side) })),
})

const PARTNERS: readonly Move[] = ['reapply', 'leave']
const VENDORS: readonly Move[] = ['qualify', 'reject', 'restrict', 'reinstate']
const movesFor = (mine: readonly Move[], { status }: Dossier) =>
  lifecycle.moves(status).filter((move) => mine.includes(move))

/** The company's place in the programme, with its checklist. */
export const reseller = view(Type.Object(place), (row: Dossier, seen) => ({
  ...shown(row, seen, 'partner'),
  moves: movesFor(PARTNERS, row),
}))

/** The same for the vendor's staff. */
export const qualification = view(
  Type.Object({ ...place, tenantId, company: Type.String(), country: Type.String(), globalId: Type.String() }),
  (row: Dossier, seen) => ({ ...shown(row, seen, 'vendor'), moves: movesFor(VENDORS, row) }),
)

/** The programmes a company may be in, and how the kinds of the reseller programme compare (domain.md 5.1). */
export const programmesShown = view(
  Type.Object({
    network: Nullable(Type.Enum(network.states)),
    link: Type.String({ description: 'Where the company’s standing in the network is cleared, or looked at.' }),
    mayEnter: Type.Boolean({
      description: 'Whether the company may enter the reseller programme, for the first time or anew.',
    }),
    reseller: Nullable(Type.Object({ kind, status, since: Instant })),
    kinds: Type.Array(
      Type.Object({
        kind,
        buysFromVendor: Type.Boolean(),
        invoicedByVendor: Type.Boolean(),
        createsCustomers: Type.Boolean(),
        pricesAndApi: Type.Boolean(),
        checklist: Type.Array(
          Type.Object({
            says: Type.String(),
            explains: Type.String(),
            clearedBy: Type.Enum(clearers),
            required: Type.Boolean(),
          }),
        ),
      }),
    ),
  }),
  (row: Programmes, { language }) => ({
    ...row,
    kinds: row.kinds.map(({ checklist, ...rest }) => ({
      ...rest,
      checklist: checklist.map(({ says, explains, clearedBy, required }) => ({
        says: says[language],
        explains: explains[language],
        clearedBy,
        required,
      })),
    })),
  }),
)
type Programmes = Awaited<ReturnType<typeof import('./queries.ts').programmes>>

/** A company in the vendor's list of the programme. */
export const queued = view(
  Type.Object({
    id,
    tenantId,
    company: Type.String(),
    country: Type.String(),
    kind,
    status,
    since: Instant,
    required: Type.Integer(),
    met: Type.Integer(),
    vendorOpen: Type.Integer({ description: 'Required items that wait for the vendor.' }),
  }),
  (row: Queued) => row,
)

export const statusChanged = event('reseller.statusChanged', { id, kind, status })
