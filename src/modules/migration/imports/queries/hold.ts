import { sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { accounts } from '#modules/membership/index.ts'
import { legacyAccounts } from '../../old-accounts/tables.ts'
import { type Import, importChanges, imports } from '../tables.ts'
import { keyOf, tableOf } from './typed.ts'

const NAMED_MAX = 5

/** The old accounts an import wrote to, by their old IDs: its own, or those its records hang on. */
const touched = (file: Pick<Import, 'id' | 'kind'>) =>
  file.kind === 'accounts'
    ? sql`select c.key as old_id from ${importChanges} c where c.import_id = ${file.id}`
    : sql`select l.old_id from ${importChanges} c join ${tableOf(file)} l on ${keyOf(file, 'l')} = c.key where c.import_id = ${file.id}`

/** Who has claimed what an import brought: a few by name, and how many. */
export async function claimsFrom(ctx: Ctx, file: Pick<Import, 'id' | 'kind'>) {
  const { rows } = await ctx.db.execute<{ name: string | null; count: string }>(sql`
    select a.name, count(*) over () as count
      from (select distinct l.claimed_tenant_id from ${legacyAccounts} l
             where ${across(ctx, legacyAccounts)} and l.claimed_tenant_id is not null and l.old_id in (${touched(file)})) claims
      left join ${accounts} a on a.tenant_id = claims.claimed_tenant_id
     order by a.name limit ${NAMED_MAX}`)
  return { companies: rows.map(({ name }) => name ?? '?'), count: Number(rows[0]?.count ?? 0) }
}

const CHILDREN = ['legacy_contacts', 'legacy_levels', 'legacy_benefits'] as const

/** The file name of a later import that changed a record of this one, or hangs on an account it made; null where none does. */
export async function laterImportOn(ctx: Ctx, file: Pick<Import, 'id' | 'kind'>): Promise<string | null> {
  const own = sql`select c.key from ${importChanges} c where c.import_id = ${file.id}`
  const made = sql`select c.key from ${importChanges} c where c.import_id = ${file.id} and c.before is null`
  const changed = sql`select l.import_id from ${tableOf(file)} l where ${keyOf(file, 'l')} in (${own}) and l.import_id <> ${file.id}`
  const hanging = CHILDREN.map((table) => sql`select l.import_id from ${sql.raw(table)} l where l.old_id in (${made})`)
  const all = file.kind === 'accounts' ? [changed, ...hanging] : [changed]
  const { rows } = await ctx.db.execute<{ file: string }>(sql`
    select i.file_name as file from ${imports} i
     where ${across(ctx, imports)} and i.id in (${sql.join(all, sql` union all `)}) order by i.id desc limit 1`)
  return rows[0]?.file ?? null
}
