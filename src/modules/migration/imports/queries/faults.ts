/** What is wrong with the rows of a file: one statement a kind of fault, over all rows at once. */
import { type SQL, sql } from 'drizzle-orm'
import { type Field, fieldsOf, type Reading } from '../rules/fields.ts'
import { type ProblemCode, problems } from '../rules/problems.ts'
import type { Import } from '../tables.ts'
import { given, keyOf, tableOf, targets } from './typed.ts'

const EXCERPT = 120
type Fault = {
  readonly code: ProblemCode
  readonly field: string
  readonly value: SQL
  readonly facts: SQL
  readonly from: SQL
}
type File = Pick<Import, 'id' | 'kind' | 'format' | 'headers' | 'mapping'>

/** Writes the rows of one fault down as problems of the import. */
export const noted = (file: File, { code, field, value, facts, from }: Fault) => sql`
  insert into import_problems (import_id, row, field, code, severity, value, facts)
  select ${file.id}, row, ${field}, ${code}, ${problems[code].severity}, left(${value}, ${sql.raw(String(EXCERPT))}), ${facts}
    from ${from} on conflict do nothing`

const NOTHING = sql`null::text`
const NO_FACTS = sql`'{}'::jsonb`
const rowsOf = (file: File) => sql`import_rows r where r.import_id = ${file.id}`

/** Faults of cells and of whole rows, each by itself. */
export const faultsOf = (file: File): readonly Fault[] => [
  ragged(file),
  unseen(file),
  ...fieldsOf[file.kind]
    .filter(({ name, required }) => required || file.mapping[name])
    .flatMap((field) => ofField(file, field)),
]

const ragged = (file: File): Fault => ({
  ...{ code: 'cellsMissing', field: '', value: NOTHING },
  facts: sql`jsonb_build_object('count', r.cells, 'limit', ${file.headers.length}::int)`,
  from: sql`${rowsOf(file)} and r.cells ${file.format === 'xlsx' ? sql`>` : sql`<>`} ${file.headers.length}`,
})

// Control codes, direction marks, signs without a shape, and the sign for what could not be read. Joiners stay.
const UNSEEN =
  '[\\u0001-\\u001f\\u007f-\\u009f\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffd]'
const unseen = (file: File): Fault => ({
  ...{ code: 'unseen', field: '', value: NOTHING, facts: NO_FACTS },
  from: sql`${rowsOf(file)} and array_to_string(r.values, ' ') ~ ${UNSEEN}`,
})

const MAIL = '^[^\\s@<>()",;:\\\\]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$'
const OLD_ID = '^[A-Za-z0-9 ._/#:-]*[A-Za-z0-9][A-Za-z0-9 ._/#:-]*$'
// biome-ignore format: a table
const unread: Readonly<Partial<Record<Reading, ProblemCode>>> = {
  name: 'badName', country: 'badCountry', standing: 'badStanding', language: 'badLanguage', date: 'badDate', quantity: 'badQuantity', level: 'badLevel',
}

function ofField(file: File, { name, required, reads, lengthMax }: Field): readonly Fault[] {
  const cell = given(file, name)
  const of = (code: ProblemCode, when: SQL, facts = NO_FACTS): Fault => ({
    code,
    field: name,
    value: cell,
    facts,
    from: sql`${rowsOf(file)} and ${when}`,
  })
  const short = sql`length(${cell}) <= ${lengthMax}`
  const code = unread[reads]
  const isRead = sql`exists (select from import_readings d where d.import_id = r.import_id and d.field = ${name} and d.given = ${cell} and d.value is not null)`
  return [
    ...(required ? [of('required', sql`${cell} is null`)] : []),
    of('tooLong', sql`length(${cell}) > ${lengthMax}`, sql`jsonb_build_object('limit', ${lengthMax}::int)`),
    ...(reads === 'mail' ? [of('badMail', sql`${short} and lower(${cell}) !~ ${MAIL}`)] : []),
    ...(reads === 'oldId' ? [of('badOldId', sql`${short} and normalize(${cell}, NFKC) !~ ${OLD_ID}`)] : []),
    ...(code ? [of(code, sql`${cell} is not null and ${short} and not ${isRead}`)] : []),
  ]
}

/** Rows of `candidate`, the file as old records, that have no error so far. */
const sound = (file: File) =>
  sql`candidate c where not exists (select from import_problems p where p.import_id = ${file.id} and p.row = c.row and p.severity = 'error')`

/** Faults that show only beside other rows and old records: in this order, for a row that is out is no headquarters for another. */
export const faultsBeside = (file: File): readonly Fault[] => [repeated(file), claimed, ...(file.kind === 'accounts' ? ofFamilies(file) : [strangers(file)])] // biome-ignore format: one list

const repeated = (file: File): Fault => {
  const key = keyOf(file, 'c')
  return {
    ...{
      code: 'repeated',
      field: file.kind === 'accounts' ? 'oldId' : '',
      value: sql`name`,
      facts: sql`jsonb_build_object('row', first)`,
    },
    from: sql`(select c.row, ${key} as name, min(c.row) over (partition by ${key}) as first from ${sound(file)} and ${key} is not null) x where row > first`,
  }
}

const claimed: Fault = {
  ...{ code: 'claimed', field: 'oldId', value: sql`printed_old_id` },
  facts: sql`jsonb_build_object('company', coalesce(company, '?'), 'day', to_char(claimed_at at time zone 'UTC', 'YYYY-MM-DD'))`,
  from: sql`(select c.row, l.printed_old_id, l.claimed_at, a.name as company from candidate c join legacy_accounts l on l.old_id = c.old_id
    left join accounts a on a.tenant_id = l.claimed_tenant_id where l.claimed_tenant_id is not null) x`,
}

const ofFamilies = (file: File): readonly Fault[] => {
  const parent = { field: 'parentOldId', value: sql`c.parent_old_id`, facts: NO_FACTS }
  const isSite = sql`(exists (select from candidate h where h.old_id = c.parent_old_id and h.parent_old_id is not null)
    or exists (select from legacy_accounts l where l.old_id = c.parent_old_id and l.parent_old_id is not null and not exists (select from candidate h where h.old_id = c.parent_old_id)))`
  const isKnown = sql`(exists (select from candidate h where h.old_id = c.parent_old_id
      and not exists (select from import_problems p where p.import_id = ${file.id} and p.row = h.row and p.severity = 'error'))
    or exists (select from legacy_accounts l where l.old_id = c.parent_old_id))`
  return [
    { code: 'parentIsSite', ...parent, from: sql`${sound(file)} and c.parent_old_id is not null and ${isSite}` },
    { code: 'unknownParent', ...parent, from: sql`${sound(file)} and c.parent_old_id is not null and not ${isKnown}` },
  ]
}

const strangers = (file: File): Fault => ({
  ...{ code: 'unknownAccount', field: 'oldId', value: sql`c.old_id`, facts: NO_FACTS },
  from: sql`${sound(file)} and not exists (select from legacy_accounts l where l.old_id = c.old_id)`,
})

/** What a check found, counted: a row without an error is new, changes an old record, or is the same again. */
export function counted(file: File): SQL {
  const columns = targets[file.kind].columns
  const tuple = (of: string) => sql.raw(`(${columns.map((name) => `${of}."${name}"`).join(', ')})`)
  const isNew = sql`${keyOf(file, 'l')} is null`
  return sql`
    select (count(*) filter (where ${isNew}))::int as new,
           (count(*) filter (where not (${isNew}) and ${tuple('l')} is distinct from ${tuple('c')}))::int as changed,
           (count(*) filter (where not (${isNew}) and ${tuple('l')} is not distinct from ${tuple('c')}))::int as same,
           (select count(distinct p.row)::int from import_problems p where p.import_id = ${file.id} and p.severity = 'error') as refused,
           (select count(distinct p.row)::int from import_problems p where p.import_id = ${file.id} and p.severity = 'proposal') as resembling
      from (select c.* from ${sound(file)}) c left join ${tableOf(file)} l on ${keyOf(file, 'l')} = ${keyOf(file, 'c')}`
}
