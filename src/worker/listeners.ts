import type { Job } from '#kernel/job.ts'
import type { Reaction } from '#kernel/reaction.ts'
import { jobs as accessJobs } from '#modules/access/jobs.ts'
import { reactions as accessReactions } from '#modules/access/reactions.ts'

/** What every module does on hearing a fact, and what the clock starts: one line a module. */
export const reactions: readonly Reaction[] = [...accessReactions]
export const jobs: readonly Job[] = [...accessJobs]
