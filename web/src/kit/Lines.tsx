import { Button, CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './kit.module.css'
import type { Field } from './useForm.ts'

type Props<T> = Pick<Field<readonly T[]>, 'value' | 'change'> & {
  title: string
  hint?: string
  /** What a line is called, by its number; how one is taken out, and how one more is put in. */
  words: { one: (n: number) => string; drop: (n: number) => string; add: string }
  /** What a new line begins with. */
  blank: T
  /** Below the lines: what they come to. */
  foot?: ReactNode
  /** The fields of one line. */
  children: (one: T, at: number, put: (part: Partial<T>) => void) => ReactNode
}

/** Several of a kind in a form, one after the other; each can be taken out, and one more put in. */
export function Lines<T>({ value, change, title, hint, words, blank, foot, children }: Props<T>) {
  const put = (at: number) => (part: Partial<T>) =>
    change(value.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <fieldset className={styles.lines}>
      <legend>{title}</legend>
      {hint && <p className={styles.text}>{hint}</p>}
      {value.map((one, at) => (
        <div key={`${at}-${value.length}`} className={styles.line}>
          <div className={styles.lineHead}>
            <span>{words.one(at + 1)}</span>
            <CloseButton
              aria-label={words.drop(at + 1)}
              onClick={() => change(value.filter((_, index) => index !== at))}
            />
          </div>
          {children(one, at, put(at))}
        </div>
      ))}
      {foot}
      <Button size="xs" variant="default" w="fit-content" onClick={() => change([...value, blank])}>
        {words.add}
      </Button>
    </fieldset>
  )
}

/** A field of a line: its name in the whole, and how it is changed there. */
export const lineField = <T extends string>(name: string, value: T, change: (value: T) => void) => ({
  name,
  value,
  change: (given: string) => change(given as T),
  error: undefined,
})
