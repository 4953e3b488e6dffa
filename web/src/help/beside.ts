import { useSyncExternalStore } from 'react'

/** How a reader wants the original of a translation: not at all, beside each sentence, or only of the one pointed at. */
export const ways = ['off', 'side', 'point'] as const
export type Way = (typeof ways)[number]

const PLACE = 'help.beside'
const hearers = new Set<() => void>()
const hear = (hearer: () => void) => {
  hearers.add(hearer)
  return () => void hearers.delete(hearer)
}

/** Kept on this device; where nothing may be kept, until the page is left. */
let chosen: Way = stored()
function stored(): Way {
  try {
    return ways.find((one) => one === localStorage.getItem(PLACE)) ?? 'off'
  } catch {
    return 'off'
  }
}

export const useBeside = (): Way => useSyncExternalStore(hear, () => chosen)

export function chooseBeside(way: Way) {
  chosen = way
  try {
    localStorage.setItem(PLACE, way)
  } catch {
    // a browser that keeps nothing: the choice holds for this visit
  }
  for (const hearer of hearers) hearer()
}
