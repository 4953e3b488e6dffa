import { and, eq, gt, lte } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Document } from '#kernel/route.ts'
import { within } from '#kernel/store.ts'
import { networkName } from '#modules/access/index.ts'
import { entitlements as e } from '#modules/benefits/index.ts'
import { accountOf } from '#modules/membership/index.ts'
import { find } from '../holdings/queries.ts'
import { logoOf } from './picture.ts'
import { mayShow } from './rules.ts'
import type { AsLogo } from './shapes.ts'

/** The logo of a level the company holds, as a drawing to put on its pages. */
export async function logo(
  ctx: Ctx,
  { holdingId, language = ctx.language, theme = 'light' }: Static<typeof AsLogo>,
): Promise<Document> {
  const holding = await find(ctx, { holdingId })
  mayShow(holding, await hasMarketing(ctx))
  const shown = {
    network: await networkName(ctx),
    level: holding.name,
    company: (await accountOf(ctx))?.name ?? '',
  }
  const drawing = logoOf(shown, { language, theme })
  return { name: `${holding.code}-${language}-${theme}.svg`, type: 'image/svg+xml', content: async () => drawing }
}

/** The logo belongs to the marketing benefit, whatever level brought it. */
async function hasMarketing(ctx: Ctx): Promise<boolean> {
  const runs = and(eq(e.kind, 'marketing'), eq(e.status, 'active'), lte(e.validFrom, ctx.now), gt(e.validTo, ctx.now))
  const [row] = await ctx.db
    .select({ id: e.id })
    .from(e)
    .where(and(within(ctx, e), runs))
    .limit(1)
  return row !== undefined
}
