import { useEffect } from 'react'
import { fieldsOf, type Problem } from './problem.ts'

/** Leads a wizard to the first question in whose fields a refusal finds something wrong. */
export function useFirstMistake<N extends string>(
  problem: Problem | null,
  asked: readonly (readonly [name: N, fields: readonly string[]])[],
  go: (name: N) => void,
) {
  useEffect(() => {
    const wrong = problem && asked.find(([, fields]) => fields.some((one) => one in fieldsOf(problem)))
    if (wrong) go(wrong[0])
  }, [problem, asked, go])
}
