/** What other modules may use of carts and orders. */
import './endings.ts'

export { type Cart, carts } from './carts/tables.ts'
export { creditsOf } from './credit/queries.ts'
export type { Credit } from './credit/rules.ts'
export { creditLimits } from './credit/tables.ts'
export { entitledOf } from './entitled/routes.ts'
export { lifecycle as orderLife } from './orders/lifecycle.ts'
export { type OrderMoved, orderMoved, orderPlaced } from './orders/shapes.ts'
export { type Order, type OrderLine, orderLines, orders } from './orders/tables.ts'
export { sentOrders } from './sent/routes.ts'
export { orderStatesShown } from './sent/rules.ts'
