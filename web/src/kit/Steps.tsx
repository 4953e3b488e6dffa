import { Button, Progress } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './kit.module.css'
import { say } from './say.ts'

/** A step of a wizard: one question. One that is closed was answered for good and is not gone back to. */
export type Step = { name: string; title: string; hint?: ReactNode; closed?: boolean }

type Props = {
  steps: readonly Step[]
  /** The step one is at; it belongs into the address. */
  at: string
  /** How many have been answered: those can be gone back to. */
  reached: number
  go: (name: string) => void
  /** For a step that holds a table: it takes what room there is. */
  wide?: boolean
  children: ReactNode
}

/** A wizard: one question a screen, the way behind and the step ahead always in sight. What was answered is kept by the draft. */
export function Steps({ steps, at, reached, go, wide = false, children }: Props) {
  const here = Math.max(
    steps.findIndex(({ name }) => name === at),
    0,
  )
  const step = steps[here]
  return (
    <div className={styles.steps} data-wide={wide || undefined}>
      <nav aria-label={say('kit.steps')}>
        <ol className={styles.stepList}>
          {steps.map(({ name, title, closed }, index) => (
            <Mark
              key={name}
              title={title}
              index={index}
              here={here}
              open={index <= reached && !closed}
              go={() => go(name)}
            />
          ))}
        </ol>
        <Where steps={steps} here={here} />
      </nav>
      <section className={styles.question} aria-labelledby="question">
        <header>
          <h2 id="question">{step?.title}</h2>
          {step?.hint && <p>{step.hint}</p>}
        </header>
        {children}
      </section>
    </div>
  )
}

type MarkProps = { title: string; index: number; here: number; open: boolean; go: () => void }

function Mark({ title, index, here, open, go }: MarkProps) {
  const done = index < here
  return (
    <li aria-current={index === here ? 'step' : undefined} data-done={(done && index !== here) || undefined}>
      <span className={styles.stepDot}>
        {done ? <IconCheck size={13} role="img" aria-label={say('kit.step.done')} /> : index + 1}
      </span>
      {open && index !== here ? (
        <button type="button" className={styles.stepBack} onClick={go}>
          {title}
        </button>
      ) : (
        title
      )}
    </li>
  )
}

/** The same on a narrow screen: where one is, and what comes next. */
function Where({ steps, here }: { steps: readonly Step[]; here: number }) {
  return (
    <div className={styles.stepBar}>
      <span>
        {say('kit.step', { at: here + 1, of: steps.length })} · {nextOf(steps, here)}
      </span>
      <Progress value={((here + 1) / steps.length) * 100} size="xs" aria-label={say('kit.steps')} />
    </div>
  )
}

const nextOf = (steps: readonly Step[], here: number) => {
  const next = steps[here + 1]
  return next ? say('kit.step.next', { step: next.title }) : say('kit.step.last')
}

type FootProps = {
  steps: readonly Step[]
  at: string
  back?: (() => void) | undefined
  busy?: boolean
  /** The verb, where "Continue" does not say enough. */
  action?: string
  saved?: boolean
}

/** Back, onward, and what comes next. Onward submits the form it stands in. */
export function StepFoot({ steps, at, back, busy = false, action = say('kit.next'), saved = false }: FootProps) {
  const here = steps.findIndex(({ name }) => name === at)
  return (
    <div className={styles.stepFoot}>
      <Button type="submit" loading={busy}>
        {action}
      </Button>
      {back && (
        <Button variant="default" onClick={back}>
          {say('kit.back')}
        </Button>
      )}
      <small>{nextOf(steps, here)}</small>
      {saved && <small role="status">{say('kit.saved')}</small>}
    </div>
  )
}
