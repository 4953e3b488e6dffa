/**
 * Writes the DDL of a slice's tables, ready for a migration file: `npm run draft src/modules/<module>/<slice>/tables.ts`.
 * For a changed table write the ALTER yourself; the drift test says what is still missing.
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'

export async function draft(schema: Record<string, unknown>): Promise<string[]> {
  const statements = await generateMigration(
    generateDrizzleJson({}),
    generateDrizzleJson(schema, undefined, undefined, 'snake_case'),
  )
  const tables = Object.values(schema).filter((one) => is(one, PgTable)).map((one) => getTableName(one as PgTable)) // biome-ignore format: one thought
  return [...statements, ...tables.flatMap(guard)]
}

/** What drizzle cannot say: row-level security holds even for the owner, and the two roles may use the rows the policies show. */
const guard = (table: string) => [
  `ALTER TABLE "${table}" FORCE ROW LEVEL SECURITY;`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON "${table}" TO guest, house;`,
]

if (import.meta.main) {
  const schema: Record<string, unknown> = {}
  for (const file of process.argv.slice(2)) Object.assign(schema, await import(pathToFileURL(resolve(file)).href))
  console.log((await draft(schema)).join('\n'))
}
