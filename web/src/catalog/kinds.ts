import { numberOf } from '../kit/Amount.tsx'
import { named, say } from '../kit/say.ts'
import type { Sku } from './queries.ts'

/** What can be chosen of, in the order it is offered. */
const KINDS = ['onlineService', 'usage', 'reservation', 'savingsPlan', 'softwareSubscription', 'perpetual', 'thirdParty'] as const // biome-ignore format: one line
export const SEGMENTS = ['commercial', 'education', 'government', 'nonprofit'] as const
export const kindOf = (text: string | undefined) => KINDS.find((one) => one === text)
export const segmentOf = (text: string | undefined) => SEGMENTS.find((one) => one === text)

type Counted = Pick<Sku, 'unit' | 'minQuantity' | 'maxQuantity'>
/** How many can be bought at once; what is used is not counted beforehand. */
export const quantityOf = ({ unit, minQuantity, maxQuantity }: Counted): string =>
  unit === 'usage'
    ? named('unit.catalog.usage')
    : say('catalogue.quantity.range', {
        unit: named(`unit.catalog.${unit}`),
        min: numberOf(minQuantity),
        max: numberOf(maxQuantity),
      })

export const kindOptions = () => KINDS.map((value) => ({ value, label: named(`kind.product.${value}`) }))
export const segmentOptions = () => SEGMENTS.map((value) => ({ value, label: named(`segment.catalog.${value}`) }))
