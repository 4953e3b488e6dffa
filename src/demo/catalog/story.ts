/** The catalogue of the demo: there before the first partner comes, with the prices of the months around today. */
import type { Ctx } from '#kernel/context.ts'
import { dateOf } from '#kernel/time.ts'
import { keepCatalog, keepLegacy, keepPromotion } from '#modules/catalog/index.ts'
import { draftOf } from './drafts.ts'
import { demoLegacy, olderCatalog } from './older.ts'
import { demoPromotions } from './promotions.ts'
import { wanted } from './shelves.ts'

export const demoCatalog = (today: Date) => wanted.map((one) => draftOf(one, dateOf(today)))

/** Puts it all on sale, and takes off what is taken off. */
export async function openCatalog(ctx: Ctx, today: Date): Promise<void> {
  await keepCatalog(ctx, [...demoCatalog(today), ...olderCatalog(today)])
  await keepLegacy(ctx, demoLegacy)
  for (const draft of demoPromotions(dateOf(today))) await keepPromotion(ctx, draft)
}
