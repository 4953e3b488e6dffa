import './words.ts'
import { routes as agreements } from './agreements/routes.ts'
import { routes as consents } from './consents/routes.ts'
import { routes as customers } from './customers/routes.ts'
import { routes as domains } from './domains/routes.ts'
import { routes as endings } from './endings/routes.ts'
import { routes as licences } from './licences/routes.ts'
import { routes as sandboxes } from './sandboxes/routes.ts'
import { routes as sheets } from './sheets/routes.ts'
import { routes as tags } from './tags/routes.ts'
import { routes as timeline } from './timeline/routes.ts'
import { routes as userSheets } from './user-sheets/routes.ts'
import { routes as users } from './users/routes.ts'
import { routes as vettings } from './vettings/routes.ts'
import { routes as views } from './views/routes.ts'

export const routes = [
  ...customers,
  ...tags,
  ...agreements,
  ...sheets,
  ...vettings,
  ...domains,
  ...consents,
  ...sandboxes,
  ...users,
  ...userSheets,
  ...licences,
  ...endings,
  ...timeline,
  ...views,
]
