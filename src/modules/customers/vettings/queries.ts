import { and, desc, eq, sql } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS, placeOf } from '#kernel/page.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { across, within } from '#kernel/store.ts'
import { spoken } from '#kernel/words.ts'
import { tenants } from '#modules/access/index.ts'
import { filesOf } from '#modules/files/index.ts'
import { stateNamed } from '#modules/membership/index.ts'
import { companyOf, mustServe } from '#modules/relationships/index.ts'
import { fullName } from '../customers/rules/form.ts'
import { customerProfiles as p } from '../customers/tables.ts'
import * as rules from './rules.ts'
import type { AtPartner, Filed, OfCustomer, Profile, Queue, Reviewed } from './shapes.ts'
import { validationCodes as c, kinds, store, type Vetting, vettings as v } from './tables.ts'

const CODES_MAX = 200
type CustomerId = Id<'tenant'>

/** What is asked and decided about one customer comes one after the other, whoever of its partners asks. */
export const inTurn = (ctx: Ctx, { customerId }: { customerId: CustomerId }) =>
  ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`vetting ${customerId}`}, 0))`)

/** What counts of a customer now, whoever of its partners asked: this window shows a partner no more of another's row. */
export async function heldOf(ctx: Ctx, customerId: CustomerId): Promise<rules.Held[]> {
  const { rows } = await ctx.db.execute<HeldRow>(
    sql`select kind, status, since, valid_until, own from customer_vetted(${ctx.tenantId}, ${customerId}, ${ctx.now}::timestamptz)`,
  )
  return rows.map(({ since, valid_until: until, ...row }) => ({
    ...row,
    since: new Date(since),
    validUntil: until === null ? null : new Date(until),
  }))
}
type HeldRow = Pick<rules.Held, 'kind' | 'status' | 'own'> & { since: Date | string; valid_until: Date | string | null }

/** Of which segments a customer of this partner may buy; of none while the vendor is looking into it. */
export const segmentsOf = async (ctx: Ctx, customerId: CustomerId) => rules.segmentsOf(await heldOf(ctx, customerId))

/** What this partner asked about the customer, by kind. */
export const ownOf = (ctx: Ctx, customerId: CustomerId): Promise<Vetting[]> =>
  ctx.db
    .select()
    .from(v)
    .where(and(within(ctx, v), eq(v.customerId, customerId)))
    .orderBy(v.kind)
    .limit(kinds.length)

export const filed = async (ctx: Ctx, row: Vetting): Promise<Filed> => ({ ...row, files: await filesOf(ctx, row.fileIds) }) // biome-ignore format: one thought

/** How the customer stands with the vendor. */
export async function standing(ctx: Ctx, { customerId }: Static<typeof OfCustomer>) {
  await mustServe(ctx, customerId)
  const [held, own] = [await heldOf(ctx, customerId), await ownOf(ctx, customerId)]
  const { status = 'approved', since = null } = rules.accountOf(held) ?? {}
  const inTheWay = (kind: rules.Kind) => rules.inTheWay(kind, own.find((one) => one.kind === kind) ?? null, held)
  const items: Filed[] = []
  for (const row of own) items.push(await filed(ctx, row))
  return {
    account: { status, since },
    blocked: saidOf(rules.blocked(held)),
    segments: rules.segmentsOf(held),
    held: granted(held),
    askable: kinds.filter((kind) => inTheWay(kind) === null),
    items,
  }
}
const saidOf = (refusal: Refusal | null) =>
  refusal && {
    says: spoken(refusal.declared, refusal.facts),
    remedy: spoken(refusal.declared.remedy, refusal.facts),
  }
const granted = (held: readonly rules.Held[]) =>
  held.filter(({ kind, status }) => kind !== 'account' && status === 'approved')

const promise = sql`coalesce(${v.promisedAt}, 'infinity')`
const mostUrgent: Order = { way: 'up', by: [[promise, 'instant'], [v.id, 'id']] } // biome-ignore format: one thought
/** What reviewers owe, the nearest promise first; with a state, all of that state. */
export async function queue(ctx: Ctx, { status = 'inReview', kind, after, limit = PAGE_ROWS }: Queue) {
  const rows = await ctx.db
    .select({ row: v, partner: tenants.name })
    .from(v)
    .innerJoin(tenants, and(eq(tenants.tenantId, v.tenantId), eq(tenants.id, v.tenantId)))
    .where(and(across(ctx, v), eq(v.status, status), kind && eq(v.kind, kind), beyond(mostUrgent, after)))
    .orderBy(...inOrder(mostUrgent))
    .limit(limit + 1)
  const items = rows.map(({ row, partner }) => ({ ...row, partner }))
  return cut(items, limit, (row) => placeOf(row.promisedAt, row.id))
}

/** Everything a reviewer weighs. */
export async function review(ctx: Ctx, { id }: AtPartner): Promise<Reviewed> {
  const row = await store.get(ctx, id)
  const { name: partner } = await companyOf(ctx)
  const held = granted(await heldOf(ctx, row.customerId))
  return { ...(await filed(ctx, row)), partner, held, profile: await profileOf(ctx, row.customerId) }
}

async function profileOf(ctx: Ctx, customerId: CustomerId): Promise<Profile | null> {
  const row = await billToOf(ctx, customerId)
  if (!row) return null
  const { line1, line2, city, state, postalCode } = row.address
  const named = (state && stateNamed(state, row.country)?.name[ctx.language]) || state
  const place = [line1, line2, city, named, postalCode].filter(Boolean).join(', ')
  const { companyName, email, phone, registrationId } = row
  return { companyName, person: fullName(row), email, phone, place, registrationId }
}

export async function billToOf(ctx: Ctx, customerId: CustomerId) {
  const [row] = await ctx.db
    .select()
    .from(p)
    .where(and(within(ctx, p), eq(p.customerId, customerId)))
  return row ?? null
}

/** The codes this company may qualify customers of the government with, the newest first. */
export const codes = (ctx: Ctx) => ctx.db.select().from(c).where(within(ctx, c)).orderBy(desc(c.id)).limit(CODES_MAX)
