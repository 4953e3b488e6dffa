import type { Event } from '#kernel/context.ts'
import { on } from '#kernel/reaction.ts'
import { acceptanceLapsed, acceptanceRecorded } from '#modules/agreements/index.ts'
import { agreementAttested } from '#modules/customers/index.ts'
import {
  associationChanged,
  checkChanged,
  enrolled,
  locationClosed,
  profileChanged,
  resellerChanged,
  statusChanged,
} from '#modules/membership/index.ts'
import { refreshActions } from './commands.ts'

/** Every fact after which a condition may stand otherwise. */
const facts: readonly Event[] = [
  enrolled,
  profileChanged,
  statusChanged,
  checkChanged,
  resellerChanged,
  associationChanged,
  locationClosed,
  acceptanceRecorded,
  acceptanceLapsed,
  agreementAttested,
]
export const reactions = facts.map((fact) => on(fact, `notifications.actionsAfter.${fact.name}`, refreshActions))
