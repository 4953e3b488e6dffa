import { Alert, Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Address } from '../../kit/Address.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { api } from '../../kit/api.ts'
import { Blocked } from '../../kit/Blocked.tsx'
import { countryName } from '../../kit/countries.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Filters, SelectFilter, TextFilter } from '../../kit/Filters.tsx'
import { ListFoot } from '../../kit/ListFoot.tsx'
import { ListTable } from '../../kit/ListTable.tsx'
import type { Column } from '../../kit/list.ts'
import { Section } from '../../kit/Section.tsx'
import { listed, say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { dayOf, When } from '../../kit/When.tsx'
import { Roles, rolesSaid } from '../../relationships/Roles.tsx'
import styles from '../customers.module.css'
import type { Customer } from '../queries.ts'
import { Domains } from './Domains.tsx'
import { FileDialog } from './FileDialog.tsx'
import { NewUser } from './NewUser.tsx'
import { Pools } from './Pools.tsx'
import { type Reach, reachOf, type User, usersOf } from './queries.ts'
import { UserMenu } from './UserMenu.tsx'

const SHOWN_ROLES = 2

/** Who works at the customer, what they may do there and what they are licensed for. */
export function PeopleTab({ of }: { of: Customer }) {
  const asked = useQuery(reachOf(of.id))
  return <Answer of={asked}>{(reach) => <Reached of={of} reach={reach} />}</Answer>
}

function Reached({ of, reach }: { of: Customer; reach: Reach }) {
  if (!reach.opened.includes('read'))
    return (
      <Blocked block={{ title: say('users.closed'), remedy: say('users.closed.text') }}>
        <Button component={Link} to={`/delegations?customerId=${of.id}` as string} size="xs" variant="light" w="fit-content">
          {say('users.closed.open')}
        </Button>
      </Blocked>
    ) // biome-ignore format: one thought
  return (
    <>
      {reach.byOpening && <Alert color="blue">{say('users.opening')}</Alert>}
      <People of={of} reach={reach} />
      <Pools of={of} />
      <Domains customerId={of.id} reach={reach} />
    </>
  )
}

function People({ of: { id: customerId }, reach }: { of: Customer; reach: Reach }) {
  const { q, status, after } = useAddress().search
  const [asking, ask] = useState<'new' | 'file' | null>(null)
  const deleted = status === 'deleted'
  const wanted = { customerId, ...(q && { search: q }), ...(deleted && { deleted }), ...(after && { after }) }
  const list = useQuery({ ...usersOf(wanted), placeholderData: keepPreviousData })
  const columns = columnsOf(customerId, reach, deleted)
  const name = ({ name: shown }: User) => shown
  const csv = { name: 'people', ask: (next: string | undefined) => api('GET /customers/:customerId/users', { ...wanted, limit: 200, ...(next && { after: next }) }) } // biome-ignore format: one thought
  return (
    <Section title={say('users.title')} action={reach.opened.includes('manage') && <Adding ask={ask} />}>
      <div className={styles.list}>
        <Filters>
          <TextFilter label={say('users.search')} />
          <SelectFilter
            name="status"
            label={say('users.shown')}
            options={[{ value: 'deleted', label: say('users.shown.deleted') }]}
          />
        </Filters>
        <Answer of={list}>
          {(page) =>
            page.items.length === 0 ? (
              <Empty of="users.empty" />
            ) : (
              <>
                <ListTable title={say('users.title')} columns={columns} rows={page.items} name={name} />
                <ListFoot page={page} columns={[...columns, addressColumn()]} csv={csv} />
              </>
            )
          }
        </Answer>
      </div>
      {asking === 'new' && <NewUser customerId={customerId} domains={reach.domains} close={() => ask(null)} />}
      {asking === 'file' && <FileDialog customerId={customerId} close={() => ask(null)} />}
    </Section>
  )
}

const Adding = ({ ask }: { ask: (what: 'new' | 'file') => void }) => (
  <>
    <Button size="xs" variant="default" onClick={() => ask('file')} mr="xs">
      {say('users.file')}
    </Button>
    <Button size="xs" onClick={() => ask('new')}>
      {say('users.new')}
    </Button>
  </>
)

/** In a file the sign-in address has a column of its own. */
const addressColumn = (): Column<User> => ({
  id: 'userName',
  title: say('users.userName'),
  cell: ({ userName }) => userName,
  text: ({ userName }) => userName,
})

function columnsOf(customerId: Customer['id'], reach: Reach, deleted: boolean): Column<User>[] {
  const all: Column<User>[] = [
    {
      id: 'name',
      title: say('users.name'),
      cell: ({ name, userName }) => (
        <span className={styles.named}>
          {name}
          <small>
            <Address of={userName} />
          </small>
        </span>
      ),
      text: ({ name }) => name,
    },
    {
      id: 'roles',
      title: say('users.roles'),
      cell: ({ roles }) => (roles.length > 0 ? <Roles roles={roles} most={SHOWN_ROLES} /> : ''),
      text: ({ roles }) => rolesSaid(roles),
    },
    {
      id: 'licences',
      title: say('users.licences'),
      cell: ({ licences }) => listed(licences),
      text: ({ licences }) => licences.join('; '),
    },
    {
      id: 'location',
      title: say('users.location'),
      cell: ({ usageLocation }) =>
        usageLocation ? <span className={styles.place}>{countryName(usageLocation)}</span> : '',
      text: ({ usageLocation }) => usageLocation ?? '',
      wide: true,
    },
  ]
  const gone: Column<User> = {
    id: 'deletedAt',
    title: say('users.deletedAt'),
    cell: ({ deletedAt }) => deletedAt && <When at={deletedAt} />,
    text: ({ deletedAt }) => (deletedAt ? dayOf(deletedAt) : ''),
  }
  const menu: Column<User> = {
    id: 'menu',
    title: '',
    cell: (row) => (
      <span className={styles.menu}>
        <UserMenu customerId={customerId} user={row} reach={reach} />
      </span>
    ),
  }
  return [...all, ...(deleted ? [gone] : []), menu]
}
