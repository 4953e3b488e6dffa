import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import styles from './kit.module.css'
import { ProblemNote } from './ProblemNote.tsx'
import { fieldsOf, type Problem } from './problem.ts'
import { say } from './say.ts'

type Props = {
  submit: () => unknown
  problem?: Problem | null
  /** The names of the fields on the screen: what lies elsewhere is told above them. */
  has?: readonly string[]
  children: ReactNode
}

/** A form. What the server refuses stands at its field; the first such field takes the focus, the rest is told on top. */
export function Form({ submit, problem, has = [], children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const elsewhere = problem && Object.keys(fieldsOf(problem)).every((field) => !has.includes(field))
  useEffect(() => {
    if (problem && !elsewhere) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problem, elsewhere])
  const submitted = (event: FormEvent) => {
    event.preventDefault()
    submit()
  }
  return (
    <form className={styles.form} onSubmit={submitted} noValidate ref={form}>
      {elsewhere && <ProblemNote problem={problem} />}
      {children}
    </form>
  )
}

/** Fields beside each other where there is room. */
export const Row = ({ children }: { children: ReactNode }) => <div className={styles.row}>{children}</div>

type FootProps = { action?: string; busy?: boolean; cancel?: (() => void) | undefined; children?: ReactNode }

/** The form's one verb, and the way out. */
export function FormFoot({ action = say('kit.save'), busy = false, cancel, children }: FootProps) {
  return (
    <div className={styles.formFoot}>
      <Button type="submit" loading={busy}>
        {action}
      </Button>
      {cancel && (
        <Button variant="default" onClick={cancel}>
          {say('kit.cancel')}
        </Button>
      )}
      {children}
    </div>
  )
}
