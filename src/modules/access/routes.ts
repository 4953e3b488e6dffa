import './words.ts'
import { routes as apps } from './apps/routes.ts'
import { routes as authorizations } from './authorizations/routes.ts'
import { routes as domains } from './domains/routes.ts'
import { routes as firstPasswords } from './first-passwords/routes.ts'
import { routes as founding } from './founding/routes.ts'
import { routes as groups } from './groups/routes.ts'
import { routes as invitations } from './invitations/routes.ts'
import { routes as mailboxes } from './mailboxes/routes.ts'
import { routes as members } from './members/routes.ts'
import { routes as network } from './network/routes.ts'
import { routes as provisioning } from './provisioning/routes.ts'
import { routes as recoveries } from './recoveries/routes.ts'
import { routes as requests } from './requests/routes.ts'
import { routes as roleChanges } from './role-changes/routes.ts'
import { routes as roles } from './roles/routes.ts'
import { routes as secondFactor } from './second-factor/routes.ts'
import { routes as sessions } from './sessions/routes.ts'
import { routes as sheets } from './sheets/routes.ts'
import { routes as signUps } from './sign-ups/routes.ts'
import { routes as sso } from './sso/routes.ts'
import { routes as supportAccess } from './support-access/routes.ts'
import { routes as supportSessions } from './support-sessions/routes.ts'
import { routes as tenants } from './tenants/routes.ts'

export const routes = [
  ...network,
  ...founding,
  ...tenants,
  ...mailboxes,
  ...members,
  ...groups,
  ...invitations,
  ...roleChanges,
  ...sheets,
  ...roles,
  ...requests,
  ...recoveries,
  ...domains,
  ...apps,
  ...authorizations,
  ...signUps,
  ...firstPasswords,
  ...sessions,
  ...secondFactor,
  ...sso,
  ...provisioning,
  ...supportAccess,
  ...supportSessions,
]
