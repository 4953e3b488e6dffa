import './structure/steps.ts'
import { routes as certificates } from './certificates/routes.ts'
import { routes as holdings } from './holdings/routes.ts'
import { routes as levels } from './levels/routes.ts'
import { routes as logos } from './logos/routes.ts'
import { routes as offers } from './offers/routes.ts'
import { routes as purchases } from './purchases/routes.ts'
import { routes as scores } from './scores/routes.ts'
import { routes as settings } from './settings/routes.ts'

export const routes = [
  ...levels,
  ...settings,
  ...holdings,
  ...scores,
  ...offers,
  ...purchases,
  ...certificates,
  ...logos,
]
