import styles from './kit.module.css'
import { named } from './say.ts'

/** How a state feels, whatever lifecycle it is of. A state not named here is neutral. */
// biome-ignore format: a table
const tones = {
  good: ['accepted', 'active', 'met', 'signed', 'verified', 'current', 'approved', 'done', 'delivered', 'qualified', 'proven', 'open'],
  wait: ['pending', 'pendingQualification', 'inReview', 'underReview', 'waiting', 'moreNeeded', 'appealed', 'inAppeal', 'invited', 'claimed', 'queued', 'scheduled', 'restricted',
         'approvalPending', 'expiring', 'terminationRequested'],
  bad:  ['rejected', 'declined', 'failed', 'suspended', 'blocked', 'expired', 'revoked', 'locked', 'closed'],
} as const

export type Tone = keyof typeof tones

const toneOf = (state: string) =>
  (Object.keys(tones) as Tone[]).find((tone) => tones[tone].some((one) => one === state))

/** A state in its word; the dot and the colour only repeat it. */
export function StateBadge({
  of,
  state,
  tone = toneOf(state),
}: {
  of: string
  state: string
  tone?: Tone | undefined
}) {
  return (
    <span className={styles.state} data-tone={tone}>
      {stateName(of, state)}
    </span>
  )
}

/** The word for a state of a lifecycle. */
export const stateName = (of: string, state: string): string => named(`state.${of}.${state}`)
