/** How far the old accounts have come: counted where they lie, for there may be many. */
import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  isNotNull,
  isNull,
  max,
  min,
  ne,
  not,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import { alias, unionAll } from 'drizzle-orm/pg-core'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import type { Document } from '#kernel/route.ts'
import { across } from '#kernel/store.ts'
import { dateOf } from '#kernel/time.ts'
import { legacyAccounts as a, legacyContacts as c } from '../../old-accounts/tables.ts'
import { csvLine, MARK } from '../../reading/rows.ts'
import { type Phase, phaseOf } from '../rules.ts'
import type { Left, LeftRow, Progress, ways } from '../shapes.ts'
import { legacyLetters as l } from '../tables.ts'
import { hasBounced, isStarter, planOf } from './plan.ts'

const DAYS_MAX = 400
const AT_ONCE = 2_000

/** Every active headquarters with how far it has come; said once for the counts, the list and the file. */
function headsOf(ctx: Ctx, phase: Phase) {
  const written = ctx.db
    .select({
      oldId: l.oldId,
      firstAt: min(l.sentAt).as('first_at'),
      openedAt: min(l.openedAt).as('first_opened_at'),
      lastAt: max(l.sentAt).as('last_at'),
    })
    .from(l)
    .where(across(ctx, l))
    .groupBy(l.oldId)
    .as('written')
  const reachable = ctx.db
    .select({ key: c.key })
    .from(c)
    .where(and(across(ctx, c), eq(c.oldId, a.oldId), isStarter, not(hasBounced)))
  const way = sql<Way>`case when ${a.claimedAt} is not null then 'claimed'
    when ${phase === 'retired'} then 'lapsed'
    when not ${exists(reachable)} then 'unreachable'
    when ${written.openedAt} is not null then 'opened'
    when ${written.firstAt} is not null then 'invited'
    else 'waiting' end`.as('way')
  const { oldId, printedOldId, name, country, claimedAt } = a
  const { firstAt, openedAt, lastAt } = written
  return ctx.db
    .select({ oldId, printedOldId, name, country, claimedAt, firstAt, openedAt, lastAt, way })
    .from(a)
    .leftJoin(written, eq(written.oldId, a.oldId))
    .where(and(across(ctx, a), isNull(a.parentOldId), eq(a.standing, 'active')))
    .as('heads')
}

type Heads = ReturnType<typeof headsOf>
type Counts = Progress['counts']
type Way = (typeof ways)[number]
const none: Counts = { total: 0, waiting: 0, invited: 0, opened: 0, claimed: 0, lapsed: 0, unreachable: 0 }

/** The whole of it: in figures, by country, by day. */
export async function progress(ctx: Ctx): Promise<Progress> {
  const plan = await planOf(ctx)
  const phase = phaseOf(plan, ctx.now)
  const heads = headsOf(ctx, phase)
  const counted = await ctx.db
    .select({ country: heads.country, way: heads.way, count: count() })
    .from(heads)
    .where(across(ctx, a))
    .groupBy(heads.country, heads.way)
    .orderBy(asc(heads.country))
  const byCountry = new Map<string, Counts>()
  let counts = none
  for (const { country, way, count } of counted) {
    byCountry.set(country, plus(byCountry.get(country) ?? none, way, count))
    counts = plus(counts, way, count)
  }
  const [letters = { sent: 0, bounced: 0 }] = await ctx.db
    .select({ sent: count(), bounced: count(l.bouncedAt) })
    .from(l)
    .where(across(ctx, l))
  return {
    ...{ phase, counts, letters },
    byCountry: [...byCountry].map(([country, own]) => ({ country, counts: own })),
    byDay: await byDay(ctx, heads, plan?.zone ?? 'UTC'),
  }
}
const plus = (counts: Counts, way: Way, count: number): Counts => ({
  ...counts,
  total: counts.total + count,
  [way]: counts[way] + count,
})

/** On which day accounts were first written to, first opened, claimed. */
async function byDay(ctx: Ctx, heads: Heads, zone: string): Promise<Progress['byDay']> {
  const moment = (at: SQLWrapper, what: string) =>
    ctx.db
      .select({
        day: sql<string>`to_char(${at} at time zone ${zone}, 'YYYY-MM-DD')`.as('day'),
        what: sql<string>`${what}::text`.as('what'),
      })
      .from(heads)
      .where(and(across(ctx, a), isNotNull(at)))
  const moments = unionAll(moment(heads.firstAt, 'invited'), moment(heads.openedAt, 'opened'), moment(heads.claimedAt, 'claimed')).as('moments') // biome-ignore format: three alike
  const of = (what: string) => sql<number>`(count(*) filter (where ${moments.what} = ${what}))::int`
  const rows = await ctx.db
    .select({ day: moments.day, invited: of('invited'), opened: of('opened'), claimed: of('claimed') })
    .from(moments)
    .where(across(ctx, a))
    .groupBy(moments.day)
    .orderBy(desc(moments.day))
    .limit(DAYS_MAX)
  return rows.reverse()
}

const site = alias(a, 'site')
/** Who has not come, by old ID: with whom to write to, and how far they have come. */
async function leftRows(ctx: Ctx, { way, country, after, limit }: Left & { limit: number }): Promise<LeftRow[]> {
  const h = headsOf(ctx, phaseOf(await planOf(ctx), ctx.now))
  const byOldId: Order = { way: 'up', by: [[h.oldId, 'text']] }
  const sites = ctx.db.select({ n: count() }).from(site).where(and(across(ctx, site), eq(site.parentOldId, h.oldId))) // biome-ignore format: one thought
  const contact = sql`jsonb_build_object('name', ${c.name}, 'email', ${c.email}, 'bounced', ${hasBounced})`
  const contacts = ctx.db
    .select({ all: sql`coalesce(jsonb_agg(${contact} order by ${c.key}), '[]')` })
    .from(c)
    .where(and(across(ctx, c), eq(c.oldId, h.oldId), isStarter))
  const { oldId, printedOldId, name, country: there, way: come, lastAt: lastSentAt } = h
  return ctx.db
    .select({
      ...{ oldId, printedOldId, name, country: there, way: come, lastSentAt },
      sites: sql<number>`(${sites})::int`,
      contacts: sql<LeftRow['contacts']>`(${contacts})`,
    })
    .from(h)
    .where(
      and(
        across(ctx, a),
        way ? eq(come, way) : ne(come, 'claimed'),
        country ? eq(there, country) : undefined,
        beyond(byOldId, after),
      ),
    )
    .orderBy(...inOrder(byOldId))
    .limit(limit)
}

export async function left(ctx: Ctx, { limit = PAGE_ROWS, ...which }: Left) {
  const rows = await leftRows(ctx, { ...which, limit: limit + 1 })
  return cut(rows.map((row) => ({ ...row, id: row.oldId })), limit) // biome-ignore format: one thought
}

const COLUMNS = ['Old ID', 'Company', 'Country', 'State', 'Locations', 'Contact', 'Email', 'Bounced', 'Last letter']
/** The same as a file, one line a contact; no cell of it is a formula. */
export async function leftContent(ctx: Ctx, which: Left): Promise<Document> {
  const text = await leftText(ctx, which)
  return { name: `not-claimed-${dateOf(ctx.now)}.csv`, type: 'text/csv; charset=utf-8', content: async () => text }
}

export async function leftText(ctx: Ctx, { way, country }: Left): Promise<string> {
  const pieces = [MARK + csvLine(COLUMNS)]
  let after: string | undefined
  for (;;) {
    const rows = await leftRows(ctx, {
      ...(way && { way }),
      ...(country && { country }),
      ...(after && { after }),
      limit: AT_ONCE,
    })
    pieces.push(...rows.flatMap(linesOf))
    const last = rows.at(-1)
    after = last && placeOf(last.oldId)
    if (rows.length < AT_ONCE) return pieces.join('')
  }
}

function linesOf({ printedOldId, name, country, way, sites, contacts, lastSentAt }: LeftRow): string[] {
  const last = lastSentAt ? dateOf(lastSentAt) : ''
  const people = contacts.length ? contacts : [{ name: '', email: '', bounced: false }]
  return people.map((one) =>
    csvLine([printedOldId, name, country, way, String(sites), one.name, one.email, one.bounced ? 'yes' : '', last]),
  )
}
