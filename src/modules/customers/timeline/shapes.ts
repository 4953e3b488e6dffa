import { type Static, Type } from 'typebox'
import { plain } from '#kernel/route.ts'
import { Instant, Nullable } from '#kernel/shapes.ts'

/** What may have happened between a partner and its customer. */
export const kinds = [
  'asked',
  'created',
  'accepted',
  'ended',
  'attested',
  'signed',
  'accessAsked',
  'accessApproved',
  'accessEnded',
  'accessUsual',
  'vettingAsked',
  'vettingApproved',
  'vettingDenied',
] as const
/** Something that happened: when, by whom, what it was called, and where to read more of it. */
export const moment = plain(
  Type.Object({
    id: Type.String(),
    at: Instant,
    kind: Type.Enum(kinds),
    who: Nullable(Type.String()),
    name: Nullable(Type.String()),
    link: Nullable(Type.String()),
  }),
)
export type Moment = Static<typeof moment.schema>
