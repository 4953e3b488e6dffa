import { Type } from 'typebox'
import { collectionOf, fields, flag, guid, instant, marked, maybe, oneOf, text, typed, whole } from './shape.ts'

const cycle = oneOf('Monthly', 'Annual', 'Triennial', 'OneTime')
const error = fields({ code: whole, description: text, attributes: typed('NewCommerceEligibilityError') })
const checked = {
  ...{ currentSubscriptionId: guid, isEligible: flag, termDuration: maybe(text), billingCycle: maybe(cycle) },
  ...{ catalogItemId: maybe(text), customTermEndDate: maybe(instant), errors: Type.Array(error) },
  attributes: typed('NewCommerceEligibility'),
}
export const NewCommerceEligibility = fields({ ...checked, addOnMigrations: Type.Array(fields(checked)) })

const migration = {
  ...{ id: guid, startedTime: instant, completedTime: maybe(instant), currentSubscriptionId: guid, customerTenantId: guid },
  ...{ status: oneOf('Processing', 'Completed', 'Failed'), catalogItemId: text, newCommerceSubscriptionId: guid },
  ...{ newCommerceOrderId: guid, subscriptionEndDate: instant, customTermEndDate: maybe(instant), quantity: whole },
  ...{ termDuration: maybe(text), billingCycle: cycle, purchaseFullTerm: flag, externalReferenceId: maybe(text) },
  attributes: typed('NewCommerceMigration'),
} // biome-ignore format: one shape
export const NewCommerceMigration = fields({ ...migration, addOnMigrations: Type.Array(fields(migration)) })
export const NewCommerceMigrations = collectionOf(NewCommerceMigration)

export const NewCommerceMigrationEvents = collectionOf(
  fields({
    ...{ id: guid, newCommerceMigrationId: maybe(guid), currentSubscriptionId: guid, customerTenantId: guid },
    ...{ createdTime: instant, eventName: text, attributes: typed('NewCommerceMigrationEvent') },
  }),
)

const planned = {
  ...{ currentSubscriptionId: guid, termDuration: maybe(text), billingCycle: maybe(cycle), quantity: maybe(whole) },
  ...{ purchaseFullTerm: flag, customTermEndDate: maybe(instant) },
}
export const NewCommerceMigrationSchedule = fields({
  ...{ ...planned, id: guid, customerTenantId: guid, status: oneOf('Created', 'Completed', 'Failed', 'Cancelled') },
  ...{ targetDate: maybe(instant), migrateOnRenewal: flag, newCommerceMigrationId: maybe(guid), createdTime: instant },
  ...{ externalReferenceId: maybe(text), addOnMigrationSchedules: Type.Array(fields(planned)) },
  attributes: marked('NewCommerceMigrationSchedule'),
})
export const NewCommerceMigrationSchedules = collectionOf(NewCommerceMigrationSchedule)
