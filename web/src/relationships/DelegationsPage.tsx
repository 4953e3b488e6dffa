import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, type Takes } from '../kit/api.ts'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useMay } from '../kit/useMe.ts'
import { dayOf, When } from '../kit/When.tsx'
import { EndThem } from './AskMany.tsx'
import { Beside } from './Beside.tsx'
import { type Delegation, delegations, figures } from './queries.ts'
import { Roles, roleName, rolesSaid } from './Roles.tsx'
import styles from './relationships.module.css'

const STATES = ['approvalPending', 'approved', 'active', 'expiring', 'terminated', 'expired'] as const
const SOON = 60
const MOST_ROLES = 3
const LIST = '/delegations'

/** Every delegated access of the partner, with the figures above it. */
export function DelegationsPage() {
  const wanted = useWanted()
  const list = useQuery({ ...delegations(wanted), placeholderData: keepPreviousData })
  const may = useMay()
  return (
    <ListPage
      title={say('relationships.access')}
      lead={
        <>
          <Beside>{say('relationships.access.lead')}</Beside>
          <Figures />
        </>
      }
      action={
        may('delegations:manage') && (
          <Button component={Link} to="/delegations/new">
            {say('relationships.access.new')}
          </Button>
        )
      }
      list={list}
      columns={columns()}
      name={({ name, customerName }) => `${name}, ${customerName}`}
      open={({ id }) => `/delegations/${id}`}
      filters={
        <>
          <SelectFilter
            name="status"
            label={say('relationships.access.state')}
            options={STATES.map((value) => ({ value, label: stateName('delegation', value) }))}
          />
          <SelectFilter
            name="ending"
            label={say('relationships.access.ends')}
            options={[{ value: String(SOON), label: say('relationships.access.ends.within') }]}
          />
        </>
      }
      empty={<Empty of="relationships.access.empty" />}
      bulk={(rows, done) => <EndThem rows={rows} done={done} />}
      csv={{
        name: say('relationships.access'),
        ask: (after) => api('GET /delegations', { ...wanted, ...(after ? { after } : {}), limit: 200 }),
      }}
    />
  )
}

function useWanted(): Takes<'GET /delegations'> {
  const { status, ending, customerId, after } = useAddress().search
  const known = STATES.find((one) => one === status)
  return {
    ...(known && { status: known }),
    ...(ending && { endingDays: SOON }),
    ...(customerId && { customerId: customerId as NonNullable<Takes<'GET /delegations'>['customerId']> }),
    ...(after && { after }),
  }
}

/** What waits, what runs, what ends soon; each number leads to its list. */
function Figures() {
  const { data } = useQuery(figures)
  if (!data) return null
  const { pending, active, ending, withGlobalAdmin, topRoles } = data
  return (
    <dl className={styles.figures} style={{ marginTop: '1rem' }}>
      <Figure name={say('relationships.access.pending')} n={pending} search={{ status: 'approvalPending' }} />
      <Figure name={say('relationships.access.active')} n={active} />
      <Figure name={say('relationships.access.ending')} n={ending} search={{ ending: String(SOON) }} />
      <Figure name={say('relationships.access.global')} n={withGlobalAdmin} />
      {topRoles.length > 0 && (
        <div className={styles.top}>
          <dt>{say('relationships.access.top')}</dt>
          <dd>{topRoles.map(({ role, count }) => `${roleName(role)} ${count}`).join(' · ')}</dd>
        </div>
      )}
    </dl>
  )
}

const Figure = ({ name, n, search }: { name: string; n: number; search?: Record<string, string> }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {search && n > 0 ? (
        <Link to={LIST} search={search as never} aria-label={`${name}: ${n}`}>
          {n}
        </Link>
      ) : (
        n
      )}
    </dd>
  </div>
)

const columns = (): Column<Delegation>[] => [
  {
    id: 'name',
    title: say('relationships.access.name'),
    cell: ({ name }) => <b>{name}</b>,
    text: ({ name }) => name,
  },
  {
    id: 'customer',
    title: say('relationships.access.customer'),
    cell: ({ customerName }) => customerName,
    text: ({ customerName }) => customerName,
  },
  {
    id: 'roles',
    title: say('relationships.access.roles'),
    cell: ({ roles }) => <Roles roles={roles} most={MOST_ROLES} />,
    text: ({ roles }) => rolesSaid(roles),
    wide: true,
  },
  {
    id: 'state',
    title: say('relationships.access.state'),
    cell: ({ status }) => <StateBadge of="delegation" state={status} />,
    text: ({ status }) => stateName('delegation', status),
  },
  {
    id: 'ends',
    title: say('relationships.access.ends'),
    cell: ({ endsAt, endedAt }) => <When at={endedAt ?? endsAt} />,
    text: ({ endsAt, endedAt }) => ((endedAt ?? endsAt) ? dayOf(endedAt ?? endsAt ?? '') : ''),
  },
]
