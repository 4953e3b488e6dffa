import { Group } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Empty } from '../../kit/Empty.tsx'
import { SelectFilter } from '../../kit/Filters.tsx'
import { ListPage } from '../../kit/ListPage.tsx'
import type { Column } from '../../kit/list.ts'
import { Moves, moveName } from '../../kit/Moves.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { StateBadge, stateName } from '../../kit/StateBadge.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { useWrite } from '../../kit/useWrite.ts'
import { dayOf, When } from '../../kit/When.tsx'
import { printed } from '../printed.ts'
import { type Transfer, transfers } from './queries.ts'

const STATES = ['asked', 'done', 'rejected', 'withdrawn'] as const

/** Locations on their way to another company, or from one. */
export function TransfersPage() {
  const { search } = useAddress()
  const status = STATES.find((one) => one === search.status)
  const input = { ...(status && { status }), ...(search.after && { after: search.after }) }
  const list = useQuery({ ...transfers(input), placeholderData: keepPreviousData })
  return (
    <ListPage
      title={say('structure.transfers')}
      lead={say('structure.transfers.lead')}
      trail={[{ name: say('membership.locations'), to: '/locations' }]}
      list={list}
      columns={columns()}
      name={({ locationName }) => locationName}
      filters={
        <SelectFilter
          name="status"
          label={say('structure.transfers.state')}
          options={STATES.map((value) => ({ value, label: stateName('transfer', value) }))}
        />
      }
      empty={<Empty of="structure.transfers.empty" />}
    />
  )
}

const giverOf = ({ side, name }: Transfer) => (side === 'giving' ? say('structure.transfers.own') : name)
const receiverOf = ({ side, receiverName, receiverId }: Transfer) =>
  side === 'receiving' ? say('structure.transfers.own') : (receiverName ?? printed(receiverId))

const columns = (): Column<Transfer>[] => [
  {
    id: 'location',
    title: say('structure.transfers.location'),
    cell: ({ locationName, partnerId, message, reason }) => (
      <>
        <b>{locationName}</b> {printed(partnerId)}
        {(reason ?? message) && (
          <>
            <br />
            <small>{reason ?? message}</small>
          </>
        )}
      </>
    ),
    text: ({ locationName, partnerId }) => `${locationName} ${partnerId}`,
  },
  { id: 'from', title: say('structure.transfers.from'), cell: giverOf, text: giverOf, wide: true },
  { id: 'to', title: say('structure.transfers.to'), cell: receiverOf, text: receiverOf },
  {
    id: 'when',
    title: say('structure.transfers.when'),
    cell: ({ createdAt }) => <When at={String(createdAt)} />,
    text: ({ createdAt }) => dayOf(String(createdAt)),
    wide: true,
  },
  {
    id: 'state',
    title: say('structure.transfers.state'),
    cell: (row) => (row.moves.length > 0 ? <Next row={row} /> : <StateBadge of="transfer" state={row.status} />),
    text: ({ status }) => stateName('transfer', status),
  },
]

function Next({ row }: { row: Transfer }) {
  const { id, moves, version } = row
  const withdrawal = useWrite('DELETE /transfers/:id', { version })
  return (
    <Group gap="xs">
      <Moves
        of="transfer"
        moves={moves}
        size="xs"
        busy={withdrawal.isPending}
        {...(withdrawal.error && { denied: { withdraw: withdrawal.error.told } })}
        offer={{
          accept: { may: 'structure:confirm', tone: 'main', dialog: (close) => <Receive row={row} close={close} /> },
          reject: { may: 'structure:manage', dialog: (close) => <Decline row={row} close={close} /> },
          withdraw: { may: 'structure:manage', run: () => withdrawal.mutate({ id }) },
        }}
      />
    </Group>
  )
}

type Asked = { row: Transfer; close: () => void }

const Receive = ({ row: { id, locationName: name, partnerId, version }, close }: Asked) => (
  <SureDialog
    endpoint="POST /transfers/:id/acceptance"
    input={{ id }}
    version={version}
    title={say('structure.transfers.accept.title', { name })}
    action={moveName('transfer', 'accept')}
    close={close}
  >
    {say('structure.transfers.accept.text', { id: printed(partnerId) })}
  </SureDialog>
)

const Decline = ({ row: { id, locationName: name, version }, close }: Asked) => (
  <ReasonDialog
    endpoint="POST /transfers/:id/rejection"
    input={(reason) => ({ id, reason })}
    version={version}
    title={say('structure.transfers.reject.title', { name })}
    action={moveName('transfer', 'reject')}
    label={say('structure.transfers.reason')}
    close={close}
  />
)
