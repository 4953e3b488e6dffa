import type { QueryKey } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Gives, Takes, Write } from './api.ts'
import { fieldsOf, type Problem } from './problem.ts'
import { useWrite } from './useWrite.ts'

/** What a field is given: its name, what is in it, how to change it, and what is wrong with it. */
export type Field<T> = { name: string; value: T; change: (value: T) => void; error: string | undefined }

type Options<E extends Write, V> = {
  initial: V
  /** What is sent, made of what was entered. */
  input: (values: V) => Takes<E>
  version?: number | undefined
  refresh?: readonly QueryKey[]
  done?: (answer: Gives<E>, values: V) => unknown
}

/**
 * A form for one endpoint. The server alone decides what is right: its answer lands at the fields, named as in the input,
 * and goes from a field when that is changed.
 */
export function useForm<E extends Write, V extends object>(endpoint: E, options: Options<E, V>) {
  const { initial, input, version, refresh, done } = options
  const last = useRef(initial)
  const write = useWrite(endpoint, {
    version,
    ...(refresh && { refresh }),
    done: (answer) => done?.(answer, last.current),
  })
  const entry = useEntry(write, { initial, input })
  last.current = entry.values
  return entry
}

/** What carries a form's input away: a write of the API, or a step at the people's door. */
type Carrier<I> = {
  mutate: (input: I, then: { onSuccess: () => void; onError: (problem: Problem) => void }) => void
  isPending: boolean
}
type Entry<V, I> = { initial: V; input: (values: V) => I }

/** What is entered into a form, and how it is sent: whole, or with a value that was entered this moment. */
export function useEntry<V extends object, I>(write: Carrier<I>, { initial, input }: Entry<V, I>) {
  const [values, set] = useState(initial)
  const [errors, tell] = useState<Readonly<Record<string, string>>>({})
  const [said, remember] = useState<Problem | null>(null)

  const change = <K extends keyof V & string>(name: K, value: V[K]) => {
    set((now) => ({ ...now, [name]: value }))
    tell(({ [name]: _, ...others }) => others)
  }
  const field = <K extends keyof V & string>(name: K): Field<V[K]> => ({
    name,
    value: values[name],
    change: (value) => change(name, value),
    error: errors[name],
  })
  const submit = (late?: Partial<V>) => {
    if (write.isPending) return
    remember(null)
    write.mutate(input({ ...values, ...late }), {
      onSuccess: () => tell({}),
      onError: (problem) => {
        tell(fieldsOf(problem))
        remember(problem)
      },
    })
  }
  const form = { submit: () => submit(), problem: said, has: Object.keys(initial) }
  return { form, field, values, set, change, submit, busy: write.isPending }
}
