import { document, pageOf, route } from '#kernel/route.ts'
import { approve, reject, sendBack, set } from './commands.ts'
import { paper, queue, review, setting } from './queries.ts'
import * as s from './shapes.ts'

const [see, decide] = ['orders:watch', 'orders:decide'] as const
const there = '/vendor/partners/:tenantId'

// biome-ignore format: a table
export const routes = [
  route('GET /vendor/orders',                  see,    s.Queue,     pageOf(s.queued), queue),
  route(`GET ${there}/orders/:id`,             see,    s.AtPartner, s.reviewed,       review),
  route(`GET ${there}/orders/:id/files/:fileId/content`, see, s.Paper, document, paper),
  route(`POST ${there}/orders/:id/approval`,   decide, s.AtPartner, s.reviewed,       approve),
  route(`POST ${there}/orders/:id/return`,     decide, s.Deciding,  s.reviewed,       sendBack),
  route(`POST ${there}/orders/:id/rejection`,  decide, s.Deciding,  s.reviewed,       reject),
  route(`GET ${there}/order-review`,           see,    s.OfPartner, s.setting,        setting),
  route(`PUT ${there}/order-review`,           decide, s.Setting,   s.setting,        set),
]
