import './words.ts'
import { routes as acceptances } from './acceptances/routes.ts'
import { routes as agreements } from './agreements/routes.ts'
import { routes as drives } from './drives/routes.ts'

export const routes = [...agreements, ...acceptances, ...drives]
