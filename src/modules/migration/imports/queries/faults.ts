/**
 * What is wrong with the rows of a file: a few statements, each over all rows at once. They work on three tables of the check's
 * own: `reading` (how each word is read), `candidate` (the file as old records) and `fault`.
 */
import { type SQL, sql } from 'drizzle-orm'
import { type Field, fieldsOf, type Reading } from '../rules/fields.ts'
import type { ProblemCode } from '../rules/problems.ts'
import type { Import } from '../tables.ts'
import { given, keyOf, readFields, tableOf, targets } from './typed.ts'

type File = Pick<Import, 'id' | 'kind' | 'format' | 'headers' | 'mapping'>
/** Which rows, about which field, with what to say: `row`, `value` and `facts` come from the query. */
type Fault = { readonly code: ProblemCode; readonly field: string; readonly from: SQL }

export const OWN_TABLES = [
  sql`create temporary table reading (field text, given text, value text) on commit drop`,
  sql`create temporary table fault (row int, field text, code text, severity text, value text, facts jsonb) on commit drop`,
]

const EXCERPT = sql.raw('120')
/** Writes the rows of one fault down. */
export const noted = ({ code, field, from }: Fault) => sql`
  insert into fault select row, ${field}, ${code}, 'error', left(value, ${EXCERPT}), coalesce(facts, '{}') from (${from}) x`

const MAIL = '^[^\\s@<>()",;:\\\\]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$'
const OLD_ID = '^#?[A-Za-z0-9][A-Za-z0-9 ._/#:-]*$'

/** Every cell on its own, in one look over the file: what must be there, what is too long, what is no mailbox and no old ID. */
export function cellFaults(file: File): SQL {
  const fields = fieldsOf[file.kind].filter(({ name, required }) => required || file.mapping[name])
  const cells = fields.map((field) => {
    const cell = given(file, field.name)
    return { field, cell, code: codeOf(field, cell) }
  })
  const listed = cells.map(
    ({ field, cell, code }) => sql`(${field.name}::text, ${cell}, ${field.lengthMax}::int, ${code})`,
  )
  const isFaulty = cells.map(({ code }) => sql`${code} is not null`) // asked first: to list the cells of every row takes long
  return sql`
    insert into fault
    select r.row, f.field, f.code, 'error', left(f.given, ${EXCERPT}), jsonb_build_object('limit', f.most)
      from import_rows r cross join lateral (values ${sql.join(listed, sql`, `)}) f (field, given, most, code)
     where r.import_id = ${file.id} and (${sql.join(isFaulty, sql` or `)}) and f.code is not null`
}

function codeOf({ required, lengthMax, reads }: Field, cell: SQL): SQL {
  const cases = [
    ...(required ? [sql`when ${cell} is null then 'required'`] : []),
    sql`when length(${cell}) > ${lengthMax} then 'tooLong'`,
    ...(reads === 'mail' ? [sql`when lower(${cell}) !~ ${MAIL} then 'badMail'`] : []),
    ...(reads === 'oldId' ? [sql`when ${cell} !~ ${OLD_ID} then 'badOldId'`] : []),
  ]
  return sql`case ${sql.join(cases, sql` `)} end`
}

// biome-ignore format: a table
const unread: Readonly<Partial<Record<Reading, ProblemCode>>> = {
  name: 'badName', country: 'badCountry', standing: 'badStanding', language: 'badLanguage', date: 'badDate', quantity: 'badQuantity', level: 'badLevel',
}

/** Faults of whole rows, and of words that the house cannot read. */
export const rowFaults = (file: File): readonly Fault[] => [
  {
    ...{ code: 'cellsMissing', field: '' },
    from: sql`select r.row, null as value, jsonb_build_object('count', r.cells, 'limit', ${file.headers.length}::int) as facts from import_rows r
      where r.import_id = ${file.id} and r.cells ${file.format === 'xlsx' ? sql`>` : sql`<>`} ${file.headers.length}`,
  },
  {
    ...{ code: 'unseen', field: '' },
    from: sql`select r.row, null as value, null::jsonb as facts from import_rows r where r.import_id = ${file.id} and r.unseen`,
  },
  ...readFields(file.kind).flatMap((field) => unreadIn(file, field)),
]

function unreadIn(file: File, { name, reads, lengthMax }: Field): Fault[] {
  const [cell, code] = [given(file, name), unread[reads]]
  const from = sql`select r.row, ${cell} as value, null::jsonb as facts
    from import_rows r left join reading d on d.field = ${name} and d.given = ${cell}
   where r.import_id = ${file.id} and length(${cell}) <= ${lengthMax} and d.value is null`
  return code ? [{ code, field: name, from }] : []
}

/** Rows of the file that have no error so far. */
export const sound = sql`(select c.* from candidate c where not exists (select from fault p where p.row = c.row and p.severity = 'error'))`

/** Faults that show only beside other rows and old records; each in its turn, for a row that is out is no headquarters for another. */
export const faultsBeside = (file: File): readonly Fault[] => [
  repeated(file),
  claimed,
  ...(file.kind === 'accounts' ? families : [stranger]),
]

const repeated = (file: File): Fault => {
  const key = keyOf(file, 'c')
  return {
    ...{ code: 'repeated', field: file.kind === 'accounts' ? 'oldId' : '' },
    from: sql`select row, value, jsonb_build_object('row', first) as facts
      from (select c.row, ${key} as value, min(c.row) over (partition by ${key}) as first from ${sound} c where ${key} is not null) k where row > first`,
  }
}

const claimed: Fault = {
  ...{ code: 'claimed', field: 'oldId' },
  from: sql`select c.row, l.printed_old_id as value,
      jsonb_build_object('company', coalesce(a.name, '?'), 'day', to_char(l.claimed_at at time zone 'UTC', 'YYYY-MM-DD')) as facts
    from candidate c join legacy_accounts l on l.old_id = c.old_id left join accounts a on a.tenant_id = l.claimed_tenant_id
   where l.claimed_tenant_id is not null`,
}

/** A site's headquarters: as this file has it, else as it was imported before. */
const sites = (heads: SQL, when: SQL) => sql`select c.row, c.parent_old_id as value, null::jsonb as facts
    from ${sound} c left join ${heads} h on h.old_id = c.parent_old_id left join legacy_accounts l on l.old_id = c.parent_old_id
   where c.parent_old_id is not null and ${when}`
const isSite = sql`case when h.old_id is null then l.parent_old_id is not null else h.parent_old_id is not null end`
const families: readonly Fault[] = [
  { code: 'parentIsSite', field: 'parentOldId', from: sites(sql`candidate`, isSite) },
  { code: 'unknownParent', field: 'parentOldId', from: sites(sound, sql`h.old_id is null and l.old_id is null`) },
]

const stranger: Fault = {
  ...{ code: 'unknownAccount', field: 'oldId' },
  from: sql`select c.row, c.old_id as value, null::jsonb as facts
    from ${sound} c left join legacy_accounts l on l.old_id = c.old_id where l.old_id is null`,
}

/** What a check found, counted: a row without an error is new, changes an old record, or is the same again. */
export function counted(file: File): SQL {
  const tuple = (of: string) => sql.raw(`(${targets[file.kind].columns.map((name) => `${of}."${name}"`).join(', ')})`)
  const isNew = sql`${keyOf(file, 'l')} is null`
  const differs = sql`${tuple('l')} is distinct from ${tuple('c')}`
  return sql`
    select (count(*) filter (where ${isNew}))::int as new,
           (count(*) filter (where not (${isNew}) and ${differs}))::int as changed,
           (count(*) filter (where not (${isNew}) and not (${differs})))::int as same,
           (select count(distinct p.row)::int from fault p where p.severity = 'error') as refused,
           (select count(distinct p.row)::int from fault p where p.severity = 'proposal') as resembling
      from ${sound} c left join ${tableOf(file)} l on ${keyOf(file, 'l')} = ${keyOf(file, 'c')}`
}
