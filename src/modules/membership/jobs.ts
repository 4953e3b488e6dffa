import { jobs as verifications } from './verifications/jobs.ts'

export const jobs = [...verifications]
