import './delegations/words.ts'
import './words.ts'
import { routes as acts } from './acts/routes.ts'
import { routes as assignments } from './assignments/routes.ts'
import { routes as delegations } from './delegations/routes.ts'
import { routes as partnerships } from './partnerships/routes.ts'
import { routes as relationships } from './relationships/routes.ts'
import { routes as requests } from './requests/routes.ts'
import { routes as runs } from './runs/routes.ts'
import { routes as settings } from './settings/routes.ts'

export const routes = [
  ...relationships,
  ...requests,
  ...delegations,
  ...assignments,
  ...partnerships,
  ...runs,
  ...acts,
  ...settings,
]
