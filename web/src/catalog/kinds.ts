import { named } from '../kit/say.ts'

/** What can be chosen of, in the order it is offered. */
const KINDS = ['onlineService', 'usage', 'reservation', 'savingsPlan', 'softwareSubscription', 'perpetual', 'thirdParty'] as const // biome-ignore format: one line
export const SEGMENTS = ['commercial', 'education', 'government', 'nonprofit'] as const
export const kindOf = (text: string | undefined) => KINDS.find((one) => one === text)
export const segmentOf = (text: string | undefined) => SEGMENTS.find((one) => one === text)

export const kindOptions = () => KINDS.map((value) => ({ value, label: named(`kind.product.${value}`) }))
export const segmentOptions = () => SEGMENTS.map((value) => ({ value, label: named(`segment.catalog.${value}`) }))
