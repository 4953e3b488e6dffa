import styles from './kit.module.css'
import { named } from './say.ts'

/** How a state feels, whatever lifecycle it is of. A state not named here is neutral. */
// biome-ignore format: a table
const tones = {
  good: ['accepted', 'active', 'met', 'signed', 'verified', 'current', 'approved', 'done', 'delivered', 'qualified', 'proven', 'open'],
  wait: ['pending', 'pendingQualification', 'inReview', 'underReview', 'waiting', 'moreNeeded', 'appealed', 'invited', 'claimed', 'queued', 'scheduled', 'restricted'],
  bad:  ['rejected', 'declined', 'failed', 'suspended', 'blocked', 'expired', 'revoked', 'locked', 'closed'],
} as const

const toneOf = (state: string) => Object.entries(tones).find(([, states]) => states.some((one) => one === state))?.[0]

/** A state in its word; the dot and the colour only repeat it. */
export function StateBadge({ of, state }: { of: string; state: string }) {
  return (
    <span className={styles.state} data-tone={toneOf(state)}>
      {stateName(of, state)}
    </span>
  )
}

/** The word for a state of a lifecycle. */
export const stateName = (of: string, state: string): string => named(`state.${of}.${state}`)
