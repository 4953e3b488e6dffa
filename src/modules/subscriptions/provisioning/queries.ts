import { and, eq, ne } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { Outside } from '#kernel/outside.ts'
import { beyond, cut, inOrder, type Order, PAGE_ROWS } from '#kernel/page.ts'
import { statement } from '#kernel/prepared.ts'
import { across, within } from '#kernel/store.ts'
import { tenants } from '#modules/access/index.ts'
import { find } from '../subscriptions/queries.ts'
import type { ById } from '../subscriptions/shapes.ts'
import { subscriptions as s } from '../subscriptions/tables.ts'
import { PUBLIC, type Reach } from './rules.ts'
import type { Queue } from './shapes.ts'
import { type Provisioner, type Provisioning, provisionings as p, provisioners } from './tables.ts'

/** Where the vendor's systems are, or nothing: then what is ordered is there at once. */
export async function provisioner(ctx: Ctx): Promise<Provisioner | null> {
  const [row] = await ctx.db.select().from(provisioners).where(across(ctx, provisioners))
  return row ?? null
}
/** Whether they are anywhere, in SQL: for a company, which does not see where. */
export const VENDOR_ASKED = 'vendor_is_asked()'
/** The same, ready to be called. */
export async function reachOf({ look, ports: { vault, publicUrl } }: Outside): Promise<Reach | null> {
  const there = await look(provisioner)
  return there && { url: there.url, secret: vault.open(there.secretSealed), answerTo: `${publicUrl}/rest/provisioning/answers` } // biome-ignore format: one record
}

/** How clients know what has become of a subscription with the vendor's systems. */
export type Provisioned = {
  readonly state: (typeof PUBLIC)[keyof typeof PUBLIC]
  readonly activationLink: string | null
}
type Row = Pick<Provisioning, 'status' | 'activationLink'>
type Nullable<R> = { readonly [K in keyof R]: R[K] | null }
const shown = (row: Row | undefined, isChanged: boolean): Provisioned => ({
  state: isChanged ? 'pending' : row ? PUBLIC[row.status] : 'success',
  activationLink: row?.activationLink ?? null,
})

const known = statement(`
  select s.id, s.provision_at is not null as "isChanged", p.status, p.activation_link as "activationLink"
  from subscriptions s left join provisionings p on p.tenant_id = s.tenant_id and p.subscription_id = s.id
  where s.tenant_id = $1 and s.id = any ($2::uuid[])`)
/** The same of many at once, by subscription. */
export async function provisionedOf({ db, tenantId }: Ctx, ids: readonly Id<'subscription'>[]): Promise<ReadonlyMap<string, Provisioned>> {
  if (ids.length === 0) return new Map()
  const rows = await known<Nullable<Row> & { readonly id: string; readonly isChanged: boolean }>(db, [tenantId, ids])
  return new Map(rows.map(({ id, isChanged, status, activationLink }) => [id, shown(status ? { status, activationLink } : undefined, isChanged)]))
} // biome-ignore format: one query

/** What the vendor's systems have of one subscription. */
export async function ofSubscription(ctx: Ctx, input: ById) {
  const { provisionAt } = await find(ctx, input)
  const [row] = await ctx.db
    .select()
    .from(p)
    .where(and(within(ctx, p), eq(p.subscriptionId, input.id)))
  const told = row && { action: row.action, since: row.since, fault: row.fault, reason: row.reason, quantity: row.confirmed?.quantity ?? null } // biome-ignore format: one record
  return { ...shown(row, provisionAt !== null), ...(told ?? NOTHING_TOLD) }
}
const NOTHING_TOLD = { action: null, since: null, fault: null, reason: null, quantity: null }

const oldestFirst: Order = { way: 'up', by: [[p.id, 'id']] }
/** What is not done yet in the whole network, or has failed. */
export async function queue(ctx: Ctx, { status, after, limit = PAGE_ROWS }: Queue) {
  const rows = await ctx.db
    .select({ row: p, partnerName: tenants.name, customerId: s.customerId, name: s.name, title: s.title })
    .from(p)
    .innerJoin(tenants, and(eq(tenants.tenantId, p.tenantId), eq(tenants.id, p.tenantId)))
    .innerJoin(s, and(eq(s.tenantId, p.tenantId), eq(s.id, p.subscriptionId)))
    .where(and(across(ctx, p), ne(p.status, 'done'), status && eq(p.status, status), beyond(oldestFirst, after)))
    .orderBy(...inOrder(oldestFirst))
    .limit(limit + 1)
  return cut(rows.map(({ row, ...about }) => ({ ...row, ...about })), limit) // biome-ignore format: one thought
}
