import { useQuery } from '@tanstack/react-query'
import { Amount, amountOf } from '../kit/Amount.tsx'
import { api, type Takes } from '../kit/api.ts'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { stateName } from '../kit/StateBadge.tsx'
import { language, named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { dayOf, When } from '../kit/When.tsx'
import styles from './levels.module.css'
import { Places } from './Places.tsx'
import { type Ordered, orders } from './queries.ts'
import { OrderState } from './Standing.tsx'

// biome-ignore format: a list
export const ORDER_STATES = ['pending', 'authorised', 'active', 'refunding', 'refunded', 'failed', 'cancelled', 'expired'] as const

/** What both lists of orders show of each. */
export const orderColumns = <Row extends Ordered>(): Column<Row>[] => [
  {
    id: 'number',
    title: say('levels.order.number'),
    cell: ({ number }) => <span className={styles.nowrap}>{number}</span>,
    text: ({ number }) => number,
  },
  {
    id: 'level',
    title: say('levels.level'),
    cell: ({ levelName }) => levelName[language()],
    text: ({ levelName }) => levelName[language()],
  },
  {
    id: 'method',
    title: say('levels.order.method'),
    cell: ({ method }) => named(`method.purchase.${method}`),
    text: ({ method }) => named(`method.purchase.${method}`),
    wide: true,
  },
  {
    id: 'total',
    title: say('levels.price.total'),
    number: true,
    cell: ({ price }) => <Amount of={price.total} />,
    text: ({ price }) => amountOf(price.total),
  },
  {
    id: 'placed',
    title: say('levels.order.placed'),
    cell: ({ placedAt }) => <When at={String(placedAt)} />,
    text: ({ placedAt }) => dayOf(String(placedAt)),
    wide: true,
  },
  {
    id: 'status',
    title: say('levels.state'),
    cell: ({ status }) => <OrderState status={status} />,
    text: ({ status }) => stateName('purchase', status),
  },
]

/** Every order of a level the company has placed. */
export function OrdersPage() {
  const wanted = useWanted()
  const list = useQuery(orders(wanted))
  return (
    <ListPage
      title={say('levels.orders.title')}
      lead={<Places>{say('levels.orders.lead')}</Places>}
      list={list}
      columns={orderColumns<Ordered>()}
      name={({ number }) => number}
      open={({ id }) => `/membership/orders/${id}`}
      filters={
        <SelectFilter
          name="status"
          label={say('levels.state')}
          options={ORDER_STATES.map((value) => ({ value, label: stateName('purchase', value) }))}
        />
      }
      empty={<Empty of="levels.orders.empty" />}
      csv={{
        name: 'orders',
        ask: (after) => api('GET /purchases', { ...wanted, ...(after && { after }), limit: 200 }),
      }}
    />
  )
}

function useWanted(): Takes<'GET /purchases'> {
  const { search } = useAddress()
  const status = ORDER_STATES.find((one) => one === search.status)
  return { ...(status && { status }), ...(search.after && { after: search.after }) }
}
