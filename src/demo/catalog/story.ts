/** The catalogue of the demo: there before the first partner comes, with the prices of the months around today. */
import type { Ctx } from '#kernel/context.ts'
import { dateOf } from '#kernel/time.ts'
import { keepCatalog } from '#modules/catalog/index.ts'
import { draftOf } from './drafts.ts'
import { wanted } from './shelves.ts'

export const demoCatalog = (today: Date) => wanted.map((one) => draftOf(one, dateOf(today)))

/** Puts it all on sale. */
export const openCatalog = (ctx: Ctx, today: Date) => keepCatalog(ctx, demoCatalog(today))
