import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { numberOf } from '../kit/Amount.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import styles from './home.module.css'
import { queue } from './queries.ts'

const numbers = ['overdue', 'dueToday', 'open', 'mine', 'waiting'] as const

/** The verification queue in five numbers, the overdue first. */
export function Desk() {
  return (
    <Section
      title={say('home.desk.queue')}
      action={<Link to="/vendor/verifications">{say('home.desk.queue.open')}</Link>}
    >
      <Answer of={useQuery(queue)} rows={2}>
        {(answer) => (
          <dl className={styles.numbers}>
            {numbers.map((name) => (
              <div key={name} data-late={(name === 'overdue' && answer.overdue > 0) || undefined}>
                <dt>{say(`home.desk.${name}`)}</dt>
                <dd>{numberOf(answer[name])}</dd>
              </div>
            ))}
          </dl>
        )}
      </Answer>
    </Section>
  )
}
