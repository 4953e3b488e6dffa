import { jobs as chain } from './chain/jobs.ts'

export const jobs = [...chain]
