import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Amount, numberOf } from '../kit/Amount.tsx'
import { api, type Takes } from '../kit/api.ts'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter, TextFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { dayOf, When } from '../kit/When.tsx'
import { Beside } from '../relationships/Beside.tsx'
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
  {
    id: 'status',
    title: say('orders.status'),
    cell: ({ status }) => <StateBadge of="order" state={status} tone={toneOf(status)} />,
    text: ({ status }) => stateName('order', status),
  },
  {
    id: 'on',
    title: say('orders.on'),
    cell: ({ orderedOn }) => <When at={orderedOn} />,
    text: ({ orderedOn }) => dayOf(orderedOn),
  },
  {
    id: 'kind',
    title: say('orders.kind'),
    cell: ({ kind }) => named(`kind.product.${kind}`),
    text: ({ kind }) => named(`kind.product.${kind}`),
    wide: true,
  },
  {
    id: 'lines',
    title: say('orders.lines'),
    cell: ({ lineCount }) => numberOf(lineCount),
    text: ({ lineCount }) => String(lineCount),
    number: true,
    wide: true,
  },
  {
    id: 'total',
    title: say('orders.total'),
    cell: ({ total }) => <Amount of={total} />,
    text: ({ total }) => `${total.amount} ${total.currency}`,
    number: true,
  },
]

/** What has the vendor's eye on it waits; what was sent back is to be mended. */
export const toneOf = (status: OrderRow['status']) => {
  if (status === 'completed') return 'good' as const
  return status === 'purchaseOrderRejected' || status === 'rejected'
    ? ('bad' as const)
    : status === 'cancelled'
      ? undefined
      : ('wait' as const)
}

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
