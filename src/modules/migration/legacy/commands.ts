import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { belongingsOfAll } from '../old-accounts/queries.ts'
import type { LegacyAccount } from '../old-accounts/tables.ts'
import { namesKnown } from './queries.ts'
import { type arrivals, type Past, store } from './tables.ts'

export type Belongings = Awaited<ReturnType<typeof belongingsOfAll>>
type Remembered = {
  readonly account: LegacyAccount
  readonly things: Belongings
  /** What arrived as a level or benefit of today; all of it stays readable here. */
  readonly carries: boolean
  readonly by: (typeof arrivals)[number]
  readonly sourceId: Id<'claim' | 'lateClaim'>
  readonly locationId: Id<'location'> | null
}

/** Keeps what an account was in the old centre, as it was when it came over: nothing that happens there later changes it. */
export async function remember(ctx: Ctx, { account, things, carries, by, sourceId, locationId }: Remembered) {
  const { oldId, printedOldId, name, standing, country, address } = account
  const { levelOf, typeOf } = await namesKnown(ctx)
  const past: Past = {
    ...{ standing, country, address },
    sites: things.sites.map((site) => ({ printedOldId: site.printedOldId, name: site.name, country: site.country })),
    levels: things.levels.map(({ level, since, anniversary }) => ({
      level,
      since,
      anniversary,
      carried: carries && levelOf(level) !== null,
    })),
    benefits: things.benefits.map((one) => ({
      ...{ type: one.type, quantity: one.quantity, unit: one.unit, validTo: one.validTo, sourceOffer: one.sourceOffer },
      carried: carries && isCarried(one, typeOf, ctx.now),
    })),
  }
  return store.insert(ctx, { oldId, printedOldId, name, arrivedBy: by, arrivedAt: ctx.now, sourceId, locationId, past })
}

/** A benefit arrives if there is such a benefit here, something is left of it, and it still holds. */
export const isCarried = (
  { type, quantity, validTo }: Pick<Belongings['benefits'][number], 'type' | 'quantity' | 'validTo'>,
  typeOf: (word: string) => unknown,
  now: Date,
) => typeOf(type) !== null && quantity > 0 && (validTo === null || Date.parse(validTo) > now.getTime())
