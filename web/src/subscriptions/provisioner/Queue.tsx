import { useQuery } from '@tanstack/react-query'
import { numberOf } from '../../kit/Amount.tsx'
import type { Column } from '../../kit/list.ts'
import { Moves, moveName } from '../../kit/Moves.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { StateSection, useStates } from '../../kit/StateSection.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { named, say } from '../../kit/say.ts'
import { When } from '../../kit/When.tsx'
import { nameIn } from '../named.ts'
import styles from '../subscriptions.module.css'
import { type Queued, queue } from './queries.ts'

const STATES = ['waiting', 'asked', 'failed'] as const

const columns = (): Column<Queued>[] => [
  {
    id: 'what',
    title: say('provisioner.what'),
    cell: (row) => (
      <span className={styles.named}>
        {nameIn(row)}
        <small>{row.partnerName}</small>
      </span>
    ),
  },
  { id: 'action', title: say('provisioner.action'), cell: ({ action }) => named(`action.provisioning.${action}`) },
  { id: 'state', title: say('provisioner.state'), cell: (row) => <Stands row={row} /> },
  { id: 'since', title: say('provisioner.since'), cell: ({ since }) => <When at={since} relative /> },
  { id: 'tries', title: say('provisioner.tries'), cell: ({ tries }) => numberOf(tries), number: true, wide: true },
  { id: 'moves', title: say('provisioner.moves'), cell: (row) => <Again row={row} /> },
]

/** The state, and of what has failed why: in our words, and in those of the vendor's systems. */
const Stands = ({ row: { status, fault, reason } }: { row: Queued }) => (
  <span className={styles.named}>
    <span>
      <StateBadge of="provisioning" state={status} {...(status === 'asked' && { tone: 'wait' as const })} />
    </span>
    {fault && <small>{named(`fault.provisioning.${fault}`)}</small>}
    {reason && <small>{reason}</small>}
  </span>
)

function Again({ row }: { row: Queued }) {
  const { tenantId, id, version, moves } = row
  const retry = (close: () => void) => (
    <SureDialog
      endpoint="POST /vendor/partners/:tenantId/provisionings/:id/retry"
      input={{ tenantId, id }}
      version={version}
      refresh={[['provisioner']]}
      title={say('provisioner.retry', { name: nameIn(row) })}
      action={moveName('provisioning', 'retry')}
      close={close}
    >
      {say('provisioner.retry.text')}
    </SureDialog>
  )
  return (
    <Moves of="provisioning" moves={moves} offer={{ retry: { dialog: retry, may: 'provisionings:retry' } }} size="xs" />
  )
}

/** What the vendor's systems have not done yet, the oldest first. */
export const Queue = () => (
  <StateSection
    title={say('provisioner.queue')}
    of="provisioning"
    states={STATES}
    label={say('provisioner.state')}
    list={useQuery(queue(useStates(STATES)))}
    columns={columns()}
    name={nameIn}
    none={say('provisioner.queue.none')}
    empty="provisioner.queue.empty"
  />
)
