/** The walls between companies, read from the database's own catalogue: so that a table nobody thought of is tried too. */
import type pg from 'pg'

export type Table = { readonly name: string; readonly forGuests: 'own rows' | 'read only' | 'nothing' }
export type Row = Readonly<Record<string, unknown>>

/** What every company may read, said here on purpose: whatever else carries a tenant is that tenant's alone. */
const PUBLISHED = [
  ...[
    'agreement_texts',
    'agreements',
    'benefit_types',
    'catalog_availabilities',
    'catalog_edition',
    'catalog_entries',
    'catalog_legacy_skus',
    'catalog_prices',
    'catalog_products',
    'catalog_promotions',
    'catalog_skus',
    'catalog_words',
    'check_reasons',
    'check_settings',
    'checklist_items',
    'customer_agreements',
  ],
  ...[
    'demo_dns_records',
    'help_articles',
    'help_words',
    'levels',
    'network_settings',
    'network_terms',
    'retirement_plans',
  ],
  ...['score_areas'],
]

/** Every table of the house: a tenant's own, published to all, or of the network alone. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; owned: boolean }>(`
    select c.relname as name, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') as owned
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'guildhall_migrations'
    order by 1`)
  const kind = ({ name, owned }: { name: string; owned: boolean }) =>
    PUBLISHED.includes(name) ? 'read only' : owned ? 'own rows' : 'nothing'
  return rows.map((row) => ({ name: row.name, forGuests: kind(row) }))
}

type Column = { name: string; type: string; given: boolean; check: string | null }
const COLUMNS = `
  select a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull or a.atthasdef as given,
    (select pg_get_constraintdef(k.oid) from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'c' and a.attnum = any (k.conkey) limit 1) as check
  from pg_attribute a
  where a.attrelid = $1::text::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
  order by a.attnum`

let count = 0
const some = () => ++count + Math.floor(Math.random() * 1_000_000_000)
// biome-ignore format: a table
const VALUES: Readonly<Record<string, () => unknown>> = {
  uuid:                       () => crypto.randomUUID(),
  text:                       () => `planted ${some()}`,
  integer:                    () => 1,
  bigint:                     () => some(),
  boolean:                    () => false,
  'double precision':         () => 1,
  jsonb:                      () => '{}',
  bytea:                      () => Buffer.from('planted'),
  date:                       () => '2026-03-02',
  'timestamp with time zone': () => new Date('2026-03-02T09:00:00Z'),
}

/** Puts a row into a table, whatever its columns, by a superuser and past its foreign keys; with the tenant where it has one. */
export async function plant(client: pg.ClientBase, table: string, tenantId: string): Promise<Row> {
  const { rows: columns } = await client.query<Column>(COLUMNS, [table])
  const wanted = columns.filter(({ given, name }) => !given || name === 'tenant_id')
  const values = wanted.map(({ name, type, check }) => {
    if (name === 'tenant_id') return tenantId
    const allowed = /'([^']+)'::text/.exec(check ?? '')?.[1]
    const value = type.endsWith('[]') ? [] : (allowed ?? VALUES[type]?.())
    if (value === undefined) throw new Error(`No value is known for ${table}.${name}, a ${type}.`)
    return value
  })
  const names = wanted.map(({ name }) => `"${name}"`).join(', ')
  const places = values.map((_, n) => `$${n + 1}`).join(', ')
  const { rows } = await client.query(`insert into "${table}" (${names}) values (${places}) returning *`, values)
  return rows[0]
}

/** Tries one statement as it stands and takes it back: how many rows it touched, or the code it was refused with. */
async function tried(client: pg.ClientBase, text: string, values: unknown[] = []): Promise<number | string> {
  await client.query('savepoint trial')
  try {
    return (await client.query(text, values)).rowCount ?? 0
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  } finally {
    await client.query('rollback to savepoint trial')
  }
}

const DENIED = '42501' // insufficient privilege: no grant, or a policy
type Trial = readonly [what: string, text: string, values?: unknown[]]

/** Everything a guest of company `b` might do to the rows of `a` in one table, each as one statement. */
async function trialsOn(client: pg.ClientBase, { name, forGuests }: Table, a: string, b: string): Promise<Trial[]> {
  const { rows: columns } = await client.query<Column>(COLUMNS, [name])
  const all = columns.map((column) => `"${column.name}"`).join(', ')
  const theirs = forGuests === 'own rows' ? `where tenant_id = '${a}'` : ''
  const { rows } = await client.query<{ row: Row }>(`select to_jsonb(t) as row from "${name}" t ${theirs} limit 1`)
  if (!rows[0]) throw new Error(`${name} holds no row to try.`)
  const another = { ...rows[0].row, ...('id' in rows[0].row && { id: crypto.randomUUID() }) }
  const copy = `insert into "${name}" (${all}) select ${all} from jsonb_populate_record(null::"${name}", $1)`
  const same = `"${columns[0]?.name}" = "${columns[0]?.name}"`
  // biome-ignore format: a table
  return [
    ...(forGuests === 'read only' ? [] : [['reads', `select from "${name}" ${theirs}`]] satisfies Trial[]),
    ['changes',         `update "${name}" set ${same} ${theirs}`],
    ['deletes from',    `delete from "${name}" ${theirs}`],
    ['plants rows in',  copy, [JSON.stringify(another)]],
    ...(forGuests === 'own rows' ? [['moves rows into', `update "${name}" set tenant_id = '${a}' where tenant_id = '${b}'`]] satisfies Trial[] : []),
  ]
}

/** The ways through the wall around a table that holds rows of both companies, in words; tried inside the caller's transaction. */
export async function leaksOf(client: pg.ClientBase, table: Table, a: string, b: string): Promise<string[]> {
  const trials = await trialsOn(client, table, a, b)
  await client.query(`savepoint leaks; set local role guest; set local app.tenant = '${b}'`)
  const leaks: string[] = []
  for (const [what, text, values] of trials) {
    const outcome = await tried(client, text, values)
    if (outcome !== 0 && outcome !== DENIED) leaks.push(`a stranger ${what} ${table.name}: ${outcome}`)
  }
  const mine = table.forGuests === 'own rows' && (await tried(client, `select from "${table.name}"`))
  if (mine === 0 || mine === DENIED) leaks.push(`nobody reads ${table.name}, so nothing was tried`)
  await client.query('rollback to savepoint leaks')
  return leaks
}

/** Functions that see past the walls and that a guest may call. */
export async function windowsOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select proname as name from pg_proc
    where pronamespace = 'public'::regnamespace and prosecdef and has_function_privilege('guest', oid, 'execute') order by 1`)
  return rows.map(({ name }) => name)
}

/** One line over all that a company has: the same before and after, or somebody touched it. */
export async function sumOf(client: pg.ClientBase, tables: readonly Table[], tenantId: string): Promise<string> {
  const sums = tables
    .filter(({ forGuests }) => forGuests === 'own rows')
    .map(
      ({ name }) =>
        `select '${name}' as name, md5(string_agg(t::text, '|' order by t::text)) as sum from "${name}" t where tenant_id = $1`,
    )
  const { rows } = await client.query(sums.join(' union all '), [tenantId])
  return JSON.stringify(rows)
}
