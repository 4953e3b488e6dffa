import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import type { Problem } from '../kit/problem.ts'
import { say } from '../kit/say.ts'
import styles from './access.module.css'
import { type Domain, publishInDemo } from './queries.ts'

type Props = { record: Domain['record'] }

/** In the demo: puts the record where it is looked for. */
export function DemoRecord({ record }: Props) {
  const { mutate, isPending, isSuccess, error } = useMutation<void, Problem>({
    mutationFn: () => publishInDemo(record),
  })
  return (
    <div className={styles.demo}>
      <span>{say('access.domains.demo')}</span>
      {isSuccess ? (
        <b role="status">{say('access.domains.demo.done')}</b>
      ) : (
        <Button size="compact-sm" variant="light" loading={isPending} onClick={() => mutate()}>
          {say('access.domains.demo.do')}
        </Button>
      )}
      {error && <ProblemNote problem={error} />}
    </div>
  )
}
