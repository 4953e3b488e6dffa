import './words.ts'
import { routes as charges } from './charges/routes.ts'

export const routes = [...charges]
