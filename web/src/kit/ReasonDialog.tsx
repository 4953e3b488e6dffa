import type { QueryKey } from '@tanstack/react-query'
import type { Takes, Write } from './api.ts'
import { Dialog } from './Dialog.tsx'
import { Form, FormFoot } from './Form.tsx'
import { TextAreaField } from './fields.tsx'
import styles from './kit.module.css'
import { useForm } from './useForm.ts'

type Props<E extends Write> = {
  endpoint: E
  /** What is sent, with the words that were entered. */
  input: (words: string) => Takes<E>
  /** What the server calls the words. */
  name?: 'reason' | 'text'
  version: number
  refresh?: readonly QueryKey[]
  title: string
  /** The button's verb. */
  action: string
  label: string
  hint?: string
  lengthMax?: number
  wide?: boolean
  close: () => void
  /** What will follow. */
  children?: string
}

/** Something is done to somebody who will want to know why: asks for the words they read. */
export function ReasonDialog<E extends Write>({ endpoint, input, name = 'reason', ...is }: Props<E>) {
  const { version, refresh, title, action, label, hint, lengthMax = 1000, wide = false, close, children } = is
  const { form, field, busy } = useForm(endpoint, {
    initial: { [name]: '' },
    input: (values) => input(values[name]?.trim() ?? ''),
    version,
    ...(refresh && { refresh }),
    done: close,
  })
  return (
    <Dialog title={title} close={close} wide={wide}>
      <Form {...form}>
        {children && <p className={styles.text}>{children}</p>}
        <TextAreaField {...field(name)} label={label} hint={hint} maxLength={lengthMax} rows={3} />
        <FormFoot action={action} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
