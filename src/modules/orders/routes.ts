import './owing.ts'
import './receiving.ts'
import './words.ts'
import { routes as carts } from './carts/routes.ts'
import { routes as credit } from './credit/routes.ts'
import { routes as orders } from './orders/routes.ts'
import { routes as reviews } from './reviews/routes.ts'

export const routes = [...carts, ...orders, ...reviews, ...credit]
