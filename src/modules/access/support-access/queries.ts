import { sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { type Access, UNSAID } from './rules.ts'
import { store } from './tables.ts'

/** What the company at hand has said, or what holds until it says something. */
export async function accessOf(ctx: Ctx): Promise<Access> {
  const said = await store.own(ctx)
  return said ? { mode: said.mode, writes: said.writes } : UNSAID
}

const TURN = 1_270
/**
 * One at a time says how support is let in, or asks to be: by a lock that no visit takes. The tenant's row would not do: whoever
 * acts holds their visit and may then want that row.
 */
export const takeTurn = ({ db, tenantId }: Ctx) =>
  db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${tenantId}, ${TURN}))`)
