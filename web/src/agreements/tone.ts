import type { Tone } from '../kit/StateBadge.tsx'

/** How the states of versions and drives feel: a superseded version is over and well, an overdue signature is not. */
const tones: Readonly<Record<string, Tone>> = {
  published: 'good',
  draft: 'wait',
  signed: 'good',
  open: 'wait',
  overdue: 'bad',
}

export const toneOf = (state: string): Tone | undefined => tones[state]
