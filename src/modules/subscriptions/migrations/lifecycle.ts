import { machine, type StateOf } from '#kernel/machine.ts'

/**
 * A subscription of the older generation moves to the newer (domain.md 6.15): the new one is there at once, the old one stands
 * still until the vendor's systems have the new one, and is over then; or all is put back as it was.
 */
// biome-ignore format: a table
export const lifecycle = machine('subscriptionMigration', {
  processing: { complete: 'completed', fail: 'failed' },
  completed:  {},
  failed:     {},
})
export type Status = StateOf<typeof lifecycle>

/** That it is to move on a day, or with its next renewal. */
// biome-ignore format: a table
export const planned = machine('migrationSchedule', {
  scheduled: { change: 'scheduled', cancel: 'cancelled', begin: 'begun', fail: 'failed' },
  begun:     {},
  failed:    {},
  cancelled: {},
})
export type Planned = StateOf<typeof planned>
