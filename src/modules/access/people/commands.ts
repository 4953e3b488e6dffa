import { sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { type Guessable, patience, refuse, waitAfter } from './rules.ts'

type Counter = Pick<Ctx, 'db' | 'now'>
export type Tried = { readonly kind: Guessable; readonly what: string }
const keyOf = ({ kind, what }: Tried) => `${kind}:${what}`
const FORGOTTEN = '1 day'

/**
 * Takes one of the tries there are, before the guess is looked at, or refuses with the wait. Guesses made at once queue at
 * the row, so none goes uncounted. The caller commits before it looks.
 */
export async function takeTry({ db, now }: Counter, tried: Tried) {
  const { free } = patience[tried.kind]
  const count = sql`case when t.last_at < ${now}::timestamptz - ${FORGOTTEN}::interval then 1 else t.count + 1 end`
  const { rows } = await db.execute<{ count: number }>(sql`
    insert into access_tries as t (key, count, last_at) values (${keyOf(tried)}, 1, ${now})
    on conflict (key) do update set count = ${count}, last_at = ${now}
    where t.blocked_until is null or t.blocked_until <= ${now}
    returning count`)
  const [taken] = rows
  if (!taken) throw await tooSoon({ db, now }, tried)
  const wait = waitAfter(taken.count, free)
  const until = wait === 0 ? null : new Date(now.getTime() + wait * 1000)
  await db.execute(sql`update access_tries set blocked_until = ${until} where key = ${keyOf(tried)}`)
}

async function tooSoon({ db, now }: Counter, tried: Tried) {
  const { rows } = await db.execute<{ seconds: number; count: number }>(sql`
    select count, extract(epoch from blocked_until - ${now}::timestamptz)::float as seconds
    from access_tries where key = ${keyOf(tried)}`)
  const [{ seconds: left, count } = { seconds: 1, count: 0 }] = rows
  const longest = waitAfter(count, patience[tried.kind].free) // whoever asked a moment before the wait began waits no longer
  const seconds = Math.max(1, Math.min(Math.ceil(left), longest))
  return refuse.waiting({ minutes: Math.ceil(seconds / 60) }, { retryAfter: seconds })
}

/** It was the right one: the failures before it are forgotten. */
export const forgetTries = ({ db }: Counter, tried: Tried) =>
  db.execute(sql`delete from access_tries where key = ${keyOf(tried)}`)

/** One try did not count after all: it was right, or was no guess. What others failed at the same place stays. */
export const giveBack = ({ db }: Counter, tried: Tried) =>
  db.execute(
    sql`update access_tries set count = greatest(count - 1, 0), blocked_until = null where key = ${keyOf(tried)}`,
  )

/** True the first time within two minutes: a code seen over a shoulder does not work twice. */
export async function isFirstUse({ db, now }: Counter, what: string) {
  const { rowCount } = await db.execute(sql`
    insert into access_tries as t (key, count, last_at) values (${`used:${what}`}, 1, ${now})
    on conflict (key) do update set last_at = ${now} where t.last_at < ${now}::timestamptz - interval '2 minutes'`)
  return rowCount === 1
}

/** Drops what was forgotten anyway. */
export async function sweepTries({ db, now }: Counter): Promise<number> {
  const { rowCount } = await db.execute(sql`
    delete from access_tries where key in (
      select key from access_tries where last_at < ${now}::timestamptz - ${FORGOTTEN}::interval limit 1000)`)
  return rowCount ?? 0
}
