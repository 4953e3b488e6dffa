import { IconCheck, IconClockHour4 } from '@tabler/icons-react'
import { GoThere } from '../kit/Blocked.tsx'
import { Checklist } from '../kit/Checklist.tsx'
import { language, say } from '../kit/say.ts'
import { conditionOf, isWaiting } from './conditions.ts'
import type { Readiness } from './queries.ts'
import styles from './readiness.module.css'

type Step = Readiness['steps'][number]

/** Where the company is on the way; a step of which the rest is in the vendor's hands waits. */
function stateOf({ step, done, current }: Step, conditions: Readiness['conditions']) {
  if (done) return 'done'
  if (!current) return 'ahead'
  const open = conditions.filter((one) => one.step === step && !one.met)
  return open.every(isWaiting) ? 'waiting' : 'current'
}

/** The sign of a step: done, in the vendor's hands, or its number. */
function Dot({ state, at }: { state: ReturnType<typeof stateOf>; at: number }) {
  const Sign = { done: IconCheck, waiting: IconClockHour4, current: null, ahead: null }[state]
  return <span className={styles.dot}>{Sign ? <Sign size={15} aria-hidden /> : at + 1}</span>
}

/** The way to selling: enrol, associate, sign, each with its conditions under it. */
export function Way({ readiness: { steps, conditions } }: { readiness: Readiness }) {
  return (
    <ol className={styles.way} aria-label={say('readiness.way')}>
      {steps.map((step, at) => (
        <li key={step.step} data-state={stateOf(step, conditions)} aria-current={step.current ? 'step' : undefined}>
          <Dot state={stateOf(step, conditions)} at={at} />
          <section className={styles.step} aria-labelledby={`step-${step.step}`}>
            <header>
              <h2 id={`step-${step.step}`}>{step.says[language()]}</h2>
              <small>{say(`readiness.step.${stateOf(step, conditions)}`)}</small>
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
export const Steps = ({ readiness: { steps, conditions } }: { readiness: Readiness }) => (
  <ol className={styles.line} aria-label={say('readiness.way')}>
    {steps.map((step, at) => (
      <li key={step.step} data-state={stateOf(step, conditions)} aria-current={step.current ? 'step' : undefined}>
        <Dot state={stateOf(step, conditions)} at={at} />
        <span>
          {step.says[language()]}
          <small>{say(`readiness.step.${stateOf(step, conditions)}`)}</small>
        </span>
      </li>
    ))}
  </ol>
)
