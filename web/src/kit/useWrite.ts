import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { api, type Gives, newKey, type Takes, type Write } from './api.ts'
import { asProblem, isPassing, type Problem } from './problem.ts'
import { withProof } from './proof.ts'

type Options<E extends Write> = {
  /** The version the record was read at. */
  version?: number | undefined
  /** What is read again afterwards; everything, if not said. */
  refresh?: readonly QueryKey[]
  done?: (answer: Gives<E>) => unknown
}

/**
 * A write by its endpoint's name. The same input sent again after a lost answer carries the same idempotency key,
 * so pressing twice never does it twice. A fresh second factor, if it takes one, is asked for in between.
 */
export function useWrite<E extends Write>(endpoint: E, { version, refresh = [[]], done }: Options<E> = {}) {
  const queries = useQueryClient()
  const submit = useRef<{ of: string; key: string } | null>(null)
  return useMutation<Gives<E>, Problem, Takes<E>>({
    mutationFn: (input) => {
      const of = JSON.stringify(input)
      if (submit.current?.of !== of) submit.current = { of, key: newKey() }
      const { key } = submit.current
      return withProof(() => api(endpoint, input, { version, key }))
    },
    onSuccess: async (answer) => {
      submit.current = null
      await Promise.all(refresh.map((queryKey) => queries.invalidateQueries({ queryKey })))
      await done?.(answer)
    },
    onError: (error) => {
      if (!isPassing(asProblem(error))) submit.current = null
    },
  })
}
