import { and, eq, type InferInsertModel, type InferSelectModel, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Ctx } from './context.ts'
import { refusals } from './refusal.ts'

export const { missing, changedMeanwhile } = refusals('store', {
  missing: {
    kind: 'missing',
    en: 'There is nothing here under this address.',
    ko: '이 주소에는 아무것도 없습니다.',
    remedy: {
      en: 'Check the address, or find it again from its list.',
      ko: '주소를 확인하거나 목록에서 다시 찾아 주세요.',
    },
    who: ['you'],
  },
  changedMeanwhile: {
    kind: 'stale',
    en: 'Somebody else changed this while you were working on it.',
    ko: '작업하는 동안 다른 사람이 내용을 변경했습니다.',
    remedy: {
      en: 'Load it again, look at what changed, and repeat your change if it is still wanted.',
      ko: '다시 불러와 바뀐 내용을 확인한 뒤, 여전히 필요하면 변경을 다시 해 주세요.',
    },
    who: ['you'],
  },
})

type RecordTable = PgTable & { id: PgColumn; tenantId: PgColumn; version: PgColumn; updatedAt: PgColumn }

/** The tenant's own rows, and nobody else's. Every query on a tenant's table begins with it. */
export const within = (ctx: Ctx, table: { tenantId: PgColumn }) => eq(table.tenantId, ctx.tenantId)

/** Every tenant's rows: only for an operation of the network (the vendor's lists, jobs), never by accident. */
export function across(ctx: Ctx, _table: PgTable): SQL {
  if (ctx.reach !== 'network') throw new Error('This operation sees one tenant and asked for all of them.')
  return sql`true`
}

/** One record at a time, always inside the tenant. Lists and joins are plain queries. `hidden` columns never reach the audit. */
export function storeOf<T extends RecordTable>(table: T, what: string, hidden: readonly string[] = []) {
  type Row = InferSelectModel<T>
  type Own = 'id' | 'tenantId' | 'version' | 'createdAt' | 'updatedAt'
  type Values = Omit<InferInsertModel<T>, Own>
  const seen = (values: object) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !hidden.includes(name))) as object

  const pick = async (ctx: Ctx, id: string, lock: boolean) => {
    const query = ctx.db
      .select()
      .from(table as PgTable)
      .where(and(within(ctx, table), eq(table.id, id)))
    const [row] = await (lock ? query.for('update') : query)
    if (!row) throw missing()
    return row as Row & { id: string; version: number }
  }

  return {
    get: (ctx: Ctx, id: string) => pick(ctx, id, false) as Promise<Row>,
    async lock(ctx: Ctx, id: string) {
      const row = await pick(ctx, id, true)
      const { expects } = ctx
      if (expects && (expects.id ?? id) === id && expects.version !== row.version) throw changedMeanwhile()
      return row as Row
    },
    /** The values may bring their own id (seeding, ids known before). */
    async insert(ctx: Ctx, values: Values & { id?: Row['id' & keyof Row] }) {
      const dated = { createdAt: ctx.now, updatedAt: ctx.now, ...values, tenantId: ctx.tenantId }
      const [row] = await ctx.db
        .insert(table as PgTable)
        .values(dated as object)
        .returning()
      ctx.changes.push({ what, id: (row as { id: string }).id, old: null, new: seen(values) })
      return row as Row
    },
    async update(ctx: Ctx, before: { id: string; version: number }, changes: Partial<Values>) {
      const [row] = await ctx.db
        .update(table as PgTable)
        .set({ ...changes, version: sql`${table.version} + 1`, updatedAt: ctx.now } as object)
        .where(and(within(ctx, table), eq(table.id, before.id), eq(table.version, before.version)))
        .returning()
      if (!row) throw changedMeanwhile()
      const old = Object.fromEntries(
        Object.keys(changes).map((name) => [name, (before as Record<string, unknown>)[name]]),
      )
      ctx.changes.push({ what, id: before.id, old: seen(old), new: seen(changes) })
      return row as Row
    },
  }
}
