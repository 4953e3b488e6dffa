import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Decision } from '../kit/Decision.tsx'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { language, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { When } from '../kit/When.tsx'
import { type AccessRequest, accessRequests } from './queries.ts'
import { roleName } from './Roles.tsx'

const STATES = ['pending', 'granted', 'declined', 'withdrawn'] as const

/** Who asks for a role that I may give, and the answer. */
export function AccessRequestsPage() {
  const { search } = useAddress()
  const status = STATES.find((one) => one === search.status)
  const input = { ...(status && { status }), ...(search.after && { after: search.after }) }
  const list = useQuery({ ...accessRequests(input), placeholderData: keepPreviousData })
  return (
    <ListPage
      title={say('access.requests')}
      trail={[{ name: say('access.people'), to: '/account/people' }]}
      lead={say('access.requests.lead')}
      list={list}
      columns={columns()}
      name={({ name, role }) => `${name}, ${roleName(role)}`}
      filters={
        <SelectFilter
          name="status"
          label={say('access.people.status')}
          options={STATES.map((value) => ({ value, label: stateName('accessRequest', value) }))}
        />
      }
      empty={<Empty of="access.requests.empty" />}
    />
  )
}

const columns = (): Column<AccessRequest>[] => [
  {
    id: 'name',
    title: say('access.people.name'),
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
    id: 'role',
    title: say('access.requests.wants'),
    cell: ({ role, says }) => (
      <>
        {roleName(role)}
        <br />
        <small>{says[language()]}</small>
      </>
    ),
    text: ({ role }) => roleName(role),
  },
  { id: 'message', title: say('access.requests.why'), cell: ({ message }) => message ?? '', wide: true },
  {
    id: 'asked',
    title: say('access.requests.since'),
    cell: ({ createdAt }) => <When at={createdAt} relative />,
    wide: true,
  },
  { id: 'state', title: say('access.people.status'), cell: (request) => <Standing request={request} /> },
  { id: 'moves', title: say('access.apps.moves'), cell: (request) => <Answer request={request} /> },
]

const Standing = ({ request: { status, reason, decidedByName } }: { request: AccessRequest }) => (
  <>
    <StateBadge of="accessRequest" state={status} />
    {decidedByName && <small style={{ display: 'block' }}>{say('access.ask.answered', { name: decidedByName })}</small>}
    {reason && <small style={{ display: 'block' }}>“{reason}”</small>}
  </>
)

const sureOf = ({ name, role }: AccessRequest) => {
  const title = say('access.requests.grant', { name, role: roleName(role) })
  return role === 'globalAdmin'
    ? { title, text: say('access.requests.grant.admin', { name }), grave: true }
    : { title, text: say('access.requests.grant.text', { name }) }
}

const Answer = ({ request }: { request: AccessRequest }) => (
  <Decision
    of="accessRequest"
    record={request}
    may="roles:grant"
    yes={{
      move: 'grant',
      endpoint: 'POST /access-requests/:id/acceptance',
      input: { id: request.id },
      sure: sureOf(request),
    }}
    no={{
      move: 'decline',
      endpoint: 'POST /access-requests/:id/refusal',
      input: (reason) => ({ id: request.id, reason }),
      title: say('access.requests.decline', { name: request.name }),
      label: say('access.requests.reason'),
    }}
  />
)
