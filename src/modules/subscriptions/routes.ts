import './words.ts'
import { routes as subscriptions } from './subscriptions/routes.ts'
import { routes as transfers } from './transfers/routes.ts'

export const routes = [...subscriptions, ...transfers]
