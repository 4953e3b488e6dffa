import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer } from '../../kit/Answer.tsx'
import { api } from '../../kit/api.ts'
import { Filters, TextFilter } from '../../kit/Filters.tsx'
import { Person as Named } from '../../kit/Initials.tsx'
import { ListFoot } from '../../kit/ListFoot.tsx'
import { ListTable } from '../../kit/ListTable.tsx'
import type { Column } from '../../kit/list.ts'
import { Section } from '../../kit/Section.tsx'
import { StateBadge, stateName } from '../../kit/StateBadge.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { listed, say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { useMay } from '../../kit/useMe.ts'
import { dayOf, When } from '../../kit/When.tsx'
import styles from '../access.module.css'
import { roleName } from '../Roles.tsx'
import { AddPeople } from './AddPeople.tsx'
import { type Group, type Person, peopleOf } from './queries.ts'

const SEARCHED_FROM = 10

/** Who is in a group; by hand people come and go, unless the directory says who is in it. */
export function GroupPeople({ group }: { group: Group }) {
  const { q, after } = useAddress().search
  const wanted = { id: group.id, ...(q && { search: q }) }
  const list = useQuery(peopleOf({ ...wanted, ...(after && { after }) }))
  const may = useMay()
  const [adding, add] = useState(false)
  const mayChange = may('roles:grant') && group.status === 'active' && group.filledBy === 'people'
  const button = <Button size="xs" onClick={() => add(true)}>{say('groups.add')}</Button> // biome-ignore format: one thought
  const columns = [...said(), ...(mayChange ? [change(group)] : [])]
  return (
    <Section title={say('groups.people')} action={mayChange && button}>
      {group.people > SEARCHED_FROM && (
        <Filters>
          <TextFilter label={say('access.people.search')} />
        </Filters>
      )}
      <Answer of={list}>
        {(page) =>
          page.items.length === 0 ? (
            <p className={styles.said}>{say(q ? 'groups.add.nobody' : 'groups.person.none')}</p>
          ) : (
            <div className={styles.listed}>
              <ListTable title={say('groups.people')} columns={columns} rows={page.items} name={({ name }) => name} />
              <ListFoot
                page={page}
                columns={columns}
                csv={{
                  name: group.name,
                  ask: (from) =>
                    api('GET /groups/:id/members', { ...wanted, ...(from && { after: from }), limit: 200 }),
                }}
              />
            </div>
          )
        }
      </Answer>
      {adding && <AddPeople group={group} close={() => add(false)} />}
    </Section>
  )
}

const said = (): Column<Person>[] => [
  {
    id: 'name',
    title: say('groups.person'),
    cell: ({ memberId, name, email, guest }) => (
      <Link to={`/account/people/${memberId}` as string}>
        <Named name={name} detail={guest ? `${email} · ${say('access.guest')}` : email} />
      </Link>
    ),
    text: ({ name }) => name,
  },
  {
    id: 'status',
    title: say('access.people.status'),
    cell: ({ status }) => <StateBadge of="member" state={status} />,
    text: ({ status }) => stateName('member', status),
    wide: true,
  },
  {
    id: 'since',
    title: say('groups.person.since'),
    cell: ({ createdAt, addedByName }) => (
      <>
        <When at={createdAt} />
        <small style={{ display: 'block' }}>{say('groups.person.by', { name: addedByName })}</small>
      </>
    ),
    text: ({ createdAt }) => dayOf(createdAt),
    wide: true,
  },
]

const change = (group: Group): Column<Person> => ({
  id: 'moves',
  title: say('access.apps.moves'),
  cell: (person) => <Drop group={group} person={person} />,
})

function Drop({ group, person: { memberId, name } }: { group: Group; person: Person }) {
  const [asking, ask] = useState(false)
  const roles = group.grants.length ? listed(group.grants.map(({ role }) => roleName(role))) : '–'
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={say('groups.person.drop.name', { name })}
        onClick={() => ask(true)}
      >
        {say('groups.person.drop')}
      </Button>
      {asking && (
        <SureDialog
          endpoint="DELETE /groups/:id/members/:memberId"
          input={{ id: group.id, memberId }}
          title={say('groups.person.drop.title', { name, group: group.name })}
          action={say('groups.person.drop')}
          close={() => ask(false)}
          grave
        >
          {say('groups.person.drop.text', { roles })}
        </SureDialog>
      )}
    </>
  )
}
