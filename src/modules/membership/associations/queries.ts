import { and, asc, desc, eq, type SQL } from 'drizzle-orm'
import { type Purpose, purposes } from '#kernel/condition.ts'
import type { Ctx } from '#kernel/context.ts'
import { anyone, prepared } from '#kernel/prepared.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { missing, within } from '#kernel/store.ts'
import { accounts } from '../accounts/tables.ts'
import { type Location, locations as l } from '../locations/tables.ts'
import { flawOf } from './rules.ts'
import { type Association, associations as a } from './tables.ts'

const HISTORY_MAX = 50
const CHOICES_MAX = 500

type Site = { locationId: Location['id']; name: string; city: string | null; country: string; partnerId: string }
export type Standing = {
  country: string
  active: (Site & { id: Association['id']; since: Date; madeByName: string; flaw: Refusal | null }) | null
  choices: (Site & { headquarters: boolean; flaw: Refusal | null })[]
  history: (Site & Pick<Association, 'id' | 'status' | 'madeByName' | 'endedAt' | 'endedByName'> & { since: Date })[]
  blocks: Purpose[]
  version: number
}

/** The association in force with its location; null while there is none. */
export async function associationOf(ctx: Ctx) {
  const [row] = await inForce(ctx.db).execute({ tenantId: ctx.tenantId })
  return row ?? null
}

const tiesWhere = (db: Ctx['db'], wanted: SQL | undefined) =>
  db
    .select({ tie: a, location: l })
    .from(a) // every caller says `within`
    .innerJoin(l, and(eq(l.tenantId, a.tenantId), eq(l.id, a.locationId)))
    .where(wanted)
    .orderBy(desc(a.createdAt), desc(a.id))
const inForce = prepared((db, name) =>
  tiesWhere(db, and(within(anyone, a), eq(a.status, 'active')))
    .limit(1)
    .prepare(name),
)

/** The country the tenant belongs to: the account's, and it never changes (domain.md 1.5). */
export async function countryOf(ctx: Ctx): Promise<string> {
  const [account] = await ctx.db.select({ country: accounts.country }).from(accounts).where(within(ctx, accounts))
  if (!account) throw missing()
  return account.country
}

export async function standing(ctx: Ctx): Promise<Standing> {
  const country = await countryOf(ctx)
  const ties = await tiesWhere(ctx.db, within(ctx, a)).limit(HISTORY_MAX)
  const sites = await ctx.db
    .select()
    .from(l)
    .where(within(ctx, l))
    .orderBy(desc(l.headquarters), asc(l.name), asc(l.id))
    .limit(CHOICES_MAX)
  const current = ties.find(({ tie }) => tie.status === 'active')
  return {
    country,
    active: current ? { ...told(current), flaw: flawOf(current.location, country) } : null,
    choices: sites.map((one) => ({ ...site(one), headquarters: one.headquarters, flaw: flawOf(one, country) })),
    history: ties.map(told),
    blocks: [...purposes],
    version: current?.tie.version ?? 1,
  }
}

const site = ({ id, name, address, country, partnerId }: Location): Site => ({
  locationId: id,
  name,
  city: address.city,
  country,
  partnerId,
})
const told = ({ tie, location }: { tie: Association; location: Location }) => ({
  ...tie,
  ...site(location),
  since: tie.createdAt,
})
