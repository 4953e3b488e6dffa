import { useQuery } from '@tanstack/react-query'
import { api, type Takes } from '../kit/api.ts'
import { SelectFilter, TextFilter } from '../kit/Filters.tsx'
import { Person } from '../kit/Initials.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { listed, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useMe } from '../kit/useMe.ts'
import { dayOf, When } from '../kit/When.tsx'
import { type Member, membersLike, rolesHere } from './queries.ts'
import { Roles, roleName } from './Roles.tsx'

const states = ['active', 'suspended', 'removed'] as const
const MOST_ROLES = 2

/** Everyone with a place in this company, and what each may do. */
export function PeoplePage() {
  const wanted = useWanted()
  const list = useQuery(membersLike(wanted))
  return (
    <ListPage
      title={say('access.people')}
      lead={say('access.people.lead')}
      list={list}
      columns={useColumns()}
      name={({ name }) => name}
      open={({ id }) => `/account/people/${id}`}
      filters={<PeopleFilters />}
      csv={{
        name: say('access.people'),
        ask: (after) => api('GET /members', { ...wanted, ...cursor(after), limit: 200 }),
      }}
    />
  )
}

/** What the address asks for, as the list takes it; what it does not know is left to the server to refuse. */
function useWanted(): Takes<'GET /members'> {
  const { q, status, role, after } = useAddress().search
  return {
    ...(q && { search: q }),
    ...(status && { status: status as Member['status'] }),
    ...(role && { role: role as NonNullable<Takes<'GET /members'>['role']> }),
    ...cursor(after),
  }
}
const cursor = (after: string | undefined) => (after ? { after: after as Member['id'] } : {})

function PeopleFilters() {
  const { data } = useQuery(rolesHere)
  const roles = (data?.families ?? []).flatMap(({ roles }) => roles).filter(({ role }) => role !== 'member')
  return (
    <>
      <TextFilter label={say('access.people.search')} />
      <SelectFilter
        name="role"
        label={say('access.people.role')}
        options={roles.map(({ role }) => ({ value: role, label: roleName(role) }))}
      />
      <SelectFilter
        name="status"
        label={say('access.people.status')}
        options={states.map((value) => ({ value, label: stateName('member', value) }))}
      />
    </>
  )
}

function useColumns(): Column<Member>[] {
  const { person } = useMe()
  return [
    {
      id: 'name',
      title: say('access.people.name'),
      cell: (m) => <Person name={m.name} {...(m.userId === person.id && { detail: say('access.people.you') })} />,
      text: ({ name }) => name,
    },
    {
      id: 'email',
      title: say('access.people.email'),
      cell: ({ email }) => email,
      text: ({ email }) => email,
      wide: true,
    },
    {
      id: 'roles',
      title: say('access.people.roles'),
      cell: ({ grants }) => <Roles grants={grants} most={MOST_ROLES} />,
      text: ({ grants }) => listed(grants.map(({ role }) => roleName(role))),
    },
    {
      id: 'status',
      title: say('access.people.status'),
      cell: ({ status }) => <StateBadge of="member" state={status} />,
      text: ({ status }) => stateName('member', status),
    },
    {
      id: 'since',
      title: say('access.people.since'),
      cell: ({ createdAt }) => <When at={createdAt} />,
      text: ({ createdAt }) => dayOf(createdAt),
      wide: true,
    },
  ]
}
