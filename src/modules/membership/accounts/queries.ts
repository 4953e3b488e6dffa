import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { anyone, prepared } from '#kernel/prepared.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { within } from '#kernel/store.ts'
import { tenants } from '#modules/access/index.ts'
import { associations } from '../associations/tables.ts'
import { locations } from '../locations/tables.ts'
import { resellers } from '../programmes/tables.ts'
import { checksOf } from '../verifications/rules.ts'
import { contactFields, keptByOthers, keptElsewhere, notEnrolled, profileFields } from './rules.ts'
import type { Leader } from './shapes.ts'
import { type Account, accounts, store } from './tables.ts'

/** The company's account; null while it has none. */
export const accountOf = (ctx: Ctx): Promise<Account | null> => store.own(ctx)

/** The company's account, or the way to one. */
export async function ofTenant(ctx: Ctx): Promise<Account> {
  const row = await accountOf(ctx)
  if (!row) throw await noAccount(ctx)
  return row
}

/** The account this company belongs to without leading it: linked, or merged into it (domain.md 1.7). Null where it stands alone. */
export async function leaderOf({ db, tenantId, actor }: Ctx): Promise<Leader | null> {
  const { rows } = await db.execute<Row>(sql`select * from account_leader(${tenantId}, ${actor.id})`)
  const [row] = rows
  if (!row) return null
  const { tenant_id, is_member: isMember, ...leader } = row
  return { ...leader, tenantId: tenant_id, isMember }
}
type Row = Omit<Leader, 'tenantId' | 'isMember'> & { tenant_id: Leader['tenantId']; is_member: boolean }

export const leading = async (ctx: Ctx) => ({ leader: await leaderOf(ctx) })

/** Why there is none: it has not enrolled, or what is done with an account is done elsewhere. */
export async function noAccount(ctx: Ctx): Promise<Refusal> {
  const leader = await leaderOf(ctx)
  if (!leader) return notEnrolled({}, { link: '/enrol' })
  const { name: company, isMember, ask } = leader
  return isMember
    ? keptElsewhere({ company }, { link: '/enrol' })
    : keptByOthers({ company, ask: ask.map(({ name }) => name) }, { link: '/enrol' })
}

/** The same, taken for the length of the transaction. */
export const lockOfTenant = async (ctx: Ctx): Promise<Account> => store.lock(ctx, (await ofTenant(ctx)).id)

const restarts = Object.fromEntries([...profileFields, ...contactFields].map((field) => [field, checksOf(field)]))

/** The account as its page shows it: with the checks that a change of each field begins anew. */
export const find = async (ctx: Ctx) => ({ ...(await ofTenant(ctx)), restarts })

/** The account as the vendor's staff see it, with the state of each programme. */
export async function findPartner(ctx: Ctx) {
  const [tenant] = await ctx.db
    .select({ programmes: tenants.standings })
    .from(tenants)
    .where(and(within(ctx, tenants), eq(tenants.id, ctx.tenantId)))
  return { ...(await find(ctx)), programmes: tenant?.programmes ?? {} }
}

/** Where the company stands, in one question: enrolled or not, in the programme or not, associated or not. */
export async function companyOf({ db, tenantId }: Ctx) {
  const [row] = await company(db).execute({ tenantId })
  return row ?? { country: null, account: null, reseller: null, location: null }
}
const company = prepared((db, name) =>
  db
    .select({
      country: tenants.country,
      account: { status: accounts.status },
      reseller: { id: resellers.id, kind: resellers.kind, status: resellers.status, reason: resellers.reason },
      location: { name: locations.name, status: locations.status, country: locations.country },
    })
    .from(tenants)
    .leftJoin(accounts, eq(accounts.tenantId, tenants.tenantId))
    .leftJoin(resellers, eq(resellers.tenantId, tenants.tenantId))
    .leftJoin(associations, and(eq(associations.tenantId, tenants.tenantId), eq(associations.status, 'active')))
    .leftJoin(locations, and(eq(locations.tenantId, tenants.tenantId), eq(locations.id, associations.locationId)))
    .where(within(anyone, tenants))
    .limit(1)
    .prepare(name),
)
