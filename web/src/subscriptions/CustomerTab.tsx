import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Customer } from '../customers/queries.ts'
import { Answer } from '../kit/Answer.tsx'
import { api } from '../kit/api.ts'
import { Empty } from '../kit/Empty.tsx'
import { Filters } from '../kit/Filters.tsx'
import { ListFoot } from '../kit/ListFoot.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useMay } from '../kit/useMe.ts'
import { cartAddress, openCart } from '../orders/queries.ts'
import { columns } from './columns.tsx'
import { nameIn } from './named.ts'
import { addressOf, subscriptionsOf } from './queries.ts'
import { SubscriptionFilters, useWanted } from './SubscriptionsPage.tsx'
import styles from './subscriptions.module.css'

/** What one customer has from this partner, on its record. */
export function CustomerTab({ of: { id: customerId, name } }: { of: Customer }) {
  const wanted = useWanted()
  const asked = useQuery(subscriptionsOf({ ...wanted, customerId }))
  const { q, status } = useAddress().search
  const isFiltered = Boolean(q || status)
  return (
    <div className={styles.list}>
      <div className={styles.above}>
        <Filters>
          <SubscriptionFilters />
        </Filters>
        <ToShop customerId={customerId} />
      </div>
      <Answer of={asked} rows={5}>
        {(page) =>
          page.items.length === 0 ? (
            <Nothing isFiltered={isFiltered} />
          ) : (
            <>
              <ListTable
                title={say('subscriptions.title')}
                columns={columns()}
                rows={page.items}
                name={nameIn}
                open={addressOf}
              />
              <ListFoot
                page={page}
                columns={columns()}
                csv={{
                  name: `subscriptions-${name}`,
                  ask: (after) =>
                    api('GET /customers/:customerId/subscriptions', {
                      ...wanted,
                      customerId,
                      limit: 200,
                      ...(after && { after }),
                    }),
                }}
              />
            </>
          )
        }
      </Answer>
    </div>
  )
}

/** The catalogue as this customer may buy from it, and its open cart if it has one. */
function ToShop({ customerId }: { customerId: Customer['id'] }) {
  const may = useMay()
  const { data } = useQuery({ ...openCart(customerId), enabled: may('orders:read') })
  return (
    <>
      {data && (
        <Button component={Link} to={cartAddress(data) as string} size="sm" variant="default">
          {say('orders.cart')} ({data.lines.length})
        </Button>
      )}
      {may('pricing:read') && may('orders:place') && (
        <Button component={Link} to={`/catalogue?customer=${customerId}` as string} size="sm">
          {say('orders.shop')}
        </Button>
      )}
    </>
  )
}

const Nothing = ({ isFiltered }: { isFiltered: boolean }) =>
  isFiltered ? <Empty title={say('kit.empty.filtered')} /> : <Empty of="subscriptions.customer.empty" />
