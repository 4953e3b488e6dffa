import { useQuery } from '@tanstack/react-query'
import { Moves } from '../kit/Moves.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { language, say } from '../kit/say.ts'
import { network } from '../kit/useMe.ts'
import { useWrite } from '../kit/useWrite.ts'
import { dayOf } from '../kit/When.tsx'
import styles from './access.module.css'
import { DemoRecord } from './DemoRecord.tsx'
import { ProofRecord } from './ProofRecord.tsx'
import type { OwnRecovery } from './queries.ts'

/** What I asked for: the record that proves the domain, then the wait, then how it ended. */
export function OwnRecoverySection({ recovery }: { recovery: OwnRecovery }) {
  const { id, company, status, record, problem, moves, version } = recovery
  const prove = useWrite('POST /me/recoveries/:id/proof', { version })
  const withdraw = useWrite('DELETE /me/recoveries/:id', { version })
  const { data } = useQuery(network)
  return (
    <Section title={company} action={<StateBadge of="recovery" state={status} />}>
      <p className={styles.said}>{toldOf(recovery)}</p>
      {status === 'proving' && (
        <>
          <ProofRecord record={record} />
          {data?.demo && <DemoRecord record={record} />}
          {problem && <p className={styles.problem}>{problem.says[language()]}</p>}
        </>
      )}
      {(prove.error ?? withdraw.error) && <ProblemNote problem={(prove.error ?? withdraw.error) as never} />}
      <div className={styles.between}>
        <Moves
          of="recovery"
          moves={moves}
          busy={prove.isPending || withdraw.isPending}
          offer={{
            prove: { run: () => prove.mutate({ id }), tone: 'main' },
            withdraw: { run: () => withdraw.mutate({ id }) },
          }}
        />
      </div>
    </Section>
  )
}

function toldOf({ status, domain, dueAt, proveBy, endedByName, endedReason, company }: OwnRecovery): string {
  if (status === 'proving') return say('access.recovery.prove', { domain, day: dayOf(proveBy) })
  if (status === 'waiting') return say('access.recovery.waits', { time: dueAt ? dayOf(dueAt, true) : '' })
  if (status === 'done') return say('access.recovery.done', { company })
  return say('access.recovery.ended', { name: endedByName ?? '', reason: endedReason ?? '–' })
}
