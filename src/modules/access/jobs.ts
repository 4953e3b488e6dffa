import { jobs as domains } from './domains/jobs.ts'

export const jobs = [...domains]
