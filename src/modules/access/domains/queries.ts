import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import type { ById } from './shapes.ts'
import { type Domain, domains as d, demoRecords, store } from './tables.ts'

const LIST_MAX = 200

export const find = (ctx: Ctx, { id }: Static<typeof ById>) => store.get(ctx, id)

export const list = (ctx: Ctx): Promise<Domain[]> =>
  ctx.db
    .select()
    .from(d)
    .where(and(within(ctx, d), ne(d.status, 'withdrawn')))
    .orderBy(asc(d.name))
    .limit(LIST_MAX)

/** Whether a living claim of this tenant on the name exists. */
export async function isHere(ctx: Ctx, name: string): Promise<boolean> {
  const claims = and(within(ctx, d), eq(d.name, name), ne(d.status, 'withdrawn'))
  return (await ctx.db.select({ id: d.id }).from(d).where(claims).limit(1)).length > 0
}

/** The living claim of this tenant on the name; null where there is none. */
export async function named(ctx: Ctx, name: string): Promise<Domain | null> {
  const claims = and(within(ctx, d), eq(d.name, name), ne(d.status, 'withdrawn'))
  return (await ctx.db.select().from(d).where(claims).limit(1))[0] ?? null
}

/** Whether another tenant has proven the name: yes or no, never who (the function looks across tenants for a guest). */
export async function isElsewhere(ctx: Ctx, name: string): Promise<boolean> {
  const { rows } = await ctx.db.execute<{ taken: boolean }>(sql`select domain_taken(${name}, ${ctx.tenantId}) as taken`)
  return rows[0]?.taken ?? false
}

const RECORDS_MAX = 50
/** The records of a name in the demo's own DNS: invented domains, which no real server knows. */
export async function demoRecordsOf({ db }: Pick<Ctx, 'db'>, name: string): Promise<string[]> {
  const rows = await db
    .select({ txt: demoRecords.txt })
    .from(demoRecords) // published: no tenant's
    .where(eq(demoRecords.name, name))
    .orderBy(asc(demoRecords.txt))
    .limit(RECORDS_MAX)
  return rows.map(({ txt }) => txt)
}
