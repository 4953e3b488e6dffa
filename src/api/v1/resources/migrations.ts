import type { FastifyReply, FastifyRequest } from 'fastify'
import { subscriptionMigrations } from '#modules/subscriptions/index.ts'
import { type Line, line } from '../../lines.ts'
import { customerIn, idIn, migrationIn, scheduleIn } from '../customer.ts'
import { versionOf } from '../etag.ts'
import { numberOf } from '../faults.ts'
import { bodyOf, type Given, saying } from '../given.ts'
import { languageIn } from '../headers.ts'
import type { Answers } from '../operation.ts'
import { addressOf, seekOf, sought } from '../paging.ts'
import { queryOf } from '../query.ts'
import { refuse } from '../refusals.ts'
import { attributesOf, collection } from '../resource.ts'
import { cycleIn, termIn } from '../shelf.ts'

const { validate, migrate, list, find, events, schedules, scheduled, schedule, reschedule, cancel } =
  subscriptionMigrations
type Checked = Answers<typeof validate>
type CheckedAddon = Checked['addons'][number]
type Migration = Answers<typeof find>
type Schedule = Answers<typeof scheduled>
type Happened = Answers<typeof events>['items'][number]

/** Words that this wire writes as names, though they are read in any way. */
const CYCLES = { monthly: 'Monthly', annual: 'Annual', triennial: 'Triennial', oneTime: 'OneTime' } as const
const STATES = { processing: 'Processing', completed: 'Completed', failed: 'Failed' } as const
const PLANNED = { scheduled: 'Created', begun: 'Completed', failed: 'Failed', cancelled: 'Cancelled' } as const
// biome-ignore format: a table
const EVENTS = {
  scheduled: 'ScheduleCreated', rescheduled: 'ScheduleUpdated', cancelled: 'ScheduleCancelled', scheduleFailed: 'ScheduleFailed',
  created: 'MigrationStarted', completed: 'MigrationCompleted', failed: 'MigrationFailed',
} as const satisfies Record<Happened['kind'], string>

const dayShown = (day: string) => `${day}T00:00:00Z`
const termShown = ({ term, cycle }: { term: string | null; cycle: keyof typeof CYCLES | null }) => ({
  ...(term !== null && { termDuration: term }),
  ...(cycle !== null && { billingCycle: CYCLES[cycle] }),
})

const checkedShown = (row: CheckedAddon, request: FastifyRequest) => ({
  ...{ currentSubscriptionId: row.subscriptionId, isEligible: row.isEligible, ...termShown(row) },
  ...(row.catalogItemId !== null && { catalogItemId: row.catalogItemId }),
  ...(row.termTo !== null && { customTermEndDate: dayShown(row.termTo) }),
  errors: row.reasons.map(({ code, says }) => ({
    ...{ code: numberOf({ code, kind: 'conflict' })[1], description: says[languageIn(request)] },
    ...attributesOf('NewCommerceEligibilityError'),
  })),
  ...attributesOf('NewCommerceEligibility'),
})
const eligibility = ({ addons, ...row }: Checked, request: FastifyRequest) => ({
  ...checkedShown(row, request),
  addOnMigrations: addons.map((one) => checkedShown(one, request)),
})

const oneShown = (row: Migration['addons'][number]) => ({
  ...{ id: row.id, startedTime: row.createdAt, ...(row.endedAt !== null && { completedTime: row.endedAt }) },
  ...{ currentSubscriptionId: row.subscriptionId, status: STATES[row.status], customerTenantId: row.customerId },
  ...{ catalogItemId: row.catalogItemId, newCommerceSubscriptionId: row.newSubscriptionId },
  ...{ newCommerceOrderId: row.orderId, subscriptionEndDate: dayShown(row.termTo), quantity: row.quantity },
  ...(row.endsOn !== null && { customTermEndDate: dayShown(row.endsOn) }),
  ...{ ...termShown(row), purchaseFullTerm: row.fullTerm },
  ...(row.reference !== null && { externalReferenceId: row.reference }),
  ...attributesOf('NewCommerceMigration'),
})
const shown = ({ addons, ...row }: Migration) => ({ ...oneShown(row), addOnMigrations: addons.map(oneShown) })
const made = (row: Migration, _: FastifyRequest, reply: FastifyReply) => reply.code(201).send(shown(row))
const listShown = ({ items, next }: Answers<typeof list>, request: FastifyRequest) =>
  sought(items.map(shown), next, request)

const eventShown = (row: Happened) => ({
  ...{ id: row.id, currentSubscriptionId: row.subscriptionId, customerTenantId: row.customerId },
  ...(row.migrationId !== null && { newCommerceMigrationId: row.migrationId }),
  ...{ createdTime: row.at, eventName: EVENTS[row.kind], ...attributesOf('NewCommerceMigrationEvent') },
})
const eventsShown = ({ items }: Answers<typeof events>, request: FastifyRequest) =>
  collection(items.map(eventShown), addressOf(request))

type PlanOf<W> = { readonly [K in keyof W]?: W[K] | null | undefined }
type Planned = { readonly id: string } & PlanOf<Pick<Schedule, 'term' | 'cycle' | 'quantity' | 'fullTerm' | 'endsOn'>>
const wishShown = ({ id, term = null, cycle = null, quantity, fullTerm, endsOn }: Planned) => ({
  ...{ currentSubscriptionId: id, ...termShown({ term, cycle }), purchaseFullTerm: fullTerm ?? false },
  ...saying({ quantity: quantity ?? undefined, customTermEndDate: endsOn ? dayShown(endsOn) : undefined }),
})
const planShown = (row: Schedule) => ({
  ...{ id: row.id, customerTenantId: row.customerId, status: PLANNED[row.status] },
  ...wishShown({ ...row, id: row.subscriptionId }),
  ...{ ...(row.on !== null && { targetDate: dayShown(row.on) }), migrateOnRenewal: row.on === null },
  ...(row.migrationId !== null && { newCommerceMigrationId: row.migrationId }),
  ...(row.reference !== null && { externalReferenceId: row.reference }),
  ...{ createdTime: row.createdAt, addOnMigrationSchedules: row.addons.map(wishShown) },
  ...attributesOf('NewCommerceMigrationSchedule', row),
}) // biome-ignore format: one record
const planned = (row: Schedule, _: FastifyRequest, reply: FastifyReply) => reply.code(201).send(planShown(row))
const plansShown = ({ items, next }: Answers<typeof schedules>, request: FastifyRequest) =>
  sought(items.map(planShown), next, request)

/** What clients send for no day. */
const NO_DAY = '0001'
const dayIn = (sent: Given, name: string) => {
  const day = sent.instant(name)?.slice(0, 10)
  return day?.startsWith(NO_DAY) ? undefined : day
}
const subscriptionSent = (sent: Given) => {
  const id = idIn(sent.text('currentSubscriptionId') ?? '')
  if (!id) throw refuse.subscriptionUnknown({}, { field: 'currentSubscriptionId' })
  return id
}
/** What it is to be; none said, or nought, is as it was. */
const wishIn = (sent: Given) =>
  saying({
    ...{ term: termIn(sent), cycle: cycleIn(sent), quantity: sent.count('quantity') || undefined },
    ...{ fullTerm: sent.flag('purchaseFullTerm'), endsOn: dayIn(sent, 'customTermEndDate') },
  })
const wishesIn = (body: Given, addons: string) =>
  saying({
    ...{ ...wishIn(body), reference: body.text('externalReferenceId')?.trim() || undefined },
    addons: body.parts(addons).map((one) => ({ id: subscriptionSent(one), ...wishIn(one) })),
  })
function askIn(request: FastifyRequest) {
  const body = bodyOf(request)
  return { ...customerIn(request), id: subscriptionSent(body), ...wishesIn(body, 'addOnMigrations') }
}
/** On the day that is said, or with the next renewal: one of both is said. */
function planIn(request: FastifyRequest) {
  const body = bodyOf(request)
  const on = body.flag('migrateOnRenewal') ? undefined : dayIn(body, 'targetDate')
  if (on === undefined && !body.flag('migrateOnRenewal'))
    throw refuse.propertyMissing({ property: 'targetDate' }, { field: 'targetDate' })
  return saying({ on, ...wishesIn(body, 'addOnMigrationSchedules') })
}
const scheduleSent = (request: FastifyRequest) => ({
  ...{ ...customerIn(request), subscriptionId: subscriptionSent(bodyOf(request)), ...planIn(request) },
})
const expects = (request: FastifyRequest) => versionOf(request, scheduleIn(request).id)
const reschedulingIn = (request: FastifyRequest) => ({ ...scheduleIn(request), ...planIn(request) })

/** What no ID of ours can be names what nobody has. */
const NOTHING = '00000000-0000-0000-0000-000000000000'
const named = (written: string | undefined) => (written?.trim() ? (idIn(written) ?? NOTHING) : undefined)
const USUAL = 200
function searchIn(request: FastifyRequest) {
  const query = queryOf(request)
  const { limit, ...place } = seekOf(request, USUAL)
  const size = query.count('PageSize') ?? 0
  if (size < 0) throw refuse.propertyUnfit({ property: 'PageSize' }, { field: 'PageSize' })
  return saying({
    ...{ ...place, limit: size === 0 ? limit : Math.min(size, USUAL) },
    ...{
      customerId: named(query.text('CustomerTenantId')),
      subscriptionId: named(query.text('CurrentSubscriptionId')),
    },
    reference: query.text('ExternalReferenceId')?.trim() || undefined,
  })
}
function happeningIn(request: FastifyRequest) {
  const query = queryOf(request)
  const [migrationId, subscriptionId] = [['migration_id', 'MigrationId'], ['current_subscription_id', 'CurrentSubscriptionId']].map((names) => named(names.map((name) => query.text(name)).find((one) => one?.trim()))) // biome-ignore format: one thought
  return saying({ ...customerIn(request), migrationId, subscriptionId })
}

const OF = '/v1/customers/:customerId/migrations/newcommerce'
const ALL = '/v1/migrations/newcommerce'
// biome-ignore format: a table
export const migrations: readonly Line[] = [
  line({ at: `POST ${OF}/validate`,                     runs: validate,   reads: askIn,          writes: eligibility }),
  line({ at: `POST ${OF}`,                              runs: migrate,    reads: askIn,          writes: made }),
  line({ at: `GET ${OF}/events`,                        runs: events,     reads: happeningIn,    writes: eventsShown }),
  line({ at: `GET ${OF}/:migrationId`,                  runs: find,       reads: migrationIn,    writes: shown }),
  line({ at: `GET ${ALL}`,                              runs: list,       reads: searchIn,       writes: listShown }),
  line({ at: `POST ${OF}/schedules`,                    runs: schedule,   reads: scheduleSent,   writes: planned }),
  line({ at: `GET ${OF}/schedules/:scheduleId`,         runs: scheduled,  reads: scheduleIn,     writes: planShown }),
  line({ at: `PUT ${OF}/schedules/:scheduleId`,         runs: reschedule, reads: reschedulingIn, expects, writes: planShown }),
  line({ at: `POST ${OF}/schedules/:scheduleId/cancel`, runs: cancel,     reads: scheduleIn,     writes: planShown }),
  line({ at: `GET ${ALL}/schedules`,                    runs: schedules,  reads: searchIn,       writes: plansShown }),
]
