import { pgTable, text } from 'drizzle-orm/pg-core'
import { newId } from '#kernel/id.ts'
import { idOf, instant, networkOnly } from '#kernel/tables.ts'

/** The one-time token of an installation without a vendor: only its hash, and when it was used. */
export const foundings = pgTable(
  'foundings',
  {
    id: idOf<'founding'>()
      .primaryKey()
      .$defaultFn(newId<'founding'>),
    tokenHash: text().notNull(),
    issuedAt: instant().notNull(),
    usedAt: instant(),
  },
  () => networkOnly('foundings'),
)
