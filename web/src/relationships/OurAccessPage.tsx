import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Moves, moveName } from '../kit/Moves.tsx'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { say } from '../kit/say.ts'
import { History } from '../kit/Timeline.tsx'
import { useDenial } from '../kit/useDenial.ts'
import { About, moments } from './DelegationPage.tsx'
import { Life } from './Life.tsx'
import { type Delegation, ourDelegation } from './queries.ts'

const trail = () => [{ name: say('relationships.ours'), to: '/our-partners' }]

/** What a partner asks for, or may do, in our directory: approved as a whole, ended at any time. */
export function OurAccessPage() {
  const { id } = useParams({ strict: false }) as { id: Delegation['id'] }
  const found = useQuery(ourDelegation(id))
  if (found.data) return <OurAccess row={found.data} />
  return (
    <Page title={say('relationships.ours.access')} trail={trail()}>
      <Answer of={found}>{() => null}</Answer>
    </Page>
  )
}

const OurAccess = ({ row }: { row: Delegation }) => (
  <RecordPage
    title={`${row.partnerName}: ${row.name}`}
    trail={trail()}
    state={{ of: 'delegation', state: row.status }}
    to={`/our-partners/access/${row.id}`}
    moves={<Answering row={row} />}
    history={<History moments={moments(row)} />}
  >
    <Life row={row} />
    <About row={row} />
  </RecordPage>
)

/** What is only asked is declined, not ended: the same move by another name. */
function Answering({ row }: { row: Delegation }) {
  const [declining, decline] = useState(false)
  const denied = useDenial()('ourPartners:end')
  const isAsked = row.status === 'approvalPending'
  return (
    <>
      <Moves
        of="delegation"
        moves={row.moves.filter((move) => !isAsked || move === 'approve')}
        offer={{
          approve: { may: 'delegations:approve', tone: 'main', dialog: (close) => <Approve row={row} close={close} /> },
          terminate: { may: 'ourPartners:end', tone: 'grave', dialog: (close) => <End row={row} close={close} /> },
        }}
      />
      {isAsked && (
        <Act name={say('relationships.ours.decline')} run={() => decline(true)} denied={denied} variant="default" />
      )}
      {declining && <End row={row} close={() => decline(false)} />}
    </>
  )
}

type Asked = { row: Delegation; close: () => void }
const Approve = ({ row: { id, version, roles, partnerName: partner, days }, close }: Asked) => (
  <SureDialog
    endpoint="POST /our-delegations/:id/approval"
    input={{ id }}
    version={version}
    title={say('relationships.ours.approve.title', { n: roles.length })}
    action={moveName('delegation', 'approve')}
    close={close}
  >
    {say('relationships.ours.approve.text', { partner, days })}
  </SureDialog>
)

/** Ends what holds, or declines what is asked. */
const End = ({ row: { id, version, name, status }, close }: Asked) => (
  <SureDialog
    endpoint="DELETE /our-delegations/:id"
    input={{ id }}
    version={version}
    title={say(status === 'approvalPending' ? 'relationships.ours.decline.title' : 'relationships.access.end.title', {
      name,
    })}
    action={status === 'approvalPending' ? say('relationships.ours.decline') : moveName('delegation', 'terminate')}
    grave
    close={close}
  >
    {say(status === 'approvalPending' ? 'relationships.ours.decline.text' : 'relationships.access.end.text')}
  </SureDialog>
)
