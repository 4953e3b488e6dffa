import { and, asc, desc, eq, gt, inArray, isNotNull, lte, notExists } from 'drizzle-orm'
import { unmet } from '#kernel/condition.ts'
import { type Ctx, contextOf, inTenant } from '#kernel/context.ts'
import { money } from '#kernel/money.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import { across, within } from '#kernel/store.ts'
import { autoStopped } from '../../holdings/letters.ts'
import { held } from '../../holdings/lifecycle.ts'
import { standsAlone, writeAbout } from '../../holdings/renewals.ts'
import { type Holding, holdings as h, store as holdingStore } from '../../holdings/tables.ts'
import { offerOf } from '../../offers/queries.ts'
import { isReady } from '../../offers/shapes.ts'
import type { Authorised } from '../gateway.ts'
import { open } from '../lifecycle.ts'
import { declinedBy } from '../rules.ts'
import { type Purchase, purchases as p } from '../tables.ts'
import { place } from './order.ts'

const BATCH = 20
type Due = { holding: Holding; last: Purchase | null; authorised: Authorised | null }

/** Renews what renews itself, on the first day it can be: by the card it was last paid with. What does not go through is left to people, and said. */
export const renewAutomatically = beforehand(
  async ({ look, ports }: Outside): Promise<Due[]> => {
    const found: Due[] = []
    for (const holding of await look(dueNow)) {
      const { last, offer } = await look(async (ctx) => {
        const here = inTenant(ctx, holding.tenantId)
        return { last: await lastPaid(here, holding), offer: await offerOf(here, holding) }
      })
      const { total, currency } = offer.price
      const key = `auto:${holding.id}:${holding.anniversary?.toISOString()}`
      const card = last?.cardToken
      const authorised =
        card && isReady(offer) && total > 0n
          ? await ports.gateway.authorise({ key, total: money(total, currency), card, remember: true })
          : null
      found.push({ holding, last, authorised })
    }
    return found
  },
  async (ctx, _, due) => {
    for (const one of due) await renew(inTenant(ctx, one.holding.tenantId), one)
    return due.length
  },
)

const dueNow = (ctx: Ctx): Promise<Holding[]> =>
  ctx.db
    .select()
    .from(h)
    .where(
      and(
        ...[across(ctx, h), eq(h.autoRenew, true), inArray(h.status, [...held])],
        ...[standsAlone(ctx), lte(h.renewableFrom, ctx.now), gt(h.graceTo, ctx.now)],
        notExists(
          ctx.db
            .select({ id: p.id })
            .from(p)
            .where(and(across(ctx, p), eq(p.tenantId, h.tenantId), eq(p.code, h.code), inArray(p.status, [...open]))),
        ),
      ),
    )
    .orderBy(asc(h.renewableFrom))
    .limit(BATCH)

/** The order the level was last paid with, whose card is remembered. */
async function lastPaid(ctx: Ctx, { code }: Holding): Promise<Purchase | null> {
  const [row] = await ctx.db
    .select()
    .from(p)
    .where(and(within(ctx, p), eq(p.code, code), eq(p.status, 'active'), isNotNull(p.cardToken)))
    .orderBy(desc(p.paidAt))
    .limit(1)
  return row ?? null
}

/** In the name of whoever asked for it when they paid. */
async function renew(ctx: Ctx, { holding, last, authorised }: Due) {
  if (!last) return stop(ctx, holding, declinedBy('unknown'))
  const { buyerId: id, buyerName: name, buyerEmail: email, language } = last
  const here = contextOf({ ...ctx, actor: { ...ctx.actor, id, name, email, language } })
  const offer = await offerOf(here, holding)
  const blocked = offer.conditions.map(unmet).find((one) => one !== null)
  if (blocked) return stop(here, holding, blocked)
  if (authorised && !authorised.ok) return stop(here, holding, declinedBy(authorised.code))
  const again = offer.bundles.some(({ bundle }) => bundle === last.bundle) ? { bundle: last.bundle } : {}
  await place(here, { code: holding.code, method: 'card', autoRenew: true, ...again }, authorised)
}

async function stop(ctx: Ctx, { id }: Holding, why: ReturnType<typeof declinedBy>) {
  const before = await holdingStore.lock(ctx, id)
  const after = await holdingStore.update(ctx, before, { autoRenew: false })
  await writeAbout(ctx, after, autoStopped, { why: { en: why.says('en'), ko: why.says('ko') } })
}
