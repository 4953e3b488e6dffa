import { Section } from '../kit/Section.tsx'
import { stateName } from '../kit/StateBadge.tsx'
import { say } from '../kit/say.ts'
import { dayOf } from '../kit/When.tsx'
import type { Delegation } from './queries.ts'
import styles from './relationships.module.css'

const STEPS = ['approvalPending', 'approved', 'active', 'expiring', 'end'] as const
type Step = (typeof STEPS)[number]
const DAY_MS = 86_400_000
const LAST_DAYS = 30

/** How far it came before it ended, or where it is. */
function reachedBy({ status, approvedAt, activatedAt }: Delegation): Step {
  const at = STEPS.find((one) => one === status)
  if (at) return at
  return activatedAt ? 'end' : approvedAt ? 'approved' : 'end'
}

/** What runs shorter than that is in its last days from the first. */
const lastDaysOf = (endsAt: string, activatedAt: string) => {
  const from = new Date(new Date(endsAt).getTime() - LAST_DAYS * DAY_MS).toISOString()
  return from < activatedAt ? activatedAt : from
}

const atStep = (row: Delegation): Record<Step, string | null> => ({
  approvalPending: row.askedAt,
  approved: row.approvedAt,
  active: row.activatedAt,
  expiring: row.endsAt && lastDaysOf(row.endsAt, row.activatedAt ?? ''),
  end: row.endedAt ?? row.endsAt,
})

/** The life of delegated access, drawn: where it has been, where it is, and when it comes to the next. */
export function Life({ row }: { row: Delegation }) {
  const [here, days] = [reachedBy(row), atStep(row)]
  const isOver = here === 'end'
  const was = (step: Step) =>
    isOver
      ? step === 'end' || (days[step] !== null && days[step] <= (row.endedAt ?? ''))
      : STEPS.indexOf(step) <= STEPS.indexOf(here)
  return (
    <Section title={say('relationships.access.life')}>
      <ol className={styles.life}>
        {STEPS.map((step) => (
          <li
            key={step}
            data-done={was(step) || undefined}
            data-bad={(isOver && step === 'end') || undefined}
            aria-current={step === here ? 'step' : undefined}
          >
            {isOver && step === 'end' ? stateName('delegation', row.status) : say(`relationships.access.life.${step}`)}
            {days[step] && (was(step) || !isOver) && <small>{dayOf(days[step])}</small>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
