import { type Static, Type } from 'typebox'
import { plain, view } from '#kernel/route.ts'
import { Instant, Nullable, paged, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { languages } from '#kernel/words.ts'
import { daysLeft, type Phase, phaseOf, phases, retiresAt } from './rules.ts'
import type { Plan } from './tables.ts'

const Day = Type.String({ format: 'date' })
const NOTICES_MAX = 40
const SUBJECT_MAX = 200
const BODY_MAX = 4_000
const Words = (max: number) => Type.Object({ en: Text(max), ko: Text(max) })
const OldId = Text(60, 1)

export const NewPlan = Type.Object({
  announceOn: Day,
  freezeOn: Day,
  retireOn: Day,
  zone: Text(60, 1),
  noticeDays: Type.Array(Type.Integer({ minimum: 0, maximum: 3_650 }), { maxItems: NOTICES_MAX }),
  subject: Words(SUBJECT_MAX),
  body: Words(BODY_MAX),
  sure: Type.Optional(Type.Boolean({ description: 'The days may differ from those that letters have told already.' })),
})
export type NewPlan = Static<typeof NewPlan>
export const Draft = Type.Object({ subject: Text(SUBJECT_MAX), body: Text(BODY_MAX), language: Type.Enum(languages) })
export const ByOldId = Type.Object({ oldId: OldId })
export const Bounced = Type.Object({ email: Text(320, 1) })
/** How far an old account has come on its way here. */
export const ways = ['waiting', 'invited', 'opened', 'claimed', 'lapsed', 'unreachable'] as const
const which = { way: Type.Optional(Type.Enum(ways)), country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })) }
export const LeftWhole = Type.Object(which)
export const Left = paged(which)
export type Left = Static<typeof Left>

const phase = Type.Enum(phases)
const planFields = {
  announceOn: Type.String(),
  freezeOn: Type.String(),
  retireOn: Type.String(),
  zone: Type.String(),
  noticeDays: Type.Array(Type.Integer()),
  subject: SaidShape,
  body: SaidShape,
}
/** The plan as the vendor works on it; before the first one it is the proposal of the house, with version 0. */
export const plan = view(
  Type.Object({
    ...planFields,
    isPlanned: Type.Boolean({ description: 'False while these are the proposals of the house.' }),
    phase,
    retiresAt: Instant,
    daysLeft: Type.Integer(),
    changedAt: Nullable(Instant),
    changedByName: Nullable(Type.String()),
    version: Nullable(Version),
  }),
  ({ isPlanned, ...row }: Plan & { isPlanned: boolean }, { now }) => ({
    ...row,
    isPlanned,
    phase: isPlanned ? phaseOf(row, now) : ('unplanned' as Phase),
    retiresAt: retiresAt(row),
    daysLeft: daysLeft(row, now),
    changedAt: isPlanned ? row.changedAt : null,
    changedByName: isPlanned ? row.changedByName : null,
    version: isPlanned ? row.version : null,
  }),
)
/** A letter as its reader would see it. */
export const preview = plain(
  Type.Object({ subject: Type.String(), paragraphs: Type.Array(Type.String()), button: Type.String() }),
)

const counts = Type.Object({
  total: Type.Integer({ description: 'Active headquarters of the old centre.' }),
  waiting: Type.Integer({ description: 'Nobody was written to yet.' }),
  invited: Type.Integer({ description: 'Written to, the link not opened yet.' }),
  opened: Type.Integer(),
  claimed: Type.Integer(),
  lapsed: Type.Integer({ description: 'Unclaimed at the end.' }),
  unreachable: Type.Integer({ description: 'No usable mailbox.' }),
})
export const progress = plain(
  Type.Object({
    phase,
    counts,
    byCountry: Type.Array(Type.Object({ country: Type.String(), counts })),
    byDay: Type.Array(
      Type.Object({ day: Type.String(), invited: Type.Integer(), opened: Type.Integer(), claimed: Type.Integer() }),
      { description: 'Accounts first written to, first opened, claimed on each day of the plan’s zone.' },
    ),
    letters: Type.Object({ sent: Type.Integer(), bounced: Type.Integer() }),
  }),
)
export type Progress = Static<typeof progress.schema>

export const leftRow = plain(
  Type.Object({
    oldId: Type.String(),
    printedOldId: Type.String(),
    name: Type.String(),
    country: Type.String(),
    way: Type.Enum(ways),
    sites: Type.Integer(),
    contacts: Type.Array(Type.Object({ name: Type.String(), email: Type.String(), bounced: Type.Boolean() })),
    lastSentAt: Nullable(Instant),
  }),
)
export type LeftRow = Static<typeof leftRow.schema>

/** A letter of the log: never its token. */
export const legacyLetter = plain(
  Type.Object({
    email: Type.String(),
    name: Type.String(),
    language: Type.Enum(languages),
    round: Type.String(),
    sentAt: Instant,
    expiresAt: Instant,
    openedAt: Nullable(Instant),
    bouncedAt: Nullable(Instant),
  }),
)
export const bounces = plain(Type.Object({ email: Type.String(), letters: Type.Integer() }))
/** What everyone may know of the old centre's end. */
export const ending = plain(
  Type.Object({
    phase,
    announceOn: Nullable(Type.String()),
    freezeOn: Nullable(Type.String()),
    retireOn: Nullable(Type.String()),
  }),
)
