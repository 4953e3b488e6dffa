import './words.ts'
import { routes as subscriptions } from './subscriptions/routes.ts'

export const routes = [...subscriptions]
