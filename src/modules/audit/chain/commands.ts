import { sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { entries, seals } from '../entries/tables.ts'

const BATCH = 1_000
const SETTLED_MS = 5_000
const ONE_SEALER = 7_104_202 // an advisory lock: the chains have one writer at a time, in however many processes

/** Seals what has been written down: one seal a company and batch, over its entries and the seal before. Answers how many it sealed. */
export async function sealEntries(ctx: Ctx): Promise<number> {
  const { rows } = await ctx.db.execute<{ free: boolean }>(sql`select pg_try_advisory_xact_lock(${ONE_SEALER}) as free`)
  if (!rows[0]?.free) return 0
  const settled = new Date(ctx.now.getTime() - SETTLED_MS)
  const { rowCount } = await ctx.db.execute(sql`
    with due as (
      select e.tenant_id, e.id, audit_digest(e) as digest
        from ${entries} e where ${across(ctx, entries)} and e.seal_id is null and e.at <= ${settled}::timestamptz
       order by e.tenant_id, e.id limit ${BATCH}
    ), batches as (
      select tenant_id, gen_random_uuid() as id, count(*)::int as entries,
             jsonb_agg(jsonb_build_array(id, digest) order by id) as digests
        from due group by tenant_id
    ), following as (
      select b.*, coalesce(head.number, 0) + 1 as number, coalesce(head.hash, '') as previous
        from batches b left join lateral (
          select s.number, s.hash from ${seals} s where s.tenant_id = b.tenant_id order by s.number desc limit 1) head on true
    ), sealed as (
      insert into ${seals} (tenant_id, id, number, entries, digests, previous, hash, sealed_at)
      select tenant_id, id, number, entries, digests, previous, audit_seal_hash(tenant_id, number, previous, digests), ${ctx.now}::timestamptz
        from following returning tenant_id, id
    )
    update ${entries} e set seal_id = sealed.id
      from sealed, due where due.tenant_id = sealed.tenant_id and e.tenant_id = due.tenant_id and e.id = due.id`)
  return rowCount ?? 0
}
