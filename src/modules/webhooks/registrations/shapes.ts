import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain } from '#kernel/route.ts'
import { Instant, Text, Version } from '#kernel/shapes.ts'

const URL_MAX = 2_000
const EVENTS_MAX = 100
const inOwnHeader = Type.Boolean({ description: 'The signature goes in x-ms-signature, not in Authorization.' })
export const Registering = Type.Object({
  url: Text(URL_MAX, 1),
  events: Type.Array(Text(200), { maxItems: EVENTS_MAX }),
  inOwnHeader: Type.Optional(inOwnHeader),
})
export type Registering = Static<typeof Registering>

const fields = {
  ...{ id: IdShape<'webhookRegistration'>(), url: Type.String(), events: Type.Array(Type.String()), inOwnHeader },
  ...{ changedByName: Type.String(), updatedAt: Instant, version: Version },
}
export const registration = plain(Type.Object(fields))
/** As its page shows it: with what could be told, and how its line stands. */
export const overview = plain(
  Type.Object({
    registration: Type.Union([Type.Object(fields), Type.Null()]),
    events: Type.Array(Type.String()),
    waiting: Type.Integer({ description: 'Events on their way.' }),
    failed: Type.Integer({ description: 'Events given up in the last 30 days.' }),
  }),
)
export const names = plain(Type.Object({ items: Type.Array(Type.String()) }))
