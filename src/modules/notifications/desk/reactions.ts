import type { Event } from '#kernel/context.ts'
import { on } from '#kernel/reaction.ts'
import { checkChanged, enrolled, resellerChanged } from '#modules/membership/index.ts'
import { layOut, tellDesk } from './commands.ts'
import { deskTold } from './shapes.ts'

const facts: readonly Event[] = [enrolled, checkChanged, resellerChanged]
export const reactions = [
  ...facts.map((fact) => on(fact, `notifications.deskAfter.${fact.name}`, tellDesk)),
  on(deskTold, 'notifications.desk', layOut),
]
