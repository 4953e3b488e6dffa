/** How far the old accounts have come: counted where they lie, for there may be many. */
import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { beyond, cut, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import type { Document } from '#kernel/route.ts'
import { across } from '#kernel/store.ts'
import { dateOf } from '#kernel/time.ts'
import { csvLine } from '../../reading/rows.ts'
import { ROLE_SIGNS, startingForms } from '../../suggestions/rules.ts'
import { phaseOf } from '../rules.ts'
import type { Left, LeftRow, Progress, ways } from '../shapes.ts'
import { legacyLetters as l } from '../tables.ts'
import { planOf } from './plan.ts'

const DAYS_MAX = 400
const AT_ONCE = 2_000
const MARK = '\ufeff' // or a spreadsheet takes UTF-8 for something older

/** Every active headquarters with how far it has come; said once for the counts, the list and the file. */
function heads(isRetired: boolean): SQL {
  const forms = sql`${sql.param(startingForms)}::text[]`
  return sql`
    select a.old_id, a.printed_old_id, a.name, a.country, a.claimed_at, w.first_at, w.opened_at, w.last_at,
      case when a.claimed_at is not null then 'claimed'
        when ${isRetired} then 'lapsed'
        when not exists (${reachable(forms)}) then 'unreachable'
        when w.opened_at is not null then 'opened'
        when w.first_at is not null then 'invited'
        else 'waiting' end as way
    from legacy_accounts a
    left join (select old_id, min(sent_at) as first_at, min(opened_at) as opened_at, max(sent_at) as last_at
      from legacy_letters group by old_id) w on w.old_id = a.old_id
    where a.parent_old_id is null and a.standing = 'active'`
}
const reachable = (forms: SQL) => sql`
  select from legacy_contacts c where c.old_id = a.old_id
    and lower(translate(coalesce(c.old_role, ''), ${ROLE_SIGNS}, '')) = any(${forms})
    and not exists (select from legacy_letters b where b.email = c.email and b.bounced_at is not null)`

type Counts = Progress['counts']
type Way = (typeof ways)[number]
const none: Counts = { total: 0, waiting: 0, invited: 0, opened: 0, claimed: 0, lapsed: 0, unreachable: 0 }

/** The whole of it: in figures, by country, by day. */
export async function progress(ctx: Ctx): Promise<Progress> {
  const plan = await planOf(ctx)
  const phase = phaseOf(plan, ctx.now)
  const counted = await ctx.db.execute<{ country: string; way: Way; count: number }>(
    sql`with heads as (${heads(phase === 'retired')}) select country, way, count(*)::int as count from heads where ${across(ctx, l)} group by country, way order by country`,
  )
  const byCountry = new Map<string, Counts>()
  let counts = none
  for (const { country, way, count } of counted.rows) {
    byCountry.set(country, plus(byCountry.get(country) ?? none, way, count))
    counts = plus(counts, way, count)
  }
  const sent = await ctx.db.execute<Progress['letters']>(
    sql`select count(*)::int as sent, count(bounced_at)::int as bounced from legacy_letters where ${across(ctx, l)}`,
  )
  return {
    ...{ phase, counts, letters: sent.rows[0] ?? { sent: 0, bounced: 0 } },
    byCountry: [...byCountry].map(([country, own]) => ({ country, counts: own })),
    byDay: await byDay(ctx, plan?.zone ?? 'UTC'),
  }
}
const plus = (counts: Counts, way: Way, count: number): Counts => ({
  ...counts,
  total: counts.total + count,
  [way]: counts[way] + count,
})

/** On which day accounts were first written to, first opened, claimed. */
async function byDay(ctx: Ctx, zone: string): Promise<Progress['byDay']> {
  const { rows } = await ctx.db.execute<Progress['byDay'][number]>(sql`
    with heads as (${heads(false)}),
    moments as (
      select first_at as at, 'invited' as what from heads union all
      select opened_at, 'opened' from heads union all
      select claimed_at, 'claimed' from heads)
    select to_char(at at time zone ${zone}, 'YYYY-MM-DD') as day,
      count(*) filter (where what = 'invited')::int as invited, count(*) filter (where what = 'opened')::int as opened,
      count(*) filter (where what = 'claimed')::int as claimed
    from moments where ${across(ctx, l)} and at is not null group by 1 order by 1 desc limit ${DAYS_MAX}`)
  return [...rows].reverse()
}

type Row = {
  old_id: string
  printed_old_id: string
  name: string
  country: string
  way: Way
  sites: number
  contacts: LeftRow['contacts'] | null
  last_at: string | null
}
const byOldId: Order = { way: 'up', by: [[sql`h.old_id`, 'text']] }
/** Who has not come, by old ID: with whom to write to, and how far they have come. */
async function leftRows(ctx: Ctx, { way, country, after, limit }: Left & { limit: number }): Promise<LeftRow[]> {
  const phase = phaseOf(await planOf(ctx), ctx.now)
  const forms = sql`${sql.param(startingForms)}::text[]`
  const { rows } = await ctx.db.execute<Row>(sql`
    with heads as (${heads(phase === 'retired')})
    select h.old_id, h.printed_old_id, h.name, h.country, h.way, h.last_at,
      (select count(*)::int from legacy_accounts s where s.parent_old_id = h.old_id) as sites,
      (select jsonb_agg(jsonb_build_object('name', c.name, 'email', c.email, 'bounced',
          exists (select from legacy_letters b where b.email = c.email and b.bounced_at is not null)) order by c.key)
        from legacy_contacts c where c.old_id = h.old_id and lower(translate(coalesce(c.old_role, ''), ${ROLE_SIGNS}, '')) = any(${forms})) as contacts
    from heads h
    where ${across(ctx, l)} and ${way ? sql`h.way = ${way}` : sql`h.way <> 'claimed'`}
      and ${country ? sql`h.country = ${country}` : sql`true`} and ${beyond(byOldId, after) ?? sql`true`}
    order by h.old_id limit ${limit}`)
  return rows.map(({ old_id: oldId, printed_old_id: printedOldId, last_at, contacts, ...row }) => ({
    ...{ oldId, printedOldId, ...row, contacts: contacts ?? [] },
    lastSentAt: last_at ? new Date(last_at) : null,
  }))
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
