import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { plain } from '#kernel/route.ts'
import { Instant, Nullable, Text, Version } from '#kernel/shapes.ts'
import { lifecycle, stopCauses } from './lifecycle.ts'

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
  status: Type.Enum(lifecycle.states),
  stoppedFor: Nullable(Type.Enum(stopCauses, { description: 'Why nothing is sent until somebody starts it again.' })),
  failingSince: Nullable(Instant),
}
export const registration = plain(Type.Object(fields))
/** As its page shows it: with what could be told, and how its line stands. */
export const overview = plain(
  Type.Object({
    registration: Nullable(Type.Object(fields)),
    events: Type.Array(Type.String()),
    waiting: Type.Integer({ description: 'Events on their way.' }),
    setAside: Type.Integer({ description: 'Events that were not sent, and are once somebody starts it again.' }),
    failed: Type.Integer({ description: 'Events given up in the last 30 days.' }),
  }),
)
export const names = plain(Type.Object({ items: Type.Array(Type.String()) }))

/** Nothing is sent to a company any more until somebody there looks after it. */
export const webhookStopped = event('webhook.stopped', { cause: Type.Enum(stopCauses) })
export type WebhookStopped = Static<typeof webhookStopped.facts>
/** It is sent again, or is not to be. */
export const webhookSettled = event('webhook.settled', {})
