import { jobs as domains } from './domains/jobs.ts'
import { jobs as people } from './people/jobs.ts'
import { jobs as signUps } from './sign-ups/jobs.ts'

export const jobs = [...domains, ...people, ...signUps]
