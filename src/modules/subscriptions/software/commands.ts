import { and, eq, notInArray, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { across } from '#kernel/store.ts'
import type { Vault } from '#kernel/vault.ts'
import type { Subscription } from '../subscriptions/tables.ts'
import { ourPartOf, partOf } from './queries.ts'
import { isSoftware, type SealedPart } from './rules.ts'
import type { OnePart, OurPart, Ours } from './shapes.ts'
import { softwareParts as p, type SoftwarePart } from './tables.ts'

/** What the vendor's systems have given out is what there is; said twice it is the same. */
export async function keepParts(ctx: Ctx, of: Subscription, parts: readonly SealedPart[]): Promise<void> {
  if (!isSoftware(of.kind)) return
  const marks = parts.map(({ mark }) => mark)
  const others = marks.length > 0 ? notInArray(p.mark, marks) : undefined
  await ctx.db.delete(p).where(and(across(ctx, p), eq(p.tenantId, of.tenantId), eq(p.subscriptionId, of.id), others))
  await addParts(ctx, of, parts)
}

/** What comes after the rest comes to it. */
export async function addParts(ctx: Ctx, { tenantId, id, kind }: Subscription, parts: readonly SealedPart[]): Promise<void> {
  if (!isSoftware(kind) || parts.length === 0) return
  const about = { tenantId, subscriptionId: id, version: 1, createdAt: ctx.now, updatedAt: ctx.now }
  const once = [...new Map(parts.map((one) => [one.mark, one])).values()]
  const rows = once.map((one) => ({ ...about, ...one, id: newId<'softwarePart'>() }))
  await ctx.db.insert(p).values(rows).onConflictDoUpdate({ target: [p.tenantId, p.subscriptionId, p.mark], set: SAID })
} // biome-ignore format: the head is one line

/** Of a part that is known, what they say of it now. */
const SAID = {
  name: sql`excluded.name`,
  softwareVersion: sql`excluded.software_version`,
  language: sql`excluded.language`,
  architecture: sql`excluded.architecture`,
  updatedAt: sql`excluded.updated_at`,
}

const vaultIn = async ({ ports }: Outside) => ports.vault
function opened(ctx: Ctx, { id, name, sealed }: SoftwarePart, vault: Vault): string {
  ctx.changes.push({ what: 'softwarePart', id, old: null, new: { name } })
  return vault.open(sealed)
}
const shown = (kind: SoftwarePart['kind']) =>
  beforehand(
    vaultIn,
    async (ctx: Ctx, input: OnePart, vault: Vault): Promise<SoftwarePart & { readonly secret: string }> => {
      const row = await partOf(ctx, input, kind)
      return { ...row, secret: opened(ctx, row, vault) }
    },
  )
/** Shows one in the clear; every look is in the log: who, and when. */
export const showKey = shown('key')
export const showLink = shown('download')

const shownToUs = (kind: SoftwarePart['kind']) =>
  beforehand(vaultIn, async (ctx: Ctx, input: OurPart, vault: Vault): Promise<Ours & { readonly secret: string }> => {
    const row = await ourPartOf(ctx, input, kind)
    return { ...row, secret: opened(ctx, row.part, vault) }
  })
/** The same for the customer whose it is. */
export const showOurKey = shownToUs('key')
export const showOurLink = shownToUs('download')
