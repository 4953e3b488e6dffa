import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { numberOf } from '../kit/Amount.tsx'
import { api, type Takes } from '../kit/api.ts'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter, TextFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { stateName } from '../kit/StateBadge.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { dayOf, When } from '../kit/When.tsx'
import { Beside } from '../relationships/Beside.tsx'
import { kindColumn, statusColumn, totalColumn } from './columns.tsx'
import styles from './orders.module.css'
import { type OrderRow, orderAddress, orders } from './queries.ts'

const STATES = [
  'placed',
  'pendingApproval',
  'pendingPurchaseOrder',
  'pendingReview',
  'purchaseOrderRejected',
  'completed',
  'rejected',
  'cancelled',
] as const

const columns = (): Column<OrderRow>[] => [
  {
    id: 'customer',
    title: say('orders.customer'),
    cell: ({ customerName, purchaseOrder }) => (
      <span className={styles.named}>
        {customerName}
        {purchaseOrder && <small>{purchaseOrder}</small>}
      </span>
    ),
    text: ({ customerName }) => customerName,
  },
  statusColumn(),
  {
    id: 'on',
    title: say('orders.on'),
    cell: ({ orderedOn }) => <When at={orderedOn} />,
    text: ({ orderedOn }) => dayOf(orderedOn),
  },
  kindColumn(),
  {
    id: 'lines',
    title: say('orders.lines'),
    cell: ({ lineCount }) => numberOf(lineCount),
    text: ({ lineCount }) => String(lineCount),
    number: true,
    wide: true,
  },
  totalColumn(),
]

/** Everything that was ordered for any customer, the latest first. */
export function OrdersPage() {
  const wanted = useWanted()
  const list = useQuery({ ...orders(wanted), placeholderData: keepPreviousData })
  return (
    <ListPage
      title={say('orders.title')}
      lead={<Beside>{say('orders.lead')}</Beside>}
      list={list}
      columns={columns()}
      name={({ customerName, orderedOn }) => `${customerName}, ${dayOf(orderedOn)}`}
      open={orderAddress}
      filters={
        <>
          <TextFilter label={say('orders.search')} />
          <SelectFilter
            name="status"
            label={say('orders.status')}
            options={STATES.map((value) => ({ value, label: stateName('order', value) }))}
          />
        </>
      }
      empty={<Empty of="orders.empty" />}
      csv={{ name: 'orders', ask: (after) => api('GET /orders', { ...wanted, limit: 200, ...(after && { after }) }) }}
    />
  )
}

function useWanted(): Takes<'GET /orders'> {
  const { q, status, after } = useAddress().search
  const state = STATES.find((one) => one === status)
  return { ...(q && { purchaseOrder: q }), ...(state && { status: state }), ...(after && { after }) }
}
