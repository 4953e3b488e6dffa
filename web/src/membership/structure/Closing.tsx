import { Checklist } from '../../kit/Checklist.tsx'
import { language, say } from '../../kit/say.ts'
import type { Plan } from './queries.ts'
import styles from './structure.module.css'

/** What must be true before something is closed: each condition met, or what clears it and where. */
export const Conditions = ({ plan: { conditions, ready } }: { plan: Plan }) => (
  <>
    <p className={styles.note}>{ready ? say('structure.close.ready') : say('structure.close.blocked')}</p>
    <Checklist
      conditions={conditions.map(({ name, says, met, block }) => ({
        ...{ name, title: says[language()], state: met ? 'met' : 'unmet' },
        block: block
          ? { ...block, who: block.who.map(({ clearer, says }) => ({ clearer, name: says[language()] })) }
          : undefined,
      }))}
    />
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
