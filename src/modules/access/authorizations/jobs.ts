import { job } from '#kernel/job.ts'
import { sweepExpired } from '#kernel/sweep.ts'
import { authorizations } from './tables.ts'

/** At night what has run out is dropped: its code, or its refresh token, opens nothing any more. */
export const jobs = [job('access.sweepAuthorizations', '35 3 * * *', (ctx) => sweepExpired(ctx, authorizations))]
