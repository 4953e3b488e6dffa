import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import { hrefOf } from '../kit/api.ts'
import { Copyable } from '../kit/Copyable.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import { Moves, moveName } from '../kit/Moves.tsx'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { language, say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { When } from '../kit/When.tsx'
import { termName } from '../subscriptions/named.ts'
import { addressOf } from '../subscriptions/queries.ts'
import { Bought } from './Bought.tsx'
import { lineColumns, toneOf } from './columns.tsx'
import { HandInDialog, PapersDialog } from './HandIn.tsx'
import styles from './orders.module.css'
import { type Order, type OrderId, order, orderAddress } from './queries.ts'

const trail = () => [{ name: say('orders.title'), to: '/orders' }]

/** One order: what was bought, what it came to, and what the vendor said to it. */
export function OrderPage() {
  const { customerId, id } = useParams({ strict: false }) as OrderId // both are in the address of this page
  const asked = useQuery(order({ customerId, id }))
  if (asked.data) return <Ordered of={asked.data} />
  return (
    <Page title={say('orders.title')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

const Ordered = ({ of }: { of: Order }) => (
  <RecordPage
    title={say('orders.one', { name: of.customerName })}
    trail={trail()}
    lead={<Whose of={of} />}
    state={{ of: 'order', state: of.status, tone: toneOf(of.status) }}
    to={orderAddress(of)}
    moves={<OrderMoves of={of} />}
  >
    <Section title={say('orders.lines')} flush>
      <ListTable
        title={say('orders.lines')}
        columns={columns(of)}
        rows={of.lines.map((line) => ({ ...line, id: String(line.number) }))}
        name={({ title }) => title[language()]}
      />
    </Section>
    <Section title={say('orders.facts')} action={<ChangePapers of={of} />}>
      <Facts>
        <Bought of={of} />
        <Fact name={say('orders.purchaseOrder')}>{of.purchaseOrder}</Fact>
        <Fact name={say('orders.papers')}>{of.files.length > 0 && <FilesOf of={of} />}</Fact>
        {of.decidedAt && (
          <Fact name={say('orders.decided')}>
            <When at={of.decidedAt} time />
          </Fact>
        )}
        {of.reason && <Fact name={say('orders.reason')}>{of.reason}</Fact>}
        <Fact name={say('orders.id')}>
          <Copyable text={of.id} />
        </Fact>
      </Facts>
    </Section>
  </RecordPage>
)

/** For whom it is, and what it waits for. */
function Whose({ of: { customerId, customerName, status } }: { of: Order }) {
  const waits = WAITS[status]
  return (
    <>
      <Link to={`/customers/${customerId}?tab=subscriptions` as string}>{customerName}</Link>
      {waits && ` · ${say(waits)}`}
    </>
  )
}

const WAITS: Readonly<Partial<Record<Order['status'], 'orders.waits' | 'orders.waits.paper' | 'orders.waits.again'>>> =
  {
    pendingApproval: 'orders.waits',
    pendingReview: 'orders.waits',
    pendingPurchaseOrder: 'orders.waits.paper',
    purchaseOrderRejected: 'orders.waits.again',
  }

const columns = ({ customerId }: Order) =>
  lineColumns<Order['lines'][number] & { id: string }>(({ subscriptionId, name, title, term }) => (
    <span className={styles.named}>
      {subscriptionId ? (
        <Link to={addressOf({ customerId, id: subscriptionId }) as string}>{name ?? title[language()]}</Link>
      ) : (
        (name ?? title[language()])
      )}
      <small>{termName(term)}</small>
    </span>
  ))

type Asking = { of: Order; close: () => void }
const CancelDialog = ({ of: { customerId, id, version }, close }: Asking) => (
  <SureDialog
    endpoint="POST /customers/:customerId/orders/:id/cancellation"
    input={{ customerId, id }}
    version={version}
    title={say('orders.cancel')}
    action={moveName('order', 'cancel')}
    grave
    close={close}
  >
    {say('orders.cancel.text')}
  </SureDialog>
)

const MAY = 'orders:place'
const OrderMoves = ({ of }: { of: Order }) => (
  <Moves
    of="order"
    moves={of.moves}
    offer={{
      handIn: { may: MAY, tone: 'main', dialog: (close) => <HandInDialog of={of} close={close} /> },
      cancel: { may: MAY, tone: 'grave', dialog: (close) => <CancelDialog of={of} close={close} /> },
    }}
  />
)

/** Changes our own number of it, and its papers. */
function ChangePapers({ of }: { of: Order }) {
  const [asking, ask] = useState(false)
  const denied = useDenial()(MAY)
  return (
    <>
      <Act size="xs" variant="default" name={say('orders.papers.change')} run={() => ask(true)} denied={denied} />
      {asking && <PapersDialog of={of} close={() => ask(false)} />}
    </>
  )
}

const FilesOf = ({ of: { customerId, id: order, files } }: { of: Order }) => (
  <ul className={styles.done}>
    {files.map(({ id, name }) => (
      <li key={id}>
        <a
          href={hrefOf('GET /customers/:customerId/orders/:id/files/:fileId/content', {
            customerId,
            id: order,
            fileId: id,
          })}
          download={name}
        >
          {name}
        </a>
      </li>
    ))}
  </ul>
)
