import { and, asc, ne } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { anyone, prepared } from '#kernel/prepared.ts'
import { within } from '#kernel/store.ts'
import { verifications as v } from '../tables.ts'

/** The checks that still stand between the company and "verified", in the order they are usually cleared. */
export const openChecks = ({ db, tenantId }: Ctx) => open(db).execute({ tenantId })
const open = prepared((db, name) =>
  db
    .select({ kind: v.kind, status: v.status, promisedAt: v.promisedAt })
    .from(v)
    .where(and(within(anyone, v), ne(v.status, 'accepted')))
    .orderBy(asc(v.id))
    .limit(10)
    .prepare(name),
)
