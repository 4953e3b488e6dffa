import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Empty } from '../kit/Empty.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { dayOf, When } from '../kit/When.tsx'
import { OurTransfers } from '../subscriptions/transfers/OurTransfers.tsx'
import { type Ours, ourPartners } from './queries.ts'

/** A customer's partners: who serves us, since when, and what of it waits for an answer. */
export function OurPartnersPage() {
  const { after } = useAddress().search
  const list = useQuery({ ...ourPartners(after ? { after } : {}), placeholderData: keepPreviousData })
  return (
    <ListPage
      title={say('relationships.ours')}
      lead={
        <>
          {say('relationships.ours.lead')}
          <OurTransfers />
        </>
      }
      list={list}
      columns={columns()}
      name={({ partnerName }) => partnerName}
      open={({ id }) => `/our-partners/${id}`}
      empty={<Empty of="relationships.ours.empty" />}
    />
  )
}

const columns = (): Column<Ours>[] => [
  {
    id: 'partner',
    title: say('relationships.access.partner'),
    cell: ({ partnerName }) => <b>{partnerName}</b>,
    text: ({ partnerName }) => partnerName,
  },
  {
    id: 'kind',
    title: say('relationships.requests.kind'),
    cell: ({ kind }) => named(`kind.relationship.${kind}`),
    text: ({ kind }) => named(`kind.relationship.${kind}`),
  },
  {
    id: 'state',
    title: say('relationships.access.state'),
    cell: ({ status }) => <StateBadge of="relationship" state={status} />,
    text: ({ status }) => stateName('relationship', status),
  },
  {
    id: 'open',
    title: say('relationships.ours.open'),
    cell: ({ open }) => (open ? say('relationships.ours.open.n', { n: open }) : '–'),
    text: ({ open }) => String(open),
  },
  {
    id: 'waiting',
    title: say('relationships.ours.waiting'),
    cell: ({ waiting }) => (waiting ? <b>{say('relationships.ours.open.n', { n: waiting })}</b> : '–'),
    text: ({ waiting }) => String(waiting),
  },
  {
    id: 'since',
    title: say('relationships.ours.since'),
    cell: ({ since }) => <When at={since} />,
    text: ({ since }) => dayOf(since),
    wide: true,
  },
  {
    id: 'until',
    title: say('relationships.ours.until'),
    cell: ({ endedAt }) => (endedAt ? <When at={endedAt} /> : say('relationships.ours.until.open')),
    text: ({ endedAt }) => (endedAt ? dayOf(endedAt) : ''),
    wide: true,
  },
]
