import { and, asc, desc, gt, isNull, type SQL, sql } from 'drizzle-orm'
import { type Ctx, inTenant } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { across, within } from '#kernel/store.ts'
import { entries, seals } from '../entries/tables.ts'
import type { flaws } from './shapes.ts'

const FINDINGS_MAX = 100
type Flaw = (typeof flaws)[number]
export type Finding = { flaw: Flaw; seal: number | null; entryId: string | null }

/** The last seal: what a document quotes to say when it was made. */
export async function headOf(ctx: Ctx) {
  const [head] = await ctx.db
    .select({ number: seals.number, hash: seals.hash, sealedAt: seals.sealedAt })
    .from(seals)
    .where(within(ctx, seals))
    .orderBy(desc(seals.number))
    .limit(1)
  return head ?? null
}

/** Reckons the whole chain of a company again, and names every entry and seal that does not fit. */
export async function verifyChain(ctx: Ctx) {
  const head = await headOf(ctx)
  const [sealed] = await ctx.db
    .select({ seals: sql<number>`count(*)::int`, entries: sql<number>`coalesce(sum(${seals.entries}), 0)::int` })
    .from(seals)
    .where(within(ctx, seals))
  const [unsealed] = await ctx.db
    .select({ waiting: sql<number>`count(*)::int` })
    .from(entries)
    .where(and(within(ctx, entries), isNull(entries.sealId)))
  const findings = [...(await brokenSeals(ctx)), ...(await alteredEntries(ctx)), ...(await smuggledEntries(ctx))]
  return {
    sound: findings.length === 0,
    entries: sealed?.entries ?? 0,
    waiting: unsealed?.waiting ?? 0,
    seals: sealed?.seals ?? 0,
    head,
    findings: findings.slice(0, FINDINGS_MAX),
  }
}

const found = async (ctx: Ctx, query: SQL) => (await ctx.db.execute<Finding>(query)).rows

/** Seals whose hash is not that of what they hold, or that do not follow from the one before. */
const brokenSeals = (ctx: Ctx) =>
  found(
    ctx,
    sql`select 'broken' as flaw, number::int as seal, null as "entryId" from (
      select ${seals.number} as number,
             ${seals.hash} = audit_seal_hash(${seals.tenantId}, ${seals.number}, ${seals.previous}, ${seals.digests}) as holds,
             ${seals.previous} = coalesce(lag(${seals.hash}) over by_number, '') as follows,
             ${seals.number} = coalesce(lag(${seals.number}) over by_number, 0) + 1 as counts,
             ${seals.entries} = jsonb_array_length(${seals.digests}) as complete
        from ${seals} where ${within(ctx, seals)} window by_number as (order by ${seals.number})) seal
      where not (holds and follows and counts and complete) order by number limit ${FINDINGS_MAX}`,
  )

/** Entries that say something else than what was sealed, and sealed entries that are no longer there. */
const alteredEntries = (ctx: Ctx) =>
  found(
    ctx,
    sql`select case when e.id is null then 'removed' else 'changed' end as flaw, sealed.number::int as seal, sealed.id as "entryId"
      from (select ${seals.number} as number, digest ->> 0 as id, digest ->> 1 as digest
              from ${seals}, jsonb_array_elements(${seals.digests}) digest where ${within(ctx, seals)}) sealed
      left join ${entries} e on e.tenant_id = ${ctx.tenantId} and e.id = sealed.id::uuid
      where e.id is null or audit_digest(e) <> sealed.digest order by sealed.number, sealed.id limit ${FINDINGS_MAX}`,
  )

/** Entries that claim to be sealed and are in no seal: smuggled in, or their seal has been cut off. */
const smuggledEntries = (ctx: Ctx) =>
  found(
    ctx,
    sql`select 'added' as flaw, null as seal, ${entries.id} as "entryId"
      from ${entries} left join (
        select ${seals.id} as seal, digest ->> 0 as entry
          from ${seals}, jsonb_array_elements(${seals.digests}) digest where ${within(ctx, seals)}) sealed
        on sealed.seal = ${entries.sealId} and sealed.entry::uuid = ${entries.id}
      where ${within(ctx, entries)} and ${entries.sealId} is not null and sealed.seal is null
      order by ${entries.id} limit ${FINDINGS_MAX}`,
  )

const CHAINS_AT_ONCE = 20
export type Chain = { readonly tenantId: Id<'tenant'>; readonly chain: Awaited<ReturnType<typeof verifyChain>> }

/** The chains of the next companies, by their ids. */
async function chainsAfter(ctx: Ctx, last: Id<'tenant'> | null): Promise<Chain[]> {
  const sealed = await ctx.db
    .selectDistinct({ tenantId: seals.tenantId })
    .from(seals)
    .where(and(across(ctx, seals), last ? gt(seals.tenantId, last) : undefined))
    .orderBy(asc(seals.tenantId))
    .limit(CHAINS_AT_ONCE)
  const chains: Chain[] = []
  for (const { tenantId } of sealed) chains.push({ tenantId, chain: await verifyChain(inTenant(ctx, tenantId)) })
  return chains
}

/** Every company's chain, a few in each transaction: what an operator asks for on the command line. */
export async function* everyChain(enter: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>): AsyncGenerator<Chain> {
  let last: Id<'tenant'> | null = null
  do {
    const chains: Chain[] = await enter((ctx) => chainsAfter(ctx, last))
    yield* chains
    last = chains.at(-1)?.tenantId ?? null
  } while (last)
}
