import type { ReactNode } from 'react'
import { Amount, numberOf } from '../kit/Amount.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { named, say } from '../kit/say.ts'
import type { Order, OrderRow } from './queries.ts'

/** What has the vendor's eye on it waits; what was sent back is to be mended. */
export const toneOf = (status: OrderRow['status']) => {
  if (status === 'completed') return 'good' as const
  if (status === 'cancelled') return undefined
  return status === 'purchaseOrderRejected' || status === 'rejected' ? ('bad' as const) : ('wait' as const)
}

type Listed = Pick<OrderRow, 'id' | 'status' | 'kind' | 'total'>
/** How an order stands, in any list of them. */
export const statusColumn = <Row extends Listed>(): Column<Row> => ({
  id: 'status',
  title: say('orders.status'),
  cell: ({ status }) => <StateBadge of="order" state={status} tone={toneOf(status)} />,
  text: ({ status }) => stateName('order', status),
})

export const kindColumn = <Row extends Listed>(): Column<Row> => ({
  id: 'kind',
  title: say('orders.kind'),
  cell: ({ kind }) => named(`kind.product.${kind}`),
  text: ({ kind }) => named(`kind.product.${kind}`),
  wide: true,
})

export const totalColumn = <Row extends Listed>(): Column<Row> => ({
  id: 'total',
  title: say('orders.total'),
  cell: ({ total }) => <Amount of={total} />,
  text: ({ total }) => `${total.amount} ${total.currency}`,
  number: true,
})

type Line = Pick<Order['lines'][number], 'quantity' | 'unitPrice' | 'subtotal'> & { id: string }
/** The lines of an order: what each is, as whoever looks at it wants to know, then how many and for how much. */
export const lineColumns = <Row extends Line>(what: (row: Row) => ReactNode): Column<Row>[] => [
  { id: 'what', title: say('orders.what'), cell: what },
  { id: 'quantity', title: say('orders.count'), cell: ({ quantity }) => numberOf(quantity), number: true },
  {
    id: 'price',
    title: say('orders.price'),
    cell: ({ unitPrice }) => <Amount of={unitPrice} />,
    number: true,
    wide: true,
  },
  { id: 'sum', title: say('orders.sum'), cell: ({ subtotal }) => <Amount of={subtotal} />, number: true },
]
