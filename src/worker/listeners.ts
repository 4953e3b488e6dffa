import type { Job } from '#kernel/job.ts'
import type { Reaction } from '#kernel/reaction.ts'

/** What every module does on hearing a fact, and what the clock starts: one line a module. */
export const reactions: readonly Reaction[] = []
export const jobs: readonly Job[] = []
