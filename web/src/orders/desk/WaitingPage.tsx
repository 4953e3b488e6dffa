import { useQuery } from '@tanstack/react-query'
import { api, type Takes } from '../../kit/api.ts'
import { Empty } from '../../kit/Empty.tsx'
import { SelectFilter } from '../../kit/Filters.tsx'
import { ListPage } from '../../kit/ListPage.tsx'
import type { Column } from '../../kit/list.ts'
import { stateName } from '../../kit/StateBadge.tsx'
import { say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { dayOf, When } from '../../kit/When.tsx'
import { kindColumn, statusColumn, totalColumn } from '../columns.tsx'
import styles from '../orders.module.css'
import { reviewAddress, type Waiting, waiting } from './queries.ts'

const STATES = ['pendingApproval', 'pendingReview'] as const

const columns = (): Column<Waiting>[] => [
  {
    id: 'partner',
    title: say('orderDesk.partner'),
    cell: ({ partner, customerName }) => (
      <span className={styles.named}>
        {partner}
        <small>{say('orderDesk.for', { name: customerName })}</small>
      </span>
    ),
    text: ({ partner }) => partner,
  },
  statusColumn(),
  {
    id: 'since',
    title: say('orderDesk.since'),
    cell: ({ since }) => <When at={String(since)} relative />,
    text: ({ since }) => dayOf(String(since), true),
  },
  kindColumn(),
  totalColumn(),
]

/** What partners ordered and the vendor has yet to decide, the one that waits longest first. */
export function WaitingPage() {
  const wanted = useWanted()
  const list = useQuery(waiting(wanted))
  return (
    <ListPage
      title={say('orderDesk.title')}
      lead={say('orderDesk.lead')}
      list={list}
      columns={columns()}
      name={({ partner, customerName }) => `${partner}, ${customerName}`}
      open={reviewAddress}
      filters={
        <SelectFilter
          name="status"
          label={say('orders.status')}
          options={STATES.map((value) => ({ value, label: stateName('order', value) }))}
        />
      }
      empty={<Empty of="orderDesk.empty" />}
      csv={{
        name: 'orders-to-decide',
        ask: (after) => api('GET /vendor/orders', { ...wanted, limit: 200, ...(after && { after }) }),
      }}
    />
  )
}

function useWanted(): Takes<'GET /vendor/orders'> {
  const { status, after } = useAddress().search
  const state = STATES.find((one) => one === status)
  return { ...(state && { status: state }), ...(after && { after }) }
}
