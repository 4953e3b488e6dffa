import { routes as search } from './search/routes.ts'

export const routes = [...search]
