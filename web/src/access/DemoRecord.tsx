import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { offline, type Problem, problemOf } from '../kit/problem.ts'
import { say } from '../kit/say.ts'
import styles from './access.module.css'
import type { Domain } from './queries.ts'

type Record = Domain['record']

/** The demo keeps a DNS of its own, in which a visitor may publish what proves an invented domain. */
async function publish({ host, value }: Record): Promise<void> {
  const response = await fetch('/demo/dns', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: host, txt: value }),
  }).catch(() => {
    throw offline()
  })
  if (!response.ok) throw await problemOf(response)
}

/** In the demo: puts the record where it is looked for. */
export function DemoRecord({ record }: { record: Record }) {
  const { mutate, isPending, isSuccess, error } = useMutation<void, Problem>({ mutationFn: () => publish(record) })
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
