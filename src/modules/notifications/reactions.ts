import { reactions as actions } from './actions/reactions.ts'
import { reactions as desk } from './desk/reactions.ts'
import { reactions as benefits } from './news/benefits.ts'
import { reactions as customers } from './news/customers.ts'
import { reactions as legacy } from './news/legacy.ts'
import { reactions as levels } from './news/levels.ts'
import { reactions as orders } from './news/orders.ts'
import { reactions as news } from './news/reactions.ts'
import { reactions as relationships } from './news/relationships.ts'
import { reactions as structure } from './news/structure.ts'
import { reactions as subscriptions } from './news/subscriptions.ts'
import { reactions as transfers } from './news/transfers.ts'
import { reactions as webhooks } from './news/webhooks.ts'

export const reactions = [
  ...actions,
  ...news,
  ...benefits,
  ...levels,
  ...structure,
  ...relationships,
  ...customers,
  ...subscriptions,
  ...transfers,
  ...orders,
  ...webhooks,
  ...legacy,
  ...desk,
]
