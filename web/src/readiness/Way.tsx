import { IconCheck } from '@tabler/icons-react'
import { GoThere } from '../kit/Blocked.tsx'
import { Checklist } from '../kit/Checklist.tsx'
import { language, say } from '../kit/say.ts'
import { conditionOf } from './conditions.ts'
import type { Readiness } from './queries.ts'
import styles from './readiness.module.css'

type Step = Readiness['steps'][number]

const stateOf = ({ done, current }: Step) => (done ? 'done' : current ? 'current' : 'ahead')

/** The way to selling: enrol, associate, sign, each with its conditions under it. */
export function Way({ readiness: { steps, conditions } }: { readiness: Readiness }) {
  return (
    <ol className={styles.way} aria-label={say('readiness.way')}>
      {steps.map((step, at) => (
        <li key={step.step} data-state={stateOf(step)} aria-current={step.current ? 'step' : undefined}>
          <span className={styles.dot}>{step.done ? <IconCheck size={15} aria-hidden /> : at + 1}</span>
          <section className={styles.step} aria-labelledby={`step-${step.step}`}>
            <header>
              <h2 id={`step-${step.step}`}>{step.says[language()]}</h2>
              <small>{say(`readiness.step.${stateOf(step)}`)}</small>
            </header>
            <Checklist conditions={conditions.filter((one) => one.step === step.step).map(withDoor)} />
          </section>
        </li>
      ))}
    </ol>
  )
}

/** The door is the reader's own if they can clear it; else it only shows. */
function withDoor(standing: Readiness['conditions'][number]) {
  const shown = conditionOf(standing)
  if (!shown.block?.link || standing.you) return shown
  return { ...shown, action: <GoThere to={shown.block.link} name={say('readiness.look')} /> }
}

/** The three steps in one line, for pages that only point there. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ol className={styles.line} aria-label={say('readiness.way')}>
    {steps.map((step, at) => (
      <li key={step.step} data-state={stateOf(step)} aria-current={step.current ? 'step' : undefined}>
        <span className={styles.dot}>{step.done ? <IconCheck size={15} aria-hidden /> : at + 1}</span>
        <span>
          {step.says[language()]}
          <small>{say(`readiness.step.${stateOf(step)}`)}</small>
        </span>
      </li>
    ))}
  </ol>
)
