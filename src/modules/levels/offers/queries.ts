import type { Static } from 'typebox'
import { lookFrom } from '#kernel/condition.ts'
import type { Ctx } from '#kernel/context.ts'
import { refuse as refuseLevel } from '../levels/rules.ts'
import type { ByCode } from '../levels/shapes.ts'
import type { Level } from '../levels/tables.ts'
import { standingWith } from './conditions.ts'
import { priceOf } from './price.ts'
import type { Included, Offer } from './shapes.ts'
import { type Benefit, judged, situation } from './situation.ts'

/** Every level as it is offered to this company, also those it holds and those it cannot have yet. */
export async function offers(ctx: Ctx): Promise<Offer[]> {
  const look = lookFrom(ctx)
  const { levels } = await situation(look)
  const all: Offer[] = []
  for (const level of levels) all.push(await offerFrom(look, level))
  return all.filter(({ level, holding }) => level.offered || holding)
}

/** One level as it is offered to this company now: the preview shows it, and the order is placed by it. */
export async function offerOf(ctx: Ctx, { code }: Static<typeof ByCode>): Promise<Offer> {
  const look = lookFrom(ctx)
  const level = (await situation(look)).levels.find((one) => one.code === code)
  if (!level) throw refuseLevel.levelUnknown({ code })
  return offerFrom(look, level)
}

async function offerFrom(look: ReturnType<typeof lookFrom>, level: Level): Promise<Offer> {
  const s = await situation(look)
  const holding = s.held.get(level.code) ?? null
  return {
    ...{ level, holding, kind: holding ? 'renewal' : 'new' },
    price: priceOf(level, s.account?.country ?? null, s.settings),
    criteria: judged(s, level),
    conditions: await standingWith(look, level),
    order: s.ordered.get(level.code) ?? null,
    included: level.benefits.map(({ type, quantity }) => brought(s.benefits.get(type), { type, quantity })),
    bankDetails: s.settings.bankDetails,
  }
}

const brought = (known: Benefit | undefined, { type, quantity }: { type: string; quantity: number }): Included => ({
  ...{ type, quantity },
  name: known?.name ?? { en: type, ko: type },
  explains: known?.explains ?? null,
  worth: known?.worth ?? null,
})
