import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  check,
  integer,
  type PgColumn,
  pgPolicy,
  pgRole,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { type Id, newId } from './id.ts'
import type { Currency } from './money.ts'

/** Columns every record has. `version` counts writes, and is the record's ETag. */
export const record = <Kind extends string>() => ({
  tenantId: idOf<'tenant'>().notNull(),
  id: idOf<Kind>()
    .notNull()
    .$defaultFn(newId<Kind>),
  version: integer().notNull().default(1),
  createdAt: instant().notNull().defaultNow(),
  updatedAt: instant().notNull().defaultNow(),
})

export const instant = () => timestamp({ withTimezone: true, precision: 3 })
export const amount = () => bigint({ mode: 'bigint' })
export const currency = () => text().$type<Currency>()
export const idOf = <Kind extends string>() => uuid().$type<Id<Kind>>()
export const oneOf = <const V extends readonly [string, ...string[]]>(values: V) =>
  text({ enum: values as unknown as [V[number], ...V[number][]] })

/** The same list that types the column, as a constraint the database keeps too. */
export const only = (name: string, column: AnyPgColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(values.map((v) => `'${v}'`).join(', '))})`)

const guest = pgRole('guest').existing()
const house = pgRole('house').existing()

/**
 * What makes a table a tenant's: its key carries the tenant, a guest sees the rows of one tenant, the house sees all.
 * Forced row-level security and grants are said by the migration (`database/draft.ts` writes them), and kept by the drift test.
 */
export const owned = (name: string, t: { tenantId: PgColumn; id: PgColumn }) => [
  primaryKey({ name: `${name}_pk`, columns: [t.tenantId, t.id] as [PgColumn, PgColumn] }),
  ...sealed(name, t),
]

/** The two policies alone, for a tenant's table with a key of its own. */
export const sealed = (name: string, t: { tenantId: PgColumn }) => [
  pgPolicy(`${name}_guest`, {
    to: guest,
    using: sql`${t.tenantId} = current_setting('app.tenant')::uuid`,
  }),
  pgPolicy(`${name}_house`, { to: house, using: sql`true` }),
]

/** A table of the whole network: the house alone reads and writes it. */
export const networkOnly = (name: string) => [pgPolicy(`${name}_house`, { to: house, using: sql`true` })]

/** A table of the whole network that every tenant may read, all of it or what is `shown`, and only the house may write. */
export const published = (name: string, shown = sql`true`) => [
  pgPolicy(`${name}_guest`, { for: 'select', to: guest, using: shown }),
  pgPolicy(`${name}_house`, { to: house, using: sql`true` }),
]
