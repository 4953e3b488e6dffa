import { Checklist } from '../../kit/Checklist.tsx'
import { conditionOf } from '../../kit/requirement.ts'
import { language, say } from '../../kit/say.ts'
import type { Plan } from './queries.ts'
import styles from './structure.module.css'

/** What must be true before something is closed: each condition met, or what clears it and where. */
export const Conditions = ({ plan: { conditions, ready } }: { plan: Plan }) => (
  <>
    <p className={styles.note}>{ready ? say('structure.close.ready') : say('structure.close.blocked')}</p>
    <Checklist conditions={conditions.map(conditionOf)} />
  </>
)

/** What follows, said before it is done. */
export const Effects = ({ plan: { effects } }: { plan: Plan }) => (
  <ul className={styles.effects}>
    {effects.map((effect) => (
      <li key={effect.en}>{effect[language()]}</li>
    ))}
  </ul>
)
