import { TextInput } from '@mantine/core'
import { inputOf, type Labelled } from './fields.tsx'
import styles from './kit.module.css'
import { say } from './say.ts'
import type { Field } from './useForm.ts'

const DIGITS = 6

/** Full-width digits are digits; whatever else was pasted along is left out. */
const digitsOf = (text: string) => text.normalize('NFKC').replace(/\D/g, '').slice(0, DIGITS)

type Props = Labelled & Field<string> & { focus?: boolean; full?: (code: string) => void }

/** A code of six digits: one field, so that it can be pasted, filled by the device, and read aloud as one. */
export function CodeField({ value, change, focus, full, ...is }: Props) {
  const type = (text: string) => {
    const code = digitsOf(text)
    change(code)
    if (code.length === DIGITS && code !== value) full?.(code)
  }
  return (
    <TextInput
      {...inputOf({ hint: say('kit.code.hint'), ...is })}
      className={styles.code ?? ''}
      inputMode="numeric"
      autoComplete="one-time-code"
      {...(focus && { 'data-autofocus': true, autoFocus: true })}
      value={value}
      onChange={({ currentTarget }) => type(currentTarget.value)}
    />
  )
}
