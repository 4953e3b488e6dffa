import { jobs as actions } from './actions/jobs.ts'

export const jobs = [...actions]
