import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { SelectFilter } from '../../kit/Filters.tsx'
import { ListPage } from '../../kit/ListPage.tsx'
import type { Column } from '../../kit/list.ts'
import { StateBadge, stateName } from '../../kit/StateBadge.tsx'
import { say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { dayOf, When } from '../../kit/When.tsx'
import { Beside } from '../../relationships/Beside.tsx'
import { AskDialog } from './AskDialog.tsx'
import { addressOf, type Transfer, transfers } from './queries.ts'

const SIDES = ['source', 'target'] as const
const STATES = ['pending', 'approved', 'accepted', 'inProgress', 'complete', 'failed', 'rejected', 'declined', 'withdrawn', 'expired'] as const // biome-ignore format: one line

/** Somebody waits for an answer, or it came to nothing. */
export const toneOf = (status: Transfer['status']) => {
  if (status === 'complete') return 'good' as const
  if (status === 'failed' || status === 'rejected' || status === 'declined') return 'bad' as const
  return status === 'withdrawn' || status === 'expired' ? undefined : ('wait' as const)
}

const columns = (): Column<Transfer>[] => [
  {
    id: 'customer',
    title: say('transfers.customer'),
    cell: ({ customerName }) => customerName,
    text: ({ customerName }) => customerName,
  },
  {
    id: 'way',
    title: say('transfers.way'),
    cell: (one) => wayOf(one),
    text: wayOf,
  },
  {
    id: 'status',
    title: say('transfers.state'),
    cell: ({ status }) => <StateBadge of="subscriptionTransfer" state={status} tone={toneOf(status)} />,
    text: ({ status }) => stateName('subscriptionTransfer', status),
  },
  {
    id: 'expires',
    title: say('transfers.until'),
    cell: ({ expiresAt }) => <When at={String(expiresAt)} />,
    text: ({ expiresAt }) => dayOf(String(expiresAt)),
  },
]

/** "to Hanul Partners": where it goes, as our own company sees it. */
export const wayOf = ({ side, sourceName, targetName }: Transfer): string =>
  side === 'source' ? say('transfers.to', { name: targetName }) : say('transfers.from', { name: sourceName })

/** Subscriptions on their way to another partner or to us, and what each waits for. */
export function TransfersPage() {
  const [asking, ask] = useState(false)
  const { status, side, after } = useAddress().search
  const [state, own] = [STATES.find((one) => one === status), SIDES.find((one) => one === side)]
  const list = useQuery(
    transfers({ ...(state && { status: state }), ...(own && { side: own }), ...(after && { after }) }),
  )
  const denied = useDenial()('transfers:manage')
  return (
    <>
      <ListPage
        title={say('transfers.title')}
        lead={<Beside>{say('transfers.lead')}</Beside>}
        action={<Act name={say('transfers.ask')} run={() => ask(true)} denied={denied} />}
        list={list}
        columns={columns()}
        name={({ customerName, targetName }) => `${customerName}, ${targetName}`}
        open={addressOf}
        filters={
          <>
            <SelectFilter
              name="side"
              label={say('transfers.way')}
              options={SIDES.map((value) => ({ value, label: say(`transfers.side.${value}`) }))}
            />
            <SelectFilter
              name="status"
              label={say('transfers.state')}
              options={STATES.map((value) => ({ value, label: stateName('subscriptionTransfer', value) }))}
            />
          </>
        }
        empty={<Empty of="transfers.empty" />}
      />
      {asking && <AskDialog close={() => ask(false)} />}
    </>
  )
}
