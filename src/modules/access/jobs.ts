import { jobs as apps } from './apps/jobs.ts'
import { jobs as authorizations } from './authorizations/jobs.ts'
import { jobs as domains } from './domains/jobs.ts'
import { jobs as invitations } from './invitations/jobs.ts'
import { jobs as people } from './people/jobs.ts'
import { jobs as provisioning } from './provisioning/jobs.ts'
import { jobs as recoveries } from './recoveries/jobs.ts'
import { jobs as signUps } from './sign-ups/jobs.ts'
import { jobs as supportSessions } from './support-sessions/jobs.ts'
import { jobs as tokenKeys } from './token-keys/jobs.ts'
import { jobs as users } from './users/jobs.ts'

export const jobs = [
  ...apps,
  ...authorizations,
  ...domains,
  ...invitations,
  ...people,
  ...provisioning,
  ...recoveries,
  ...signUps,
  ...tokenKeys,
  ...supportSessions,
  ...users,
]
