/** The rows of a file as old records: which cell gives which column, said once and read by the check and by the run. */
import { type SQL, sql } from 'drizzle-orm'
import { fieldsOf } from '../rules/fields.ts'
import type { Import, Kind } from '../tables.ts'

/** Where a file's kind goes: its table, the column that names a record, and the columns a file gives. */
export type Target = { readonly table: string; readonly key: string; readonly columns: readonly string[] }
// biome-ignore format: a table
export const targets: Readonly<Record<Kind, Target>> = {
  accounts: { table: 'legacy_accounts', key: 'old_id', columns: ['old_id', 'printed_old_id', 'parent_old_id', 'name', 'latin_name', 'normalised_name', 'country', 'address', 'phone', 'website', 'site_domain', 'registration_id', 'tax_id', 'standing'] },
  contacts: { table: 'legacy_contacts', key: 'key',    columns: ['key', 'old_id', 'name', 'email', 'phone', 'language', 'old_role'] },
  levels:   { table: 'legacy_levels',   key: 'key',    columns: ['key', 'old_id', 'level', 'since', 'anniversary'] },
  benefits: { table: 'legacy_benefits', key: 'key',    columns: ['key', 'old_id', 'type', 'quantity', 'unit', 'valid_to', 'source_offer'] },
}
export const names = (columns: readonly string[], of = '') =>
  sql.raw(columns.map((one) => (of ? `${of}."${one}"` : `"${one}"`)).join(', '))
export const tableOf = ({ kind }: Pick<Import, 'kind'>) => sql.raw(targets[kind].table)
export const keyOf = ({ kind }: Pick<Import, 'kind'>, of: string) => sql.raw(`${of}.${targets[kind].key}`)

type File = Pick<Import, 'id' | 'kind' | 'headers' | 'mapping'>
/** The cell of a field as it came, or null: absent, empty, or without a column. */
export function given({ headers, mapping }: Pick<File, 'headers' | 'mapping'>, field: string): SQL {
  const header = mapping[field]
  const at = header === undefined ? -1 : headers.indexOf(header)
  return at < 0 ? sql`null::text` : sql`nullif(r.values[${sql.raw(String(at + 1))}], '')`
}
/** An old ID as it is compared: capitals and digits alone. `bareOldId` says the same of what a person types. */
const bare = (cell: SQL) => sql`upper(translate(${cell}, ' ._/#:-', ''))`
const read = (field: string) => sql.raw(`read_${field}.value`)

/** The domain of a web address, without the scheme and `www`; null where it is none. Plain text functions: a pattern takes ten times as long. */
function siteOf(cell: SQL): SQL {
  const rest = sql`split_part(lower(${cell}), '//', case when ${cell} like '%//%' then 2 else 1 end)`
  const host = sql`split_part(split_part(split_part(${rest}, '/', 1), ':', 1), '?', 1)`
  return sql`case when ${host} like 'www.%.%' then substr(${host}, 5) when ${host} like '%_.__%' and ${host} not like '% %' then ${host} end`
}
const DEFAULTS = { standing: sql`'active'`, language: sql`'en'` }

/** What each column of an old record is made of. */
function made(file: File): Readonly<Record<string, SQL>> {
  const cell = (field: string) => given(file, field)
  const oldId = bare(cell('oldId'))
  const address = sql`jsonb_build_object('line1', coalesce(${cell('line1')}, ''), 'line2', ${cell('line2')}, 'city', ${cell('city')}, 'state', ${cell('state')}, 'postalCode', ${cell('postalCode')})`
  // biome-ignore format: a table
  const columns: Readonly<Record<Kind, Readonly<Record<string, SQL>>>> = {
    accounts: {
      printed_old_id: cell('oldId'), parent_old_id: sql`nullif(nullif(${bare(cell('parentOldId'))}, ''), ${oldId})`,
      name: cell('name'), latin_name: cell('latinName'), normalised_name: read('name'), country: read('country'), address,
      phone: cell('phone'), website: cell('website'), site_domain: siteOf(cell('website')),
      registration_id: cell('registrationId'), tax_id: cell('taxId'), standing: sql`coalesce(${read('standing')}, ${DEFAULTS.standing})`,
    },
    contacts: {
      key: sql`${oldId} || ' ' || lower(${cell('email')})`, name: cell('name'), email: sql`lower(${cell('email')})`, phone: cell('phone'),
      language: sql`coalesce(${read('language')}, ${DEFAULTS.language})`, old_role: cell('oldRole'),
    },
    levels: {
      key: sql`${oldId} || ' ' || ${read('level')}`, level: read('level'), since: sql`${read('since')}::date`, anniversary: sql`${read('anniversary')}::date`,
    },
    benefits: {
      key: sql`concat_ws(' ', ${oldId}, lower(${cell('type')}), lower(${cell('sourceOffer')}), ${read('validTo')})`, type: cell('type'),
      quantity: sql`${read('quantity')}::bigint`, unit: cell('unit'), valid_to: sql`${read('validTo')}::date`, source_offer: cell('sourceOffer'),
    },
  }
  return { old_id: oldId, ...columns[file.kind] }
}

/** Fields whose cells are looked up by how the house reads them; the others are kept as they came. */
export const readFields = (kind: Kind) =>
  fieldsOf[kind].filter(({ reads }) => !['text', 'oldId', 'mail'].includes(reads))

/** Where readings are looked up: of a check in a table the planner has looked at; of a run row by row, by their key. */
export const lookups = {
  check: (name: string, cell: SQL) =>
    sql`left join reading ${sql.raw(`read_${name}`)} on ${sql.raw(`read_${name}`)}.field = ${name} and ${sql.raw(`read_${name}`)}.given = ${cell}`,
  run: (name: string, cell: SQL) =>
    sql`left join lateral (select d.value from import_readings d where d.import_id = r.import_id and d.field = ${name} and d.given = ${cell} limit 1) ${sql.raw(`read_${name}`)} on true`,
} as const

/** The rows of a file as old records, by `row`; a cell that could not be read is null. */
export function typedRows(file: File, lookup: keyof typeof lookups, which: SQL = sql`true`): SQL {
  const columns = made(file)
  const selected = targets[file.kind].columns.map(
    (name) => sql`${columns[name] ?? sql`null`} as ${sql.raw(`"${name}"`)}`,
  )
  const joins = readFields(file.kind).map(({ name }) => lookups[lookup](name, given(file, name)))
  return sql`select r.row, ${sql.join(selected, sql`, `)} from import_rows r ${sql.join(joins, sql` `)} where r.import_id = ${file.id} and ${which}`
}
