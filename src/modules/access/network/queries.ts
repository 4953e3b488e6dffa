import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { prepared } from '#kernel/prepared.ts'
import { across } from '#kernel/store.ts'
import { tenants } from '../tenants/tables.ts'
import type { Seller } from './shapes.ts'
import { networkSettings as settings } from './tables.ts'

/** A setting of the network, or the default of whoever asks. */
export async function networkSetting<T>(ctx: Ctx, key: string, fallback: T): Promise<T> {
  const [row] = await settingOf(ctx.db).execute({ key })
  return (row?.value as T | undefined) ?? fallback
}

const settingOf = prepared((db, name) =>
  db
    .select({ value: settings.value })
    .from(settings) // published: no tenant's
    .where(eq(settings.key, sql.placeholder('key')))
    .prepare(name),
)

/** Several of them in one look, each or its default. */
export async function networkSettings<T extends object>(ctx: Ctx, unsaid: T): Promise<T> {
  const rows = await settingsOf(ctx.db).execute({ keys: Object.keys(unsaid) })
  return { ...unsaid, ...Object.fromEntries(rows.map(({ key, value }) => [key, value])) }
}
const settingsOf = prepared((db, name) =>
  db
    .select({ key: settings.key, value: settings.value })
    .from(settings) // published: no tenant's
    .where(sql`${settings.key} = any(${sql.placeholder('keys')}::text[])`)
    .prepare(name),
)

/** The tenant that owns the installation; null until it is founded. */
export async function vendorOf(ctx: Ctx) {
  const [vendor] = await ctx.db
    .select()
    .from(tenants)
    .where(and(across(ctx, tenants), eq(tenants.kind, 'vendor')))
    .limit(1)
  return vendor ?? null
}

/** The network's name alone, which every company may show. */
export async function networkName(ctx: Ctx): Promise<string> {
  const { rows } = await ctx.db.execute<{ name: string | null }>(sql`select vendor_name() as name`)
  return rows[0]?.name ?? 'Guildhall'
}

export const SELLER = 'seller'
const UNSAID: Seller = { legalName: '', address: '', registrationNumber: '' }
/** Who sells here by law, as far as the vendor has said. */
export const seller = (ctx: Ctx): Promise<Seller> => networkSetting(ctx, SELLER, UNSAID)
/** Who stands on a paper as seller: the network's name, where no legal name is said. */
export async function sellerOnPaper(ctx: Ctx): Promise<Seller> {
  const said = await seller(ctx)
  return { ...said, legalName: said.legalName || (await networkName(ctx)) }
}

/** How large a file may be, as whoever runs the house has set it. */
type Limits = { readonly documentBytesMax: number; readonly importBytesMax: number }
declare module '#kernel/outside.ts' {
  interface Ports {
    readonly limits: Limits
  }
}

export const network = beforehand(
  async ({ ports }: Outside) => ports.limits,
  async (ctx: Ctx, _, limits: Limits) => {
    const vendor = await vendorOf(ctx)
    const is = { name: vendor?.name ?? 'Guildhall', founded: vendor !== null }
    return { ...is, demo: await networkSetting(ctx, 'demo', false), limits }
  },
)
