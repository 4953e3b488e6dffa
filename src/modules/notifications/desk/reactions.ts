import type { Event } from '#kernel/context.ts'
import { on } from '#kernel/reaction.ts'
import { recoveryEnded, recoveryWaiting } from '#modules/access/index.ts'
import { vettingMoved } from '#modules/customers/index.ts'
import { checkChanged, enrolled, resellerChanged } from '#modules/membership/index.ts'
import { orderMoved } from '#modules/orders/index.ts'
import { layOut, tellDesk, tellOrder, tellRecovery, tellVetting } from './commands.ts'
import { deskTold } from './shapes.ts'

const facts: readonly Event[] = [enrolled, checkChanged, resellerChanged]
export const reactions = [
  ...facts.map((fact) => on(fact, `notifications.deskAfter.${fact.name}`, tellDesk)),
  on(recoveryWaiting, 'notifications.deskOnRecovery', (ctx, facts) => tellRecovery(ctx, facts, facts.dueAt)),
  on(recoveryEnded, 'notifications.deskAfterRecovery', (ctx, facts) => tellRecovery(ctx, facts, null)),
  on(vettingMoved, 'notifications.deskOnVetting', tellVetting),
  on(orderMoved, 'notifications.deskOnOrder', tellOrder),
  on(deskTold, 'notifications.desk', layOut),
]
