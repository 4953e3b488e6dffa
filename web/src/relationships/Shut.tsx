import type { UseQueryResult } from '@tanstack/react-query'
import { Refused } from '../kit/Answer.tsx'
import { Blocked } from '../kit/Blocked.tsx'
import { asProblem, isPassing } from '../kit/problem.ts'

/** A link that opens nothing more says why; what only stands in its way now can be tried again. */
export function Shut({ of }: { of: UseQueryResult<unknown> }) {
  const problem = asProblem(of.error)
  return isPassing(problem) ? <Refused problem={problem} again={of.refetch} /> : <Blocked block={problem.told} />
}
