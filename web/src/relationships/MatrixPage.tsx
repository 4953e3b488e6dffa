import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, type Takes } from '../kit/api.ts'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge } from '../kit/StateBadge.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { dayOf, When } from '../kit/When.tsx'
import { Beside } from './Beside.tsx'
import { groupsHere, matrix, type Placed } from './queries.ts'
import { everyRole, Roles, roleName, rolesSaid } from './Roles.tsx'

/** Customers × groups × roles: who of ours may do what, where. */
export function MatrixPage() {
  const wanted = useWanted()
  const list = useQuery({ ...matrix(wanted), placeholderData: keepPreviousData })
  const groups = useQuery(groupsHere).data?.items ?? []
  return (
    <ListPage
      title={say('relationships.matrix')}
      trail={[{ name: say('relationships.access'), to: '/delegations' }]}
      lead={<Beside>{say('relationships.matrix.lead')}</Beside>}
      list={list}
      columns={columns()}
      name={({ customerName, groupName }) => `${customerName}, ${groupName}`}
      open={({ delegationId }) => `/delegations/${delegationId}`}
      filters={
        <>
          <SelectFilter
            name="group"
            label={say('relationships.access.groups.group')}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectFilter
            name="role"
            label={say('relationships.access.roles')}
            options={everyRole().map((value) => ({ value, label: roleName(value) }))}
          />
        </>
      }
      empty={<Empty of="relationships.matrix.empty" />}
      csv={{
        name: say('relationships.matrix'),
        ask: (after) => api('GET /delegation-assignments', { ...wanted, ...(after ? { after } : {}), limit: 200 }),
      }}
    />
  )
}

type Wanted = Takes<'GET /delegation-assignments'>
function useWanted(): Wanted {
  const { group, role, after } = useAddress().search
  const known = everyRole().find((one) => one === role)
  return {
    ...(group && { groupId: group as NonNullable<Wanted['groupId']> }),
    ...(known && { role: known }),
    ...(after && { after }),
  }
}

const columns = (): Column<Placed>[] => [
  {
    id: 'customer',
    title: say('relationships.access.customer'),
    cell: ({ customerName }) => <b>{customerName}</b>,
    text: ({ customerName }) => customerName,
  },
  {
    id: 'group',
    title: say('relationships.access.groups.group'),
    cell: ({ groupName }) => groupName,
    text: ({ groupName }) => groupName,
  },
  {
    id: 'roles',
    title: say('relationships.access.roles'),
    cell: ({ roles }) => <Roles roles={roles} />,
    text: ({ roles }) => rolesSaid(roles),
  },
  {
    id: 'access',
    title: say('relationships.access'),
    cell: ({ delegationName, delegationStatus }) => (
      <>
        {delegationName} <StateBadge of="delegation" state={delegationStatus} />
      </>
    ),
    text: ({ delegationName }) => delegationName,
    wide: true,
  },
  {
    id: 'ends',
    title: say('relationships.access.ends'),
    cell: ({ endsAt }) => <When at={endsAt} />,
    text: ({ endsAt }) => (endsAt ? dayOf(endsAt) : ''),
    wide: true,
  },
]
