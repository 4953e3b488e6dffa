import type { QueryKey } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Gives, Takes, Write } from './api.ts'
import { fieldsOf, isPassing, Problem } from './problem.ts'
import { useWrite } from './useWrite.ts'

/** What a field is given: its name, what is in it, how to change it, and what is wrong with it. */
export type Field<T> = { name: string; value: T; change: (value: T) => void; error: string | undefined }

type Options<E extends Write, V> = {
  initial: V
  /** What is sent, made of what was entered. */
  input: (values: V) => Takes<E>
  once?: boolean
  lacks?: Lacks<V>
  version?: number | undefined
  refresh?: readonly QueryKey[]
  done?: (answer: Gives<E>, values: V) => unknown
}

/**
 * A form for one endpoint. The server alone decides what is right: its answer lands at the fields, named as in the input,
 * and goes from a field when that is changed.
 */
export function useForm<E extends Write, V extends object>(endpoint: E, options: Options<E, V>) {
  const { initial, input, once, lacks, version, refresh, done } = options
  const last = useRef(initial)
  const write = useWrite(endpoint, {
    version,
    ...(refresh && { refresh }),
    done: (answer) => done?.(answer, last.current),
  })
  const entry = useEntry(write, { initial, input, ...(once && { once }), ...(lacks && { lacks }) })
  last.current = entry.values
  return entry
}

/** What carries a form's input away: a write of the API, or a step at the people's door. */
type Carrier<I> = {
  mutate: (input: I, then: { onSuccess: () => void; onError: (problem: Problem) => void }) => void
  isPending: boolean
}
/** What is plainly missing, by field: said before the reader is asked to prove who they are. All else the server says. */
type Lacks<V> = (values: V) => Readonly<Partial<Record<keyof V & string, string>>>
type Entry<V, I> = {
  initial: V
  input: (values: V) => I
  /** Every sending costs a try: what was answered for good is not sent again, its refusal is told again. */
  once?: boolean
  lacks?: Lacks<V>
}

/** Keeps a sending to itself: one at a time, and with `once` never again what was answered for good. */
function useSent(once: boolean) {
  const last = useRef<{ of: string; running: boolean; refused: Problem | null } | null>(null)
  const keyOf = (input: unknown) => (once ? JSON.stringify(input) : '')
  return {
    running: () => last.current?.running ?? false,
    before: (input: unknown) => (once && last.current?.of === keyOf(input) ? last.current : null),
    begin: (input: unknown) => {
      last.current = { of: keyOf(input), running: true, refused: null }
    },
    end: (refused: Problem | null) => {
      last.current = refused && isPassing(refused) ? null : last.current && { ...last.current, running: false, refused }
    },
  }
}

/** What is entered into a form, and how it is sent: whole, or with a value that was entered this moment. */
export function useEntry<V extends object, I>(write: Carrier<I>, { initial, input, once = false, lacks }: Entry<V, I>) {
  const [values, set] = useState(initial)
  const [errors, tell] = useState<Readonly<Record<string, string>>>({})
  const [said, remember] = useState<Problem | null>(null)
  const sent = useSent(once)

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
  const refuse = (problem: Problem) => {
    tell(fieldsOf(problem))
    remember(problem)
  }
  /** Tells at their fields what is missing; whether something is. When nothing is, what was said before is over. */
  const lack = (missing: ReturnType<Lacks<V>>) => {
    const lacking = lackingIn(missing)
    if (lacking) refuse(lacking)
    else remember(null)
    return lacking !== null
  }
  const submit = (late?: Partial<V>) => {
    if (lacks && lack(lacks({ ...values, ...late }))) return
    const whole = input({ ...values, ...late })
    if (write.isPending || sent.running()) return
    const before = sent.before(whole)
    if (before) return before.refused && refuse(before.refused)
    sent.begin(whole)
    remember(null)
    write.mutate(whole, {
      onSuccess: () => {
        sent.end(null)
        tell({})
      },
      onError: (problem) => {
        sent.end(problem)
        refuse(problem)
      },
    })
  }
  const form = { submit: () => submit(), problem: said, has: Object.keys(initial) }
  return { form, field, values, set, change, lack, submit, busy: write.isPending }
}

/** What is missing, told as the server tells it: at its fields. */
function lackingIn(said: Readonly<Record<string, string | undefined>>): Problem | null {
  const fields = Object.entries(said).flatMap(([field, title]) =>
    title ? [{ field, code: 'web.missing', title }] : [],
  )
  const [first] = fields
  return first ? new Problem({ ...first, status: 422, fields }) : null
}
