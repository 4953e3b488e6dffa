import { foreignKey, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { newId } from '#kernel/id.ts'
import { idOf, instant, networkOnly, oneOf, only } from '#kernel/tables.ts'
import { benefitTypes } from '../types/tables.ts'

export const keyStates = ['free', 'taken', 'retired'] as const

/** Product keys the vendor has brought in, each sealed: companies are given one at a time, nobody reads them here. */
export const benefitKeys = pgTable(
  'benefit_keys',
  {
    id: idOf<'benefitKey'>()
      .primaryKey()
      .$defaultFn(newId<'benefitKey'>),
    version: integer().notNull().default(1),
    updatedAt: instant().notNull().defaultNow(),
    typeCode: text().notNull(),
    status: oneOf(keyStates).notNull(),
    sealed: text().notNull(),
    /** A keyed hash: the same key brought twice is found without opening any. */
    mark: text().notNull(),
    ends: text().notNull(),
    batch: text().notNull(),
    addedAt: instant().notNull(),
    addedByName: text().notNull(),
    takenBy: idOf<'tenant'>(),
    takenFor: idOf<'allocation'>(),
  },
  (t) => [
    only('benefit_keys_status_known', t.status, keyStates),
    uniqueIndex('benefit_keys_once').on(t.mark),
    index('benefit_keys_free').on(t.typeCode, t.status, t.id),
    index('benefit_keys_taken_for').on(t.takenFor),
    foreignKey({ name: 'benefit_keys_type_fk', columns: [t.typeCode], foreignColumns: [benefitTypes.code] }),
    ...networkOnly('benefit_keys'),
  ],
)
