import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { lastly, statement } from '#kernel/prepared.ts'
import { across, within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import type { Vault } from '#kernel/vault.ts'
import { refuse } from './refusals.ts'
import { answers } from './tables.ts'

export type Answer = { status: number; body: unknown }
/** The body as it goes out, by the shape of its route: as text. */
export type Cut = (answer: Answer) => string
const KEPT_DAYS = 30
const BATCH = 1_000
const PRINTABLE = /^[\x21-\x7e]{8,200}$/

export const hashOf = (endpoint: string, input: unknown, address: string) =>
  createHash('sha256')
    .update(JSON.stringify([endpoint, input, address]))
    .digest('hex')

/** A key as the caller named it, and what they ask under it. */
export type Key = { readonly name: string; readonly requestHash: string }
/** The same as it is kept: what was asked may hold a password, and nobody without the installation's secret can try guesses at it. */
export const markedBy = ({ mark }: Pick<Vault, 'mark'>, { name, requestHash }: Key): Key => ({
  name,
  requestHash: mark(`request ${requestHash}`),
})

/**
 * Runs a write once under its key. The first to come inserts the key; whoever comes meanwhile waits on that row
 * and then reads the answer; another request under the same key is refused. What was refused keeps no key.
 */
export async function once(ctx: Ctx, key: Key, work: () => Promise<Answer>, cut: Cut): Promise<Answer> {
  const { name, requestHash } = acceptable(key)
  const { db, tenantId, actor } = ctx
  const fresh = await taking(db, [tenantId, actor.id, name, requestHash, ctx.now])
  if (fresh.length === 0) {
    const kept = await answered(ctx, key)
    if (!kept) throw new Error('An answer was let go of while it was asked for again.')
    return kept
  }
  const answer = await work()
  const body = cut(answer)
  const kept = NAMES_ONE.test(body) ? JSON.stringify(withoutSecret(JSON.parse(body))) : body
  keeping(db, [tenantId, actor.id, name, answer.status, kept])
  return answer
}
const taking = statement(`insert into idempotent_answers (tenant_id, actor_id, key, request_hash, kept_at)
  values ($1::uuid, $2::uuid, $3, $4, $5::timestamptz) on conflict do nothing returning key`)
const keeping = lastly(
  `update idempotent_answers set status = $4, body = $5::jsonb where tenant_id = $1::uuid and actor_id = $2::uuid and key = $3`,
)

/** The answer already given under the key; null for a new key. */
export async function answered(ctx: Ctx, key: Key): Promise<Answer | null> {
  const { name, requestHash } = acceptable(key)
  const [kept] = await ctx.db.select().from(answers).where(under(ctx, name))
  if (!kept) return null
  if (kept.requestHash !== requestHash) throw refuse.sameKeyOtherRequest()
  return { status: kept.status ?? 200, body: kept.body }
}

const under = (ctx: Ctx, name: string) =>
  and(within(ctx, answers), eq(answers.actorId, ctx.actor.id), eq(answers.key, name))

function acceptable(key: Key): Key {
  if (!PRINTABLE.test(key.name)) throw refuse.badKey()
  return key
}

/** Secrets, and links that open something. */
const SHOWN_ONCE = ['secret', 'password', 'redirectTo', 'path']
const NAMES_ONE = new RegExp(`"(${SHOWN_ONCE.join('|')})"`)
/** What is shown once is shown once: the kept answer has no secret in it, nor has a part of it. */
function withoutSecret(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withoutSecret)
  if (typeof body !== 'object' || body === null) return body
  const kept = Object.entries(body).map(([name, value]) => [
    name,
    SHOWN_ONCE.includes(name) ? null : withoutSecret(value),
  ])
  return Object.fromEntries(kept)
}

/** Lets go of answers whose thirty days are over: from then on the same key is a new request. */
export async function forgetAnswers(ctx: Ctx): Promise<number> {
  const old = addDays(ctx.now, -KEPT_DAYS).toISOString()
  const { rowCount } = await ctx.db.execute(sql`
    delete from ${answers} where (tenant_id, actor_id, key) in (
      select tenant_id, actor_id, key from ${answers}
       where ${across(ctx, answers)} and kept_at < ${old}::timestamptz order by kept_at limit ${BATCH})`)
  return rowCount ?? 0
}
