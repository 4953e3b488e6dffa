import { foreignKey, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { storeOf } from '#kernel/store.ts'
import { idOf, instant, oneOf, only, owned, record } from '#kernel/tables.ts'
import { tenants } from '#modules/access/index.ts'
import type { Address } from '#modules/membership/index.ts'

/** How an old account came to a company: claimed in time, or granted afterwards. */
export const arrivals = ['claim', 'lateClaim'] as const
type Level = { level: string; since: string | null; anniversary: string; carried: boolean }
type Benefit = {
  type: string
  quantity: number
  unit: string | null
  validTo: string | null
  sourceOffer: string | null
  carried: boolean
}
export type Past = {
  readonly standing: string
  readonly country: string
  readonly address: Address
  readonly sites: readonly { printedOldId: string; name: string; country: string }[]
  readonly levels: readonly Level[]
  readonly benefits: readonly Benefit[]
}

/** What an account was in the old centre, as it was when it came over: to be read, never changed. */
export const legacyHistories = pgTable(
  'legacy_histories',
  {
    ...record<'history'>(),
    oldId: text().notNull(),
    printedOldId: text().notNull(),
    name: text().notNull(),
    arrivedBy: oneOf(arrivals).notNull(),
    arrivedAt: instant().notNull(),
    /** Of the claim or late claim that brought it. */
    sourceId: idOf<'claim' | 'lateClaim'>().notNull(),
    locationId: idOf<'location'>(),
    past: jsonb().$type<Past>().notNull(),
  },
  (t) => [
    ...owned('legacy_histories', t),
    only('legacy_histories_arrival_known', t.arrivedBy, arrivals),
    uniqueIndex('legacy_histories_once').on(t.oldId),
    foreignKey({
      name: 'legacy_histories_tenant_fk',
      columns: [t.tenantId, t.tenantId],
      foreignColumns: [tenants.tenantId, tenants.id],
    }),
  ],
)
export type History = typeof legacyHistories.$inferSelect
export const store = storeOf(legacyHistories, 'history')
