import type { Static } from 'typebox'
import { lookFrom } from '#kernel/condition.ts'
import type { Ctx } from '#kernel/context.ts'
import { refuse as refuseLevel } from '../levels/rules.ts'
import type { ByCode } from '../levels/shapes.ts'
import type { BenefitLine, Level } from '../levels/tables.ts'
import { noteOf } from '../re-enrolments/rules.ts'
import { optionsOf, whyOf } from '../unions/rules.ts'
import { standingWith } from './conditions.ts'
import { priceOf } from './price.ts'
import type { Included, Offer } from './shapes.ts'
import { type Benefit, judged, type Situation, situation } from './situation.ts'

/** Every level as it is offered to this company, also those it holds and those it cannot have yet. */
export async function offers(ctx: Ctx): Promise<Offer[]> {
  const look = lookFrom(ctx)
  const { levels } = await situation(look)
  const all: Offer[] = []
  for (const level of levels) all.push(await offerFrom(look, level))
  return all.filter(({ level, holding }) => holding || (level.offered && level.kind !== 'legacy'))
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
    included: inWords(s, level.benefits),
    ...choiceOf(s, level),
    note: noteOf(holding, level),
    bankDetails: s.settings.bankDetails,
  }
}

const inWords = (s: Situation, lines: readonly BenefitLine[]) =>
  lines.map(({ type, quantity }) => brought(s.benefits.get(type), { type, quantity }))

/** What a renewal may bring, after a merge of two accounts that held different bundles; and why. */
function choiceOf(s: Situation, { code, kind, benefits }: Level): Pick<Offer, 'bundles' | 'why'> {
  const isConcerned = s.union !== null && s.held.has(code) && (kind === 'designation' || kind === 'legacy')
  if (!s.union || !isConcerned) return { bundles: [{ bundle: 'own', included: inWords(s, benefits) }], why: null }
  const { legacyLines } = s.union
  const lines = { own: benefits, legacy: legacyLines }
  const bundles = optionsOf(s.union).map((bundle) => ({ bundle, included: inWords(s, lines[bundle]) }))
  return { bundles, why: whyOf(s.union) }
}

const brought = (known: Benefit | undefined, { type, quantity }: { type: string; quantity: number }): Included => ({
  ...{ type, quantity },
  name: known?.name ?? { en: type, ko: type },
  explains: known?.explains ?? null,
  worth: known?.worth ?? null,
})
