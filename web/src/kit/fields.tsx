import { Checkbox, PasswordInput, Select, Textarea, TextInput } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import styles from './kit.module.css'
import { say } from './say.ts'
import type { Field } from './useForm.ts'

export type Labelled = {
  label: string
  /** What is expected, before a mistake is made. */
  hint?: ReactNode
  optional?: boolean
}

/** What the kit's fields hand to Mantine's: name, label, hint and error, each only if there is one. */
export const inputOf = ({ label, hint, optional, name, error }: Labelled & Pick<Field<unknown>, 'name' | 'error'>) => ({
  name,
  label: optional ? `${label} (${say('kit.optional')})` : label,
  ...(hint !== undefined && { description: hint }),
  ...(error !== undefined && { error }),
  'aria-required': !optional,
})

type Typing = {
  type?: 'text' | 'email' | 'url' | 'search'
  complete?: string
  mode?: 'text' | 'numeric' | 'email' | 'url'
  placeholder?: string
  maxLength?: number
  focus?: boolean
}

const typingOf = ({ type, complete, mode, placeholder, maxLength, focus }: Typing) => ({
  ...(type && { type }),
  ...(complete && { autoComplete: complete }),
  ...(mode && { inputMode: mode }),
  ...(placeholder && { placeholder }),
  ...(maxLength && { maxLength }),
  ...(focus && { 'data-autofocus': true, autoFocus: true }),
})

/** A line of text. */
export function TextField({ value, change, ...is }: Labelled & Field<string> & Typing) {
  return (
    <TextInput
      {...inputOf(is)}
      {...typingOf(is)}
      value={value}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  )
}

/** Several lines of text. */
export function TextAreaField({
  value,
  change,
  rows = 4,
  ...is
}: Labelled & Field<string> & Typing & { rows?: number }) {
  const { type: _, ...typing } = typingOf(is)
  return (
    <Textarea
      {...inputOf(is)}
      {...typing}
      autosize
      minRows={rows}
      value={value}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  )
}

/** A password, which may be shown. */
export function PasswordField({ value, change, ...is }: Labelled & Field<string> & Typing) {
  const { type: _, ...typing } = typingOf(is)
  return (
    <PasswordInput
      {...inputOf(is)}
      {...typing}
      value={value}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': say('kit.password.show') }}
      visibilityToggleIcon={({ reveal }) => (reveal ? <IconEyeOff size={16} /> : <IconEye size={16} />)}
    />
  )
}

export type Option = { value: string; label: string }

/** One of a known list; a long list can be searched. */
export function SelectField({
  value,
  change,
  options,
  ...is
}: Labelled & Field<string> & { options: readonly Option[] }) {
  return (
    <Select
      {...inputOf(is)}
      data={[...options]}
      searchable={options.length > 8}
      clearable={is.optional ?? false}
      allowDeselect={is.optional ?? false}
      nothingFoundMessage={say('kit.empty')}
      value={value || null}
      onChange={(chosen) => change(chosen ?? '')}
    />
  )
}

/** A yes or no. */
export function CheckField({ value, change, ...is }: Labelled & Field<boolean>) {
  const { optional: _, ...always } = is // a box left empty is an answer too
  return (
    <Checkbox
      {...inputOf(always)}
      aria-required={false}
      checked={value}
      onChange={({ currentTarget }) => change(currentTarget.checked)}
    />
  )
}

type Choice<T extends string> = { value: T; title: string; hint?: string; closed?: boolean }

/** One of a few, each with its sentence: for the questions of a wizard. */
export function ChoiceField<T extends string>(is: Labelled & Field<T | ''> & { choices: readonly Choice<T>[] }) {
  const { label, hint, name, value, change, error, choices } = is
  const said = useId()
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }} aria-describedby={said} aria-invalid={error !== undefined}>
      <legend style={{ padding: 0, marginBottom: 6, fontWeight: 550 }}>{label}</legend>
      <div id={said}>
        {hint && <p style={{ margin: '0 0 8px', color: 'var(--mantine-color-dimmed)' }}>{hint}</p>}
        {error && <p style={{ margin: '0 0 8px', color: 'var(--mantine-color-error)' }}>{error}</p>}
      </div>
      <div className={styles.choices}>
        {choices.map(({ value: one, title, hint: detail, closed }) => (
          <label key={one} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={one}
              checked={value === one}
              disabled={closed}
              onChange={() => change(one)}
            />
            <b>{title}</b>
            {detail && <small>{detail}</small>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
