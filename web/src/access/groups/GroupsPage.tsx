import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Takes } from '../../kit/api.ts'
import { Empty } from '../../kit/Empty.tsx'
import { SelectFilter, TextFilter } from '../../kit/Filters.tsx'
import { ListPage } from '../../kit/ListPage.tsx'
import type { Column } from '../../kit/list.ts'
import { listed, say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { useMay } from '../../kit/useMe.ts'
import { dayOf, When } from '../../kit/When.tsx'
import { rolesHere } from '../queries.ts'
import { Roles, roleName } from '../Roles.tsx'
import { isOfPeople } from './GroupRoles.tsx'
import { NewGroup } from './NewGroup.tsx'
import { type Group, groupsLike } from './queries.ts'

const MOST_ROLES = 2

/** The groups of the company, what each holds and how many are in it. */
export function GroupsPage() {
  const wanted = useWanted()
  const list = useQuery(groupsLike(wanted))
  const may = useMay()
  return (
    <ListPage
      title={say('groups.title')}
      trail={[{ name: say('access.people'), to: '/account/people' }]}
      lead={say('groups.lead')}
      action={may('roles:grant') && <Make />}
      list={list}
      columns={columns()}
      name={({ name }) => name}
      open={({ id }) => `/account/people/groups/${id}`}
      filters={<GroupFilters />}
      empty={<Empty of="groups.empty" />}
      csv={{
        name: say('groups.title'),
        ask: (after) => api('GET /groups', { ...wanted, ...(after ? { after } : {}), limit: 200 }),
      }}
    />
  )
}

function Make() {
  const [making, make] = useState(false)
  return (
    <>
      <Button onClick={() => make(true)}>{say('groups.new')}</Button>
      {making && <NewGroup close={() => make(false)} />}
    </>
  )
}

/** What the address asks for; what it does not know is left to the server to refuse. */
function useWanted(): Takes<'GET /groups'> {
  const { q, role, after } = useAddress().search
  return {
    ...(q && { search: q }),
    ...(role && { role: role as NonNullable<Takes<'GET /groups'>['role']> }),
    ...(after && { after }),
  }
}

function GroupFilters() {
  const { data } = useQuery(rolesHere)
  const roles = (data?.families ?? []).flatMap(({ roles }) => roles).filter(({ role }) => !isOfPeople(role))
  return (
    <>
      <TextFilter label={say('groups.search')} />
      <SelectFilter
        name="role"
        label={say('groups.roles')}
        options={roles.map(({ role }) => ({ value: role, label: roleName(role) }))}
      />
    </>
  )
}

const columns = (): Column<Group>[] => [
  {
    id: 'name',
    title: say('groups.name'),
    cell: ({ name }) => <b>{name}</b>,
    text: ({ name }) => name,
  },
  {
    id: 'description',
    title: say('groups.description'),
    cell: ({ description }) => description || '–',
    text: ({ description }) => description,
    wide: true,
  },
  {
    id: 'roles',
    title: say('groups.roles'),
    cell: ({ grants }) => <Roles grants={grants} most={MOST_ROLES} />,
    text: ({ grants }) => listed(grants.map(({ role }) => roleName(role))),
  },
  {
    id: 'people',
    title: say('groups.people'),
    cell: ({ people }) => people,
    text: ({ people }) => String(people),
    number: true,
  },
  {
    id: 'filled',
    title: say('groups.filled'),
    cell: ({ filledBy }) => say(`groups.filled.${filledBy}`),
    text: ({ filledBy }) => say(`groups.filled.${filledBy}`),
    wide: true,
  },
  {
    id: 'since',
    title: say('groups.since'),
    cell: ({ createdAt }) => <When at={createdAt} />,
    text: ({ createdAt }) => dayOf(createdAt),
    wide: true,
  },
]
