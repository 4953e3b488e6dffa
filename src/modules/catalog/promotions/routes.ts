import { route } from '#kernel/route.ts'
import { add, edit, end } from './commands.ts'
import { eligibilities } from './eligibility.ts'
import { find, list } from './queries.ts'
import { Checking, checked, Edit, List, NewPromotion, OneOf, promotion, promotions } from './shapes.ts'

const there = '/vendor/catalog/promotions'
const everything = (ctx: Parameters<typeof list>[0], asked: List) => list(ctx, { ...asked, over: asked.over ?? true })

// biome-ignore format: a table
export const routes = [
  route('GET /promotions',                                      'pricing:read',   List,         promotions, list),
  route('GET /promotions/:promotionId',                         'pricing:read',   OneOf,        promotion,  find),
  route('POST /customers/:customerId/promotion-eligibilities',  'pricing:read',   Checking,     checked,    eligibilities),
  route(`GET ${there}`,                                         'catalog:read',   List,         promotions, everything),
  route(`POST ${there}`,                                        'catalog:manage', NewPromotion, promotion,  add),
  route(`GET ${there}/:promotionId`,                            'catalog:read',   OneOf,        promotion,  find),
  route(`PUT ${there}/:promotionId`,                            'catalog:manage', Edit,         promotion,  edit),
  route(`POST ${there}/:promotionId/ending`,                    'catalog:manage', OneOf,        promotion,  end),
]
