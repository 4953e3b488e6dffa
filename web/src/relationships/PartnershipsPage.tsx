import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useDenial } from '../kit/useDenial.ts'
import { dayOf, When } from '../kit/When.tsx'
import { Beside } from './Beside.tsx'
import { InviteReseller } from './InviteReseller.tsx'
import { PartnershipMoves } from './PartnershipMoves.tsx'
import { type Partnership, partnerships } from './queries.ts'

const STATES = ['active', 'sent', 'expired', 'withdrawn', 'removed'] as const

/** Whom we sell with: our providers, our resellers, and whom we have invited. */
export function PartnershipsPage() {
  const { search } = useAddress()
  const [inviting, invite] = useState(false)
  const denied = useDenial()('partnerships:invite')
  const status = STATES.find((one) => one === search.status)
  const input = { ...(status && { status }), ...(search.after && { after: search.after }) }
  const list = useQuery({ ...partnerships(input), placeholderData: keepPreviousData })
  return (
    <>
      <ListPage
        title={say('relationships.together')}
        lead={<Beside>{say('relationships.together.lead')}</Beside>}
        action={<Act name={say('relationships.together.invite')} run={() => invite(true)} denied={denied} />}
        list={list}
        columns={columns()}
        name={otherOf}
        filters={
          <SelectFilter
            name="status"
            label={say('relationships.requests.state')}
            options={STATES.map((value) => ({ value, label: stateName('partnership', value) }))}
          />
        }
        empty={<Empty of="relationships.together.empty" />}
      />
      {inviting && <InviteReseller close={() => invite(false)} />}
    </>
  )
}

/** The other company, as far as it is known. */
export const otherOf = ({ side, partnerName, resellerName, email }: Partnership) =>
  side === 'reseller' ? partnerName : (resellerName ?? email ?? say('relationships.requests.link'))

const columns = (): Column<Partnership>[] => [
  {
    id: 'with',
    title: say('relationships.together.with'),
    cell: (row) => <b>{otherOf(row)}</b>,
    text: otherOf,
  },
  {
    id: 'side',
    title: say('relationships.together.side'),
    cell: ({ side }) => say(`relationships.together.side.${side}`),
    text: ({ side }) => say(`relationships.together.side.${side}`),
  },
  {
    id: 'state',
    title: say('relationships.requests.state'),
    cell: ({ status }) => <StateBadge of="partnership" state={status} tone={status === 'sent' ? 'wait' : undefined} />,
    text: ({ status }) => stateName('partnership', status),
  },
  {
    id: 'since',
    title: say('relationships.together.since'),
    cell: ({ acceptedAt }) => (acceptedAt ? <When at={acceptedAt} /> : '–'),
    text: ({ acceptedAt }) => (acceptedAt ? dayOf(acceptedAt) : ''),
    wide: true,
  },
  {
    id: 'until',
    title: say('relationships.requests.until'),
    cell: ({ expiresAt, acceptedAt }) => (acceptedAt ? '–' : <When at={expiresAt} />),
    text: ({ expiresAt }) => dayOf(expiresAt),
    wide: true,
  },
  { id: 'moves', title: '', cell: (row) => <PartnershipMoves row={row} /> },
]
