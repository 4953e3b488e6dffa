import { useQuery } from '@tanstack/react-query'
import { numberOf } from '../../kit/Amount.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { SelectFilter } from '../../kit/Filters.tsx'
import { ListFoot } from '../../kit/ListFoot.tsx'
import { ListTable } from '../../kit/ListTable.tsx'
import type { Column } from '../../kit/list.ts'
import { Moves, moveName } from '../../kit/Moves.tsx'
import { Section } from '../../kit/Section.tsx'
import { StateBadge, stateName } from '../../kit/StateBadge.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { named, say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
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
export function Queue() {
  const { status, after } = useAddress().search
  const state = STATES.find((one) => one === status)
  const list = useQuery(queue({ ...(state && { status: state }), ...(after && { after }) }))
  const filter = (
    <SelectFilter
      name="status"
      label={say('provisioner.state')}
      options={STATES.map((value) => ({ value, label: stateName('provisioning', value) }))}
    />
  )
  return (
    <Section title={say('provisioner.queue')} action={filter} flush>
      <Answer of={list} rows={4}>
        {(page) =>
          page.items.length === 0 ? (
            <Nothing chosen={state !== undefined} />
          ) : (
            <>
              <ListTable title={say('provisioner.queue')} columns={columns()} rows={page.items} name={nameIn} />
              <div className={styles.foot}>
                <ListFoot page={page} columns={[]} />
              </div>
            </>
          )
        }
      </Answer>
    </Section>
  )
}

const Nothing = ({ chosen }: { chosen: boolean }) =>
  chosen ? <Empty title={say('provisioner.queue.none')} /> : <Empty of="provisioner.queue.empty" />
