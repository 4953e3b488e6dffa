import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { amountOf, numberOf } from '../../kit/Amount.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { Copyable } from '../../kit/Copyable.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import kit from '../../kit/kit.module.css'
import { ListTable } from '../../kit/ListTable.tsx'
import type { Column } from '../../kit/list.ts'
import { Moves } from '../../kit/Moves.tsx'
import { Page } from '../../kit/Page.tsx'
import { RecordPage } from '../../kit/RecordPage.tsx'
import { Section } from '../../kit/Section.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { language, listed, say } from '../../kit/say.ts'
import { When } from '../../kit/When.tsx'
import { planName } from '../named.ts'
import { AcceptDialog, ApproveDialog, DeclineDialog, RejectDialog, WithdrawDialog } from './answers.tsx'
import { addressOf, type Line, ourTransfer, type Transfer, transfer } from './queries.ts'
import { toneOf, wayOf } from './TransfersPage.tsx'

type ById = Pick<Transfer, 'id'>

/** One transfer, as one of the two partners sees it. */
export function TransferPage() {
  const { id } = useParams({ strict: false }) as ById // in the address of this page
  const asked = useQuery(transfer(id))
  const trail = [{ name: say('transfers.title'), to: '/subscription-transfers' }]
  if (asked.data) return <Known of={asked.data} trail={trail} to={addressOf(asked.data)} />
  return (
    <Page title={say('transfers.title')} trail={trail}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

/** The same as the customer sees it, whose subscriptions they are. */
export function OurTransferPage() {
  const { id } = useParams({ strict: false }) as ById // in the address of this page
  const asked = useQuery(ourTransfer(id))
  const trail = [{ name: say('relationships.ours'), to: '/our-partners' }]
  if (asked.data) return <Known of={asked.data} trail={trail} to={`/our-partners/transfers/${id}`} />
  return (
    <Page title={say('transfers.title')} trail={trail}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

type Shown = { of: Transfer; trail: readonly { name: string; to: string }[]; to: string }
const Known = ({ of, trail, to }: Shown) => (
  <RecordPage
    title={
      of.side === 'customer'
        ? say('transfers.ours', { name: of.targetName })
        : say('transfers.of', { name: of.customerName })
    }
    trail={trail}
    lead={
      of.side === 'customer' ? say('transfers.ours.text', { source: of.sourceName, target: of.targetName }) : wayOf(of)
    }
    state={{ of: 'subscriptionTransfer', state: of.status, tone: toneOf(of.status) }}
    to={to}
    moves={<Answers of={of} />}
  >
    <Section title={say('transfers.lines')} flush={of.lines.length > 0}>
      {of.lines.length === 0 ? (
        <p className={kit.text}>
          {of.side === 'source' ? say('transfers.lines.yours') : say('transfers.lines.none', { name: of.sourceName })}
        </p>
      ) : (
        <ListTable
          title={say('transfers.lines')}
          columns={columns()}
          rows={of.lines.map((line) => ({ ...line, id: String(line.number) }))}
          name={({ name }) => name}
        />
      )}
    </Section>
    <Section title={say('transfers.about')}>
      <Facts>
        <Fact name={say('transfers.source')}>{of.sourceName}</Fact>
        <Fact name={say('transfers.target')}>{of.targetName}</Fact>
        {of.sums && of.sums.length > 0 && (
          <Fact name={say(of.side === 'source' ? 'transfers.back' : 'transfers.charged')}>
            {listed(of.sums.map(amountOf))}
          </Fact>
        )}
        <Fact name={say('transfers.askedBy')}>
          {of.askedByName}, <When at={String(of.createdAt)} />
        </Fact>
        <Fact name={say('transfers.until')}>
          <When at={String(of.expiresAt)} time />
        </Fact>
        <Fact name={say('transfers.acceptedBy')}>{answered(of, of.acceptedByName, of.acceptedAt)}</Fact>
        <Fact name={say('transfers.approvedBy')}>{answered(of, of.approvedByName, of.approvedAt)}</Fact>
        {of.endedAt && <Fact name={say('transfers.ended')}>{whoWhen(of.endedByName ?? '', of.endedAt)}</Fact>}
        {of.reason && <Fact name={say('transfers.reason')}>{of.reason}</Fact>}
        <Fact name={say('transfers.id')}>
          <Copyable text={of.id} />
        </Fact>
      </Facts>
    </Section>
  </RecordPage>
)

/** Who answered and when; while somebody still can, that nobody has. */
const answered = ({ endedAt }: Transfer, name: string | null, at: unknown) =>
  at ? whoWhen(name, at) : !endedAt && say('transfers.notYet')

const whoWhen = (name: string | null, at: unknown) =>
  at ? (
    <>
      {name && `${name}, `}
      <When at={String(at)} time />
    </>
  ) : null

type Row = Line & { id: string }
const columns = (): Column<Row>[] => [
  { id: 'name', title: say('transfers.line'), cell: ({ name }) => name },
  { id: 'plan', title: say('transfers.plan'), cell: (line) => planName(line), wide: true },
  { id: 'count', title: say('orders.count'), cell: ({ quantity }) => numberOf(quantity), number: true },
  {
    id: 'status',
    title: say('transfers.state'),
    cell: ({ status, why }) => (
      <>
        <StateBadge of="subscriptionTransferLine" state={status} />
        {why && <p className={kit.text}>{why[language()]}</p>}
      </>
    ),
  },
]

/** What this side may answer. */
function Answers({ of }: { of: Transfer }) {
  const may = of.side === 'customer' ? 'ourTransfers:answer' : 'transfers:manage'
  return (
    <Moves
      of="subscriptionTransfer"
      moves={of.moves}
      offer={{
        approve: { may, tone: 'main', dialog: (close) => <ApproveDialog of={of} close={close} /> },
        accept: { may, tone: 'main', dialog: (close) => <AcceptDialog of={of} close={close} /> },
        reject: { may, tone: 'grave', dialog: (close) => <RejectDialog of={of} close={close} /> },
        decline: { may, tone: 'grave', dialog: (close) => <DeclineDialog of={of} close={close} /> },
        withdraw: { may, tone: 'grave', dialog: (close) => <WithdrawDialog of={of} close={close} /> },
      }}
    />
  )
}
