import { named } from '../../kit/say.ts'
import type { Share } from '../Shares.tsx'
import type { Counts } from './queries.ts'

/** How far an old account may have come, the farthest first, and how each looks in a picture. */
// biome-ignore format: a table
export const WAYS = {
  claimed:     'main',
  opened:      'soft',
  invited:     'faint',
  waiting:     'quiet',
  unreachable: 'wait',
  lapsed:      'bad',
} as const satisfies Record<string, Share['look']>
export type Way = keyof typeof WAYS
export const ways = Object.keys(WAYS) as Way[]

export const wayName = (way: Way) => named(`legacyWay.${way}`)

/** The parts that may still be empty are shown; what cannot be yet, or any more, is not. */
export const sharesOf = (counts: Counts): Share[] =>
  ways
    .filter((way) => counts[way] > 0 || way === 'claimed' || way === 'opened' || way === 'invited')
    .map((name) => ({ name, title: wayName(name), value: counts[name], look: WAYS[name] }))
