import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useDenial } from '../kit/useDenial.ts'
import { dayOf, When } from '../kit/When.tsx'
import { AskCompany } from './AskCompany.tsx'
import { Beside } from './Beside.tsx'
import { type Request, requests } from './queries.ts'
import { RequestMoves } from './RequestMoves.tsx'

const STATES = ['open', 'accepted', 'declined', 'expired', 'withdrawn'] as const

/** The companies this partner has asked, and what became of each request. */
export function RequestsPage() {
  const { search } = useAddress()
  const [asking, ask] = useState(false)
  const denied = useDenial()('relationships:ask')
  const status = STATES.find((one) => one === search.status)
  const input = { ...(status && { status }), ...(search.after && { after: search.after }) }
  const list = useQuery({ ...requests(input), placeholderData: keepPreviousData })
  return (
    <>
      <ListPage
        title={say('relationships.requests')}
        lead={<Beside>{say('relationships.requests.lead')}</Beside>}
        action={<Act name={say('relationships.requests.new')} run={() => ask(true)} denied={denied} />}
        list={list}
        columns={columns()}
        name={whose}
        filters={
          <SelectFilter
            name="status"
            label={say('relationships.requests.state')}
            options={STATES.map((value) => ({ value, label: stateName('relationshipRequest', value) }))}
          />
        }
        empty={<Empty of="relationships.requests.empty" />}
      />
      {asking && <AskCompany close={() => ask(false)} />}
    </>
  )
}

/** Who was asked, as far as it is known. */
const whose = ({ customerName, email }: Request) => customerName ?? email ?? say('relationships.requests.link')

const columns = (): Column<Request>[] => [
  {
    id: 'who',
    title: say('relationships.requests.who'),
    cell: (row) => (
      <>
        <b>{whose(row)}</b>
        {row.providerName && <div>{say('relationships.requests.with', { provider: row.providerName })}</div>}
        {row.reason && <div>{row.reason}</div>}
      </>
    ),
    text: whose,
  },
  {
    id: 'kind',
    title: say('relationships.requests.kind'),
    cell: ({ kind }) => named(`kind.relationship.${kind}`),
    text: ({ kind }) => named(`kind.relationship.${kind}`),
    wide: true,
  },
  {
    id: 'state',
    title: say('relationships.requests.state'),
    cell: ({ status }) => (
      <StateBadge of="relationshipRequest" state={status} tone={status === 'open' ? 'wait' : undefined} />
    ),
    text: ({ status }) => stateName('relationshipRequest', status),
  },
  {
    id: 'asked',
    title: say('relationships.requests.asked'),
    cell: ({ createdAt }) => <When at={createdAt} />,
    text: ({ createdAt }) => dayOf(createdAt),
  },
  {
    id: 'until',
    title: say('relationships.requests.until'),
    cell: ({ expiresAt, answeredAt }) => (answeredAt ? '–' : <When at={expiresAt} />),
    text: ({ expiresAt }) => dayOf(expiresAt),
    wide: true,
  },
  {
    id: 'by',
    title: say('relationships.requests.by'),
    cell: ({ askedByName }) => askedByName,
    text: ({ askedByName }) => askedByName,
    wide: true,
  },
  { id: 'moves', title: '', cell: (row) => <RequestMoves row={row} /> },
]
