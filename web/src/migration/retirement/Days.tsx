import kit from '../../kit/kit.module.css'
import { named, say } from '../../kit/say.ts'
import { dayOf } from '../../kit/When.tsx'
import styles from '../migration.module.css'
import type { Plan } from './queries.ts'

type Phase = Plan['phase']
// biome-ignore format: a table
const tones: Readonly<Record<Phase, 'good' | 'wait' | 'bad' | undefined>> = {
  unplanned: undefined, planned: undefined, announced: 'good', frozen: 'wait', retired: 'bad',
}

/** Where the old centre stands. */
export const PhaseBadge = ({ phase }: { phase: Phase }) => (
  <span className={kit.state} data-tone={tones[phase]}>
    {named(`legacyPhase.${phase}`)}
  </span>
)

const marks = ['announce', 'freeze', 'retire'] as const
const order: readonly Phase[] = ['planned', 'announced', 'frozen', 'retired']

/** The plan's three days in a row, those behind us filled; and what the present one means. */
export function Days({ plan }: { plan: Plan }) {
  if (!plan.isPlanned) return <p className={styles.about}>{say('migration.phase.unplanned.text')}</p>
  const reached = order.indexOf(plan.phase)
  return (
    <div className={styles.remarks}>
      <ol className={styles.days}>
        {marks.map((mark, at) => (
          <li key={mark} data-past={at < reached || undefined}>
            <b>{say(`migration.day.${mark}`)}</b>
            <span>{dayOf(plan[`${mark}On`])}</span>
          </li>
        ))}
      </ol>
      <p className={styles.about}>{meaning(plan)}</p>
    </div>
  )
}

function meaning({ phase, announceOn, daysLeft }: Plan): string {
  if (phase === 'planned') return say('migration.phase.planned.text', { day: dayOf(announceOn) })
  if (phase === 'announced' || phase === 'frozen') return say(`migration.phase.${phase}.text`, { n: daysLeft })
  return say(`migration.phase.${phase}.text`)
}
