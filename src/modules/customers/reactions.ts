import { on } from '#kernel/reaction.ts'
import { memberStatusChanged } from '#modules/access/index.ts'
import { relationshipEnded } from '#modules/relationships/index.ts'
import { endAllOf as endConsents } from './consents/commands.ts'
import { freeSeats } from './licences/commands.ts'

export const reactions = [
  on(memberStatusChanged, 'customers.freeSeats', freeSeats),
  on(relationshipEnded, 'customers.endConsents', endConsents),
]
