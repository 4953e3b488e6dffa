import './words.ts'
import { routes as articles } from './articles/routes.ts'
import { routes as imports } from './imports/routes.ts'
import { routes as search } from './search/routes.ts'

export const routes = [...articles, ...imports, ...search]
