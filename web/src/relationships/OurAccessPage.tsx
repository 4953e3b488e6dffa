import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import { Moves, moveName } from '../kit/Moves.tsx'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { say } from '../kit/say.ts'
import { History } from '../kit/Timeline.tsx'
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
    moves={
      <Moves
        of="delegation"
        moves={row.moves}
        offer={{
          approve: { may: 'delegations:approve', tone: 'main', dialog: (close) => <Approve row={row} close={close} /> },
          terminate: { may: 'ourPartners:end', tone: 'grave', dialog: (close) => <End row={row} close={close} /> },
        }}
      />
    }
    history={<History moments={moments(row)} />}
  >
    <Life row={row} />
    <About row={row} />
  </RecordPage>
)

type Answering = { row: Delegation; close: () => void }
const Approve = ({ row: { id, version, roles, partnerName: partner, days }, close }: Answering) => (
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
const End = ({ row: { id, version, name, status }, close }: Answering) => (
  <SureDialog
    endpoint="DELETE /our-delegations/:id"
    input={{ id }}
    version={version}
    title={say('relationships.access.end.title', { name })}
    action={status === 'approvalPending' ? say('relationships.ours.decline') : moveName('delegation', 'terminate')}
    grave
    close={close}
  >
    {say('relationships.access.end.text')}
  </SureDialog>
)
