import { and, eq, type InferInsertModel, type InferSelectModel, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Ctx } from './context.ts'
import { newId } from './id.ts'
import { anyone, prepared, preparedByShape } from './prepared.ts'
import { refusals } from './refusal.ts'

export const { missing, changedMeanwhile } = refusals('store', {
  missing: {
    kind: 'missing',
    en: 'There is nothing here under this address.',
    ko: '이 주소에는 아무것도 없어요.',
    remedy: {
      en: 'Check the address, or find it again from its list.',
      ko: '주소를 확인하거나 목록에서 다시 찾아 주세요.',
    },
    who: ['you'],
  },
  changedMeanwhile: {
    kind: 'stale',
    en: 'Somebody else changed this while you were working on it.',
    ko: '작업하는 동안 다른 사람이 내용을 변경했어요.',
    remedy: {
      en: 'Load it again, look at what changed, and repeat your change if it is still wanted.',
      ko: '다시 불러와 바뀐 내용을 확인한 뒤, 여전히 필요하면 변경을 다시 해 주세요.',
    },
    who: ['you'],
  },
})

/** A pattern for `ilike` that finds a text anywhere, its own signs taken literally. */
export const containing = (text: string) => `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`

type RecordTable = PgTable & { id: PgColumn; tenantId: PgColumn; version: PgColumn; updatedAt: PgColumn }

/** The tenant's own rows, and nobody else's. Every query on a tenant's table begins with it. */
export const within = (ctx: { tenantId: Ctx['tenantId'] | Placeholder }, table: { tenantId: PgColumn }) =>
  eq(table.tenantId, ctx.tenantId)

/** Every tenant's rows: only for an operation of the network (the vendor's lists, jobs), never by accident. */
export function across(ctx: Ctx, _table: PgTable): SQL {
  if (ctx.reach !== 'network') throw new Error('This operation sees one tenant and asked for all of them.')
  return sql`true`
}

/** The statements of a store, each prepared. */
function statementsOf(table: RecordTable) {
  const plain = table as PgTable
  const one = and(within(anyone, table), eq(table.id, sql.placeholder('id')))
  const reading = prepared((db, name) => db.select().from(plain).where(one).prepare(name))
  const locking = prepared((db, name) => db.select().from(plain).where(one).for('update').prepare(name))
  const own = prepared((db, name) => db.select().from(plain).where(within(anyone, table)).limit(1).prepare(name))
  const inserting = preparedByShape((db, name, values) => db.insert(plain).values(values).returning().prepare(name))
  const updating = preparedByShape((db, name, { seenId, seenVersion, ...values }) =>
    db
      .update(plain)
      .set({ ...values, version: sql`${table.version} + 1` })
      .where(and(within(anyone, table), eq(table.id, seenId), eq(table.version, seenVersion)))
      .returning()
      .prepare(name),
  )
  return { reading, locking, own, inserting, updating }
}

/** One record at a time, always inside the tenant. Lists and joins are plain queries. `hidden` columns never reach the audit. */
export function storeOf<T extends RecordTable>(table: T, what: string, hidden: readonly string[] = []) {
  type Row = InferSelectModel<T>
  type Own = 'id' | 'tenantId' | 'version' | 'createdAt' | 'updatedAt'
  type Values = Omit<InferInsertModel<T>, Own>
  const seen = (values: object) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        // JSON has no word for a bigint
        hidden.includes(name) ? [] : [[name, typeof value === 'bigint' ? String(value) : value]],
      ),
    ) as object

  const { reading, locking, own, inserting, updating } = statementsOf(table)

  const pick = async ({ db, tenantId }: Ctx, id: string, query: typeof reading) => {
    const [row] = await query(db).execute({ tenantId, id })
    if (!row) throw missing()
    return row as Row & { id: string; version: number }
  }

  return {
    get: (ctx: Ctx, id: string) => pick(ctx, id, reading) as Promise<Row>,
    /** The only row of a tenant that has one at most. */
    async own({ db, tenantId }: Ctx): Promise<Row | null> {
      const [row] = await own(db).execute({ tenantId })
      return (row as Row | undefined) ?? null
    },
    async lock(ctx: Ctx, id: string) {
      const row = await pick(ctx, id, locking as typeof reading)
      const { expects } = ctx
      if (expects && (expects.id ?? id) === id && expects.version !== row.version) throw changedMeanwhile()
      return row as Row
    },
    /** The values may bring their own id (seeding, ids known before). */
    async insert(ctx: Ctx, values: Values & { id?: Row['id' & keyof Row] }) {
      const dated = { id: newId(), createdAt: ctx.now, updatedAt: ctx.now, ...values, tenantId: ctx.tenantId }
      const [row] = await inserting(ctx.db, dated).execute(dated)
      ctx.changes.push({ what, id: (row as { id: string }).id, old: null, new: seen(values) })
      return row as Row
    },
    async update(ctx: Ctx, before: { id: string; version: number }, changes: Partial<Values>) {
      const values = { ...changes, updatedAt: ctx.now, seenId: before.id, seenVersion: before.version }
      const [row] = await updating(ctx.db, values).execute({ ...values, tenantId: ctx.tenantId })
      if (!row) throw changedMeanwhile()
      const old = Object.fromEntries(
        Object.keys(changes).map((name) => [name, (before as Record<string, unknown>)[name]]),
      )
      ctx.changes.push({ what, id: before.id, old: seen(old), new: seen(changes) })
      return row as Row
    },
  }
}
