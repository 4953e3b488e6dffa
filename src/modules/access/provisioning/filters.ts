import { and, not, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { refuse } from './rules.ts'
import type { Comparison, Filter } from './shapes.ts'

type Kind = 'text' | 'exact' | 'flag' | 'instant' | 'list'
type Attributes = Extract<Filter, { has: unknown }>['has']
/** Where each attribute of a list stands, and as what it is compared. */
export type Columns<Name extends Attributes> = Readonly<Record<Name, readonly [SQLWrapper, Kind]>>
type Comparing = Extract<Filter, { by: Comparison }>

/** A question to a list as a condition of the database; every value stands in it as a parameter. */
export function conditionOf<Name extends Attributes>(filter: Filter, columns: Columns<Name>): SQL {
  const each = (parts: readonly Filter[]) => parts.map((one) => conditionOf(one, columns))
  if ('all' in filter) return and(...each(filter.all)) ?? sql`true`
  if ('any' in filter) return or(...each(filter.any)) ?? sql`false`
  if ('not' in filter) return not(sql`coalesce(${conditionOf(filter.not, columns)}, false)`)
  const [column, kind] = columns[('has' in filter ? filter.has : filter.attribute) as Name] // a list is asked by its own names
  return 'has' in filter ? sql`${column} is not null` : compared(kind, column, filter)
}

function compared(kind: Kind, column: SQLWrapper, filter: Comparing): SQL {
  const { attribute, by, value } = filter
  if (value === null && by === 'eq') return sql`${column} is null`
  if (value === null && by === 'ne') return sql`${column} is not null`
  const condition = comparing[kind](column, by, value)
  if (!condition) throw refuse.filterUnfit({ attribute, by: `${by} ${JSON.stringify(value)}` }, { field: 'filter' })
  return condition
}

type Compare = (column: SQLWrapper, value: SQL) => SQL
const same: Partial<Record<Comparison, Compare>> = {
  eq: (column, value) => sql`${column} = ${value}`,
  ne: (column, value) => sql`${column} is distinct from ${value}`,
}
const parted: Partial<Record<Comparison, Compare>> = {
  ...same,
  co: (column, value) => sql`position(${value} in ${column}) > 0`,
  sw: (column, value) => sql`starts_with(${column}, ${value})`,
  ew: (column, value) => sql`right(${column}, length(${value})) = ${value}`,
}
const signs: Partial<Record<Comparison, string>> = { eq: '=', ne: '<>', gt: '>', ge: '>=', lt: '<', le: '<=' }

type Value = Comparing['value']
type Comparer = (column: SQLWrapper, by: Comparison, value: Value) => SQL | undefined
/** How each kind of value is compared; nothing where the question makes no sense. */
const comparing: Readonly<Record<Kind, Comparer>> = {
  flag: (column, by, value) => (typeof value === 'boolean' ? same[by]?.(column, sql`${value}`) : undefined),
  exact: (column, by, value) => (typeof value === 'string' ? parted[by]?.(column, sql`${value}::text`) : undefined),
  text: (column, by, value) =>
    typeof value === 'string' ? parted[by]?.(column, sql`lower(${value}::text)`) : undefined,
  list: (column, by, value) =>
    typeof value === 'string' && by === 'eq' ? sql`${value}::text = any(${column})` : undefined,
  instant: (column, by, value) => {
    const sign = signs[by]
    return sign && isInstant(value)
      ? sql`${column} ${sql.raw(sign)} ${new Date(value).toISOString()}::timestamptz`
      : undefined
  },
}
/** A time whose year is of four digits in UTC too: at the edges its zone may lead beyond what the database writes. */
const isInstant = (value: Value): value is string =>
  typeof value === 'string' && DATED.test(value) && !Number.isNaN(Date.parse(value)) && DATED.test(new Date(value).toISOString()) // biome-ignore format: one thought
const DATED = /^(?!0000)\d{4}-\d\d-\d\d/
