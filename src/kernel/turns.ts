/**
 * Work that companies ask for and one job does batch by batch (a file, an act on many): whose turn it is. A try counts before
 * its batch begins, in a transaction of its own: what fails or dies has stepped aside by then, and the others go on.
 */
import { and, asc, eq, type InferSelectModel, lte, sql } from 'drizzle-orm'
import { integer, type PgColumn, type PgTable } from 'drizzle-orm/pg-core'
import { type Ctx, contextOf, inTenant } from './context.ts'
import type { Id } from './id.ts'
import { across } from './store.ts'
import { instant } from './tables.ts'
import { addMinutes } from './time.ts'

const TRIES_MAX = 5
const PAUSE_MIN = 2

/** Why such work stops by itself: its company may not do it any more, or a batch fails again and again. */
export const halts = ['notAllowed', 'failing'] as const
/** Why it does not go on, where somebody may stop it too. */
export const stops = [...halts, 'byHand'] as const

/** How often in a row a batch was begun and not settled, and from when on the next may begin. */
export const takingTurns = () => ({ tries: integer().notNull().default(0), turnAt: instant() })

/** Whoever may begin such work. */
export const beginners = ['person', 'app'] as const
/** Who begins it, as the work keeps them. */
export const begunBy = ({ actor: { id, name, kind } }: Ctx) =>
  ({ byId: id, byName: name, byKind: kind === 'app' ? 'app' : 'person' }) as const

type Begun = ReturnType<typeof begunBy> & { readonly tenantId: Id<'tenant'> }
/** It is done in the name of whoever began it: what they would have done by hand, the log says so of them. */
export const inNameOf = (ctx: Ctx, { tenantId, byId, byName, byKind }: Begun): Ctx =>
  contextOf({
    ...inTenant(ctx, tenantId),
    actor: { ...ctx.actor, kind: byKind, id: byId, name: byName, tenantId },
    changes: [],
  })

type Waiting = PgTable & { tenantId: PgColumn; status: PgColumn; turnAt: PgColumn }
/** The work that waits longest, held for this transaction; null where nothing is due. */
export async function nextInTurn<T extends Waiting>(ctx: Ctx, table: T): Promise<InferSelectModel<T> | null> {
  const [row] = await ctx.db
    .select()
    .from(table as PgTable)
    .where(and(across(ctx, table), eq(table.status, 'running'), lte(table.turnAt, ctx.now)))
    .orderBy(asc(table.turnAt))
    .limit(1)
    .for('update', { skipLocked: true })
  return (row as InferSelectModel<T> | undefined) ?? null
}

/** Why it stops before its next batch, or null: what may not be done by hand is not done by a job begun before. */
export function stopOf(tries: number, isAllowed: boolean): (typeof halts)[number] | null {
  if (!isAllowed) return 'notAllowed'
  return tries < TRIES_MAX ? null : 'failing'
}

/** One more try is begun; should it fail, the next is due after 2, 4, 8 … minutes. */
export const tryAgain = (now: Date, tries: number) => ({
  tries: tries + 1,
  turnAt: addMinutes(now, PAUSE_MIN ** (tries + 1)),
})

/**
 * This batch does not wait for the disk: what the power takes with it, its count of how far it was included, is begun again; and
 * whoever has kept anything since that rests on it has kept it too, for the log of the database is one.
 */
export const unhurried = ({ db }: Ctx) => db.execute(sql`set local synchronous_commit = off`)
