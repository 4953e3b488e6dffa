import { useState } from 'react'
import type { Takes, Write } from '../kit/api.ts'
import { fieldsOf, Problem } from '../kit/problem.ts'
import { type Field, useForm } from '../kit/useForm.ts'
import type { Enrolment, StepName } from './queries.ts'

type Saves = Extract<Write, `PUT /enrolment/${string}`>
type Options<E extends Saves, V> = {
  step: StepName
  initial: V
  input: (values: V) => Takes<E>
  next: (saved: Enrolment) => void
}

/** A step of the draft: it is kept as typed, and what is wrong with it comes back in the answer and lands at the fields. */
export function useStep<E extends Saves, V extends object>(endpoint: E, { step, initial, input, next }: Options<E, V>) {
  const [told, tell] = useState<Problem | null>(null)
  const kept = (saved: Enrolment) => {
    const problem = problemIn(saved, step)
    tell(problem)
    if (!problem) next(saved)
  }
  const { form, field, ...entry } = useForm(endpoint, { initial, input, done: (saved) => kept(saved as Enrolment) })
  const wrong = told ? fieldsOf(told) : {}
  const marked = <K extends keyof V & string>(name: K): Field<V[K]> => {
    const own = field(name)
    const unchanged = wrong[name] !== undefined && told !== null
    return {
      ...own,
      error: own.error ?? (unchanged ? wrong[name] : undefined),
      change: (value) => mend(name, own.change, value),
    }
  }
  const mend = <T>(name: string, change: (value: T) => void, value: T) => {
    change(value)
    tell((now) => now && without(now, name))
  }
  return { ...entry, field: marked, form: { ...form, problem: form.problem ?? told } }
}

const problemIn = ({ steps }: Enrolment, name: StepName): Problem | null => {
  const fields = steps.find(({ step }) => step === name)?.problems ?? []
  const [first] = fields
  return first ? new Problem({ ...first, status: 422, fields }) : null
}

function without(problem: Problem, name: string): Problem | null {
  const fields = (problem.told.fields ?? []).filter(({ field }) => field !== name)
  return fields.length > 0 ? new Problem({ ...problem.told, fields }) : null
}
