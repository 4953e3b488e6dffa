import type { Condition } from '../kit/Checklist.tsx'
import { language } from '../kit/say.ts'
import type { Offer } from './queries.ts'

/** The conditions of a level as the kit draws them: each met or not, with what clears it. */
export const conditionsOf = ({ conditions }: Pick<Offer, 'conditions'>): Condition[] => conditions.map(shown)

function shown({ name, says, met, sentence, remedy, who, link, promisedAt }: Offer['conditions'][number]): Condition {
  const lang = language()
  const block = {
    title: sentence?.[lang] ?? '',
    remedy: remedy?.[lang],
    who: who.map((one) => ({ clearer: one.name, name: one.says[lang] })),
    link,
    by: promisedAt ? String(promisedAt) : null,
  }
  return { name, title: says[lang], state: met ? 'met' : promisedAt ? 'waiting' : 'unmet', block }
}

/** How many of them are met. */
export const metOf = ({ conditions }: Pick<Offer, 'conditions'>) => ({
  met: conditions.filter(({ met }) => met).length,
  of: conditions.length,
})
