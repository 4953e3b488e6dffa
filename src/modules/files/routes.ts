import { routes as files } from './files/routes.ts'

export const routes = [...files]
