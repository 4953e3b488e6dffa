import { jobs as apps } from './apps/jobs.ts'
import { jobs as domains } from './domains/jobs.ts'
import { jobs as invitations } from './invitations/jobs.ts'
import { jobs as people } from './people/jobs.ts'
import { jobs as recoveries } from './recoveries/jobs.ts'
import { jobs as signUps } from './sign-ups/jobs.ts'
import { jobs as supportSessions } from './support-sessions/jobs.ts'

export const jobs = [...apps, ...domains, ...invitations, ...people, ...recoveries, ...signUps, ...supportSessions]
