import type { Condition } from '../kit/Checklist.tsx'
import { conditionOf } from '../kit/requirement.ts'
import type { Offer } from './queries.ts'

/** The conditions of a level as the kit draws them: each met or not, with what clears it. */
export const conditionsOf = ({ conditions }: Pick<Offer, 'conditions'>): Condition[] => conditions.map(conditionOf)

/** How many of them are met. */
export const metOf = ({ conditions }: Pick<Offer, 'conditions'>) => ({
  met: conditions.filter(({ met }) => met).length,
  of: conditions.length,
})
