import type { QueryKey } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Gives, Takes, Write } from './api.ts'
import { Confirm } from './Dialog.tsx'
import styles from './kit.module.css'
import { useWrite } from './useWrite.ts'

type Props<E extends Write> = {
  endpoint: E
  input: Takes<E>
  version?: number
  refresh?: readonly QueryKey[]
  done?: (answer: Gives<E>) => unknown
  title: string
  /** The button's verb. */
  action: string
  grave?: boolean
  close: () => void
  /** What will follow. */
  children?: ReactNode
}

/** Asks once more, and then does it: one write, its refusal told where it was asked. */
export function SureDialog<E extends Write>({ endpoint, input, version, refresh, done, ...is }: Props<E>) {
  const { title, action, grave = false, close, children } = is
  const { mutate, isPending, error } = useWrite(endpoint, {
    ...(version !== undefined && { version }),
    ...(refresh && { refresh }),
    done: async (answer) => {
      await done?.(answer)
      close()
    },
  })
  return (
    <Confirm
      title={title}
      action={action}
      run={() => mutate(input)}
      close={close}
      busy={isPending}
      problem={error}
      grave={grave}
    >
      {typeof children === 'string' ? <p className={styles.text}>{children}</p> : children}
    </Confirm>
  )
}
