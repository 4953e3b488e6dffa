import { jobs as houseJobs } from '#api/jobs.ts'
import type { Job } from '#kernel/job.ts'
import type { Reaction } from '#kernel/reaction.ts'
import { jobs as accessJobs } from '#modules/access/jobs.ts'
import { reactions as accessReactions } from '#modules/access/reactions.ts'
import { jobs as agreementsJobs } from '#modules/agreements/jobs.ts'
import { reactions as agreementsReactions } from '#modules/agreements/reactions.ts'
import { jobs as auditJobs } from '#modules/audit/jobs.ts'
import { jobs as benefitsJobs } from '#modules/benefits/jobs.ts'
import { jobs as catalogJobs } from '#modules/catalog/jobs.ts'
import { jobs as customersJobs } from '#modules/customers/jobs.ts'
import { reactions as customersReactions } from '#modules/customers/reactions.ts'
import { jobs as levelsJobs } from '#modules/levels/jobs.ts'
import { reactions as levelsReactions } from '#modules/levels/reactions.ts'
import { jobs as membershipJobs } from '#modules/membership/jobs.ts'
import { reactions as membershipReactions } from '#modules/membership/reactions.ts'
import { jobs as migrationJobs } from '#modules/migration/jobs.ts'
import { reactions as migrationReactions } from '#modules/migration/reactions.ts'
import { jobs as notificationsJobs } from '#modules/notifications/jobs.ts'
import { reactions as notificationsReactions } from '#modules/notifications/reactions.ts'
import { jobs as ordersJobs } from '#modules/orders/jobs.ts'
import { jobs as relationshipsJobs } from '#modules/relationships/jobs.ts'
import { reactions as relationshipsReactions } from '#modules/relationships/reactions.ts'
import { jobs as subscriptionsJobs } from '#modules/subscriptions/jobs.ts'
import { jobs as webhooksJobs } from '#modules/webhooks/jobs.ts'
import { reactions as webhooksReactions } from '#modules/webhooks/reactions.ts'
import { jobs as heardJobs } from './heard.ts'

/** What every module does on hearing a fact, and what the clock starts for it and for the house: one line each. */
export const reactions: readonly Reaction[] = [
  ...accessReactions,
  ...agreementsReactions,
  ...customersReactions,
  ...levelsReactions,
  ...membershipReactions,
  ...migrationReactions,
  ...relationshipsReactions,
  ...notificationsReactions,
  ...webhooksReactions,
]
export const jobs: readonly Job[] = [
  ...houseJobs,
  ...heardJobs,
  ...accessJobs,
  ...agreementsJobs,
  ...levelsJobs,
  ...membershipJobs,
  ...auditJobs,
  ...benefitsJobs,
  ...catalogJobs,
  ...customersJobs,
  ...migrationJobs,
  ...ordersJobs,
  ...relationshipsJobs,
  ...subscriptionsJobs,
  ...notificationsJobs,
  ...webhooksJobs,
]

/** Who listens: the house's own by default, others where the flow itself is tried. */
export type Listeners = { readonly reactions: readonly Reaction[]; readonly jobs: readonly Job[] }
export const listeners: Listeners = { reactions, jobs }
