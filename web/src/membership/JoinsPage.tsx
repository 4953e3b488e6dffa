import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Decision } from '../kit/Decision.tsx'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { dayOf, When } from '../kit/When.tsx'
import { type Join, joins } from './queries.ts'

const STATES = ['pending', 'accepted', 'refused', 'withdrawn'] as const

/** Who asks for a place in the company, and the answer. */
export function JoinsPage() {
  const { search } = useAddress()
  const status = STATES.find((one) => one === search.status)
  const input = { ...(status && { status }), ...(search.after && { after: search.after as Join['id'] }) }
  const list = useQuery({ ...joins(input), placeholderData: keepPreviousData })
  return (
    <ListPage
      title={say('membership.joins')}
      lead={say('membership.joins.lead')}
      list={list}
      columns={columns()}
      name={({ name }) => name}
      filters={
        <SelectFilter
          name="status"
          label={say('membership.joins.state')}
          options={STATES.map((value) => ({ value, label: stateName('join', value) }))}
        />
      }
      empty={<Empty of="membership.joins.empty" />}
    />
  )
}

const columns = (): Column<Join>[] => [
  {
    id: 'name',
    title: say('membership.joins.name'),
    cell: ({ name, email }) => (
      <>
        <b>{name}</b>
        <br />
        {email}
      </>
    ),
    text: ({ name, email }) => `${name} <${email}>`,
  },
  {
    id: 'message',
    title: say('membership.joins.message'),
    cell: ({ message }) => message ?? '',
    text: ({ message }) => message ?? '',
    wide: true,
  },
  {
    id: 'asked',
    title: say('membership.joins.asked'),
    cell: ({ createdAt }) => <When at={String(createdAt)} relative />,
    text: ({ createdAt }) => String(createdAt),
  },
  {
    id: 'state',
    title: say('membership.joins.state'),
    cell: (join) => <State join={join} />,
    text: ({ status }) => stateName('join', status),
  },
]

const State = ({ join }: { join: Join }) =>
  join.moves.length > 0 ? (
    <Decide join={join} />
  ) : (
    <>
      <StateBadge of="join" state={join.status} />
      {join.decidedBy && (
        <small> {say('membership.joins.decided', { by: join.decidedBy, date: dayOf(String(join.decidedAt)) })}</small>
      )}
    </>
  )

const Decide = ({ join }: { join: Join }) => (
  <Decision
    of="join"
    record={join}
    may="joins:decide"
    yes={{ move: 'accept', endpoint: 'POST /joins/:id/acceptance', input: { id: join.id } }}
    no={{
      move: 'refuse',
      endpoint: 'POST /joins/:id/refusal',
      input: (reason) => ({ id: join.id, reason }),
      title: say('membership.joins.refuse.title', { name: join.name }),
      label: say('membership.joins.refuse.reason'),
    }}
  />
)
