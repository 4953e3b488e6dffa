import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, type Takes } from '../kit/api.ts'
import { SelectFilter, TextFilter } from '../kit/Filters.tsx'
import { Person } from '../kit/Initials.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { listed, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useMay, useMe } from '../kit/useMe.ts'
import { dayOf, When } from '../kit/When.tsx'
import styles from './access.module.css'
import { BulkRoles } from './BulkRoles.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { usePlaces } from './places.ts'
import { type Member, membersLike, rolesHere } from './queries.ts'
import { Roles, roleName } from './Roles.tsx'

const states = ['active', 'suspended', 'removed'] as const
const MOST_ROLES = 2

/** Everyone with a place in this company, and what each may do. */
export function PeoplePage() {
  const wanted = useWanted()
  const list = useQuery(membersLike(wanted))
  const may = useMay()
  return (
    <ListPage
      title={say('access.people')}
      lead={<Lead />}
      action={may('roles:grant') && <Invite />}
      {...(may('roles:grant') && {
        bulk: (rows: readonly Member[], done: () => void) => <ChangeRoles rows={rows} done={done} />,
      })}
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

/** The pages beside this one: groups, who is invited, what was changed for many, a file of people, and who asks for a role. */
function Lead() {
  const may = useMay()
  return (
    <>
      {say('access.people.lead')}
      <span className={styles.beside}>
        <Link to={'/account/people/groups' as string}>{say('groups.title')}</Link>
        <Link to={'/account/people/invitations' as string}>{say('access.invitations')}</Link>
        {may('roles:grant') && <Link to={'/account/access-requests' as string}>{say('access.requests')}</Link>}
        {may('roles:grant') && <Link to={'/account/people/file' as string}>{say('access.sheet')}</Link>}
        <Link to={'/account/people/changes' as string}>{say('access.changes')}</Link>
      </span>
    </>
  )
}

function Invite() {
  const [inviting, invite] = useState(false)
  return (
    <>
      <Button onClick={() => invite(true)}>{say('access.invite')}</Button>
      {inviting && <InviteDialog close={() => invite(false)} />}
    </>
  )
}

function ChangeRoles({ rows, done }: { rows: readonly Member[]; done: () => void }) {
  const [changing, change] = useState(false)
  return (
    <>
      <Button size="xs" onClick={() => change(true)}>
        {say('access.bulk')}
      </Button>
      {changing && <BulkRoles members={rows} close={() => change(false)} done={done} />}
    </>
  )
}

/** What the address asks for, as the list takes it; what it does not know is left to the server to refuse. */
function useWanted(): Takes<'GET /members'> {
  const { q, status, role, location, guest, after } = useAddress().search
  return {
    ...(q && { search: q }),
    ...(status && { status: status as Member['status'] }),
    ...(role && { role: role as NonNullable<Takes<'GET /members'>['role']> }),
    ...(location && { locationId: location }),
    ...(guest && { guest: guest === 'yes' }),
    ...cursor(after),
  }
}
const cursor = (after: string | undefined) => (after ? { after: after as Member['id'] } : {})

function PeopleFilters() {
  const { data } = useQuery(rolesHere)
  const places = usePlaces()
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
      {places.length > 0 && (
        <SelectFilter
          name="location"
          label={say('access.people.location')}
          options={places.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      )}
      <SelectFilter
        name="guest"
        label={say('access.people.guest')}
        options={[
          { value: 'yes', label: say('access.people.guest.yes') },
          { value: 'no', label: say('access.people.guest.no') },
        ]}
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
      cell: (m) => <Person name={m.name} {...detailOf(m, m.userId === person.id)} />,
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
      cell: ({ held }) => <Roles grants={held} most={MOST_ROLES} />,
      text: ({ held }) => listed(held.map(({ role }) => roleName(role))),
    },
    {
      id: 'groups',
      title: say('groups.title'),
      cell: ({ groups }) => listed(groups),
      text: ({ groups }) => listed(groups),
      wide: true,
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

/** What is said beside a name: that it is the reader's own, or a guest's. */
function detailOf({ guest }: Member, isMe: boolean) {
  const told = [isMe && say('access.people.you'), guest && say('access.guest')].filter(Boolean)
  return told.length > 0 ? { detail: told.join(' · ') } : {}
}
