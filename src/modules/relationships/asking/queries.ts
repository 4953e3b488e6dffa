import { and, gt, isNotNull, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { delegations as d } from '../delegations/tables.ts'
import { partnerships as p } from '../partnerships/tables.ts'
import { requests as r } from '../requests/tables.ts'

const total = (letters: ReturnType<typeof sql>) => sql<number>`coalesce(sum(${letters}), 0)::int`
/** How many letters with a link have gone out since. Each write of a request or invitation is one, but for its answers. */
export async function lettersSince(ctx: Ctx, since: Date): Promise<number> {
  const requested = ctx.db
    .select({ sent: total(sql`${r.version} - (${r.answeredAt} is not null)::int`) })
    .from(r)
    .where(and(within(ctx, r), gt(r.sentAt, since), isNotNull(r.email)))
  const invited = ctx.db
    .select({ sent: total(sql`${p.version} - (${p.acceptedAt} is not null)::int - (${p.endedAt} is not null)::int`) })
    .from(p)
    .where(and(within(ctx, p), gt(p.sentAt, since), isNotNull(p.email)))
  const delegated = ctx.db
    .select({ sent: total(sql`${d.linksSent}`) })
    .from(d)
    .where(and(within(ctx, d), gt(d.sentAt, since)))
  const all = await requested.unionAll(invited).unionAll(delegated)
  return all.reduce((sum, { sent }) => sum + sent, 0)
}
