import { Button, Skeleton } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Blocked } from './Blocked.tsx'
import { Empty } from './Empty.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import { asProblem, type Problem } from './problem.ts'
import { askProof, wantsProof } from './proof.ts'
import { say } from './say.ts'

type Props<T> = { of: UseQueryResult<T>; rows?: number; children: (answer: T) => ReactNode }

/** What was asked, in each of its states: on its way, refused, missing, out of reach, or here. What was here stays while it is asked again. */
export function Answer<T>({ of, rows = 4, children }: Props<T>) {
  if (of.data !== undefined) return children(of.data)
  if (of.error) return <Refused problem={asProblem(of.error)} again={of.refetch} />
  return <Waiting rows={rows} />
}

const Waiting = ({ rows }: { rows: number }) => (
  <div role="status" aria-label={say('kit.loading')}>
    {Array.from({ length: rows }, (_, at) => (
      <Skeleton key={at} height={18} mb={14} width={`${92 - ((at * 17) % 40)}%`} />
    ))}
  </div>
)

/** An answer that is a no: closed, not there, or broken. Each is said differently, and each says what to do. */
export function Refused({ problem, again }: { problem: Problem; again: () => unknown }) {
  if (wantsProof(problem)) return <Unproven problem={problem} again={again} />
  if (problem.status === 403) return <Blocked block={problem.told} />
  if (problem.status === 400) return <Unwhole />
  if (problem.status !== 404) return <ProblemNote problem={problem} again={again} />
  return (
    <Empty title={say('kit.missing.title')}>
      <p>{say('kit.missing.remedy')}</p>
    </Empty>
  )
}

/** What the address names is not written as such a thing is: the reader can mend the address, not what is in it. */
const Unwhole = () => (
  <Empty title={say('kit.unwhole.title')}>
    <p>{say('kit.unwhole.remedy')}</p>
  </Empty>
)

/** Open to the reader, once they have proven again who they are. */
function Unproven({ problem, again }: { problem: Problem; again: () => unknown }) {
  const { title, remedy } = problem.told
  return (
    <Blocked block={{ title, remedy }}>
      <Button size="xs" w="fit-content" onClick={async () => (await askProof()) && again()}>
        {say('kit.proof')}
      </Button>
    </Blocked>
  )
}
