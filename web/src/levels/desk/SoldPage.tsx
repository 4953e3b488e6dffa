import { useQuery } from '@tanstack/react-query'
import { api, type Takes } from '../../kit/api.ts'
import { Empty } from '../../kit/Empty.tsx'
import { SelectFilter, TextFilter } from '../../kit/Filters.tsx'
import { ListPage } from '../../kit/ListPage.tsx'
import type { Column } from '../../kit/list.ts'
import { stateName } from '../../kit/StateBadge.tsx'
import { named, say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import styles from '../levels.module.css'
import { ORDER_STATES, orderColumns } from '../OrdersPage.tsx'
import { DeskPlaces } from '../Places.tsx'
import { type Sold, sold } from './queries.ts'

const METHODS = ['card', 'transfer'] as const

const columns = (): Column<Sold>[] => {
  const [number, ...rest] = orderColumns<Sold>()
  const company: Column<Sold> = {
    id: 'company',
    title: say('levels.desk.company'),
    cell: ({ companyName }) => companyName,
    text: ({ companyName }) => companyName,
  }
  const reference: Column<Sold> = {
    id: 'reference',
    title: say('levels.transfer.reference'),
    cell: ({ reference: text }) => <span className={styles.nowrap}>{text}</span>,
    text: ({ reference: text }) => text,
    wide: true,
  }
  const wide = rest.map((column) => (column.id === 'status' ? column : { ...column, wide: true }))
  return [...(number ? [number] : []), company, ...wide.slice(0, 1), reference, ...wide.slice(1)]
}

/** Everybody's orders of levels: transfers to confirm, money to pay back. */
export function SoldPage() {
  const wanted = useWanted()
  const list = useQuery(sold(wanted))
  return (
    <ListPage
      title={say('levels.desk.orders')}
      lead={<DeskPlaces>{say('levels.sold.lead')}</DeskPlaces>}
      list={list}
      columns={columns()}
      name={({ number, companyName }) => `${number}, ${companyName}`}
      open={({ tenantId, id }) => `/vendor/purchases/${tenantId}/${id}`}
      filters={
        <>
          <TextFilter label={say('levels.sold.search')} />
          <SelectFilter
            name="status"
            label={say('levels.state')}
            options={ORDER_STATES.map((value) => ({ value, label: stateName('purchase', value) }))}
          />
          <SelectFilter
            name="method"
            label={say('levels.order.method')}
            options={METHODS.map((value) => ({ value, label: named(`method.purchase.${value}`) }))}
          />
        </>
      }
      empty={<Empty of="levels.sold.empty" />}
      csv={{
        name: 'orders',
        ask: (after) => api('GET /vendor/purchases', { ...wanted, ...(after && { after }), limit: 200 }),
      }}
    />
  )
}

function useWanted(): Takes<'GET /vendor/purchases'> {
  const { search } = useAddress()
  const status = ORDER_STATES.find((one) => one === search.status)
  const method = METHODS.find((one) => one === search.method)
  return {
    ...(status && { status }),
    ...(method && { method }),
    ...(search.q && { search: search.q }),
    ...(search.after && { after: search.after }),
  }
}
