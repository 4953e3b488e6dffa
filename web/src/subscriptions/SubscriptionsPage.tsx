import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, type Takes } from '../kit/api.ts'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter, TextFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import { stateName } from '../kit/StateBadge.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { Beside } from '../relationships/Beside.tsx'
import { BulkSeats } from './BulkSeats.tsx'
import { columnsOfAll } from './columns.tsx'
import { nameIn } from './named.ts'
import { addressOf, subscriptions } from './queries.ts'

const STATES = ['active', 'suspended', 'expired', 'held', 'disabled', 'deleted'] as const

/** What all customers of this partner have from it. */
export function SubscriptionsPage() {
  const wanted = useWanted()
  const list = useQuery(subscriptions(wanted))
  return (
    <ListPage
      title={say('subscriptions.title')}
      lead={<Beside>{say('subscriptions.lead')}</Beside>}
      action={
        <Button component={Link} to={'/subscriptions/renewals' as string} variant="default">
          {say('subscriptions.renewals')}
        </Button>
      }
      list={list}
      columns={columnsOfAll()}
      name={(row) => `${nameIn(row)}, ${row.customerName}`}
      open={addressOf}
      filters={<SubscriptionFilters />}
      empty={<Empty of="subscriptions.empty" />}
      bulk={(rows) => <BulkSeats rows={rows} />}
      csv={{
        name: 'subscriptions',
        ask: (after) => api('GET /subscriptions', { ...wanted, limit: 200, ...(after && { after }) }),
      }}
    />
  )
}

/** What the address asks for. */
export function useWanted(): Omit<Takes<'GET /subscriptions'>, 'customerId'> {
  const { q, status, after } = useAddress().search
  const state = STATES.find((one) => one === status)
  return { ...(q && { search: q }), ...(state && { status: state }), ...(after && { after }) }
}

export const SubscriptionFilters = () => (
  <>
    <TextFilter label={say('subscriptions.search')} />
    <SelectFilter
      name="status"
      label={say('subscriptions.status')}
      options={STATES.map((value) => ({ value, label: stateName('subscription', value) }))}
    />
  </>
)
