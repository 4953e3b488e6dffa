import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { customer } from '../customers/queries.ts'
import { Answer } from '../kit/Answer.tsx'
import { Moves } from '../kit/Moves.tsx'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { language, say } from '../kit/say.ts'
import { TabbedBy } from '../kit/TabbedBy.tsx'
import { Ahead } from './Ahead.tsx'
import { Charges } from './Charges.tsx'
import { toneOf } from './columns.tsx'
import { CancelDialog, ReactivateDialog, SuspendDialog } from './Dialogs.tsx'
import { Generation } from './Generation.tsx'
import { History } from './History.tsx'
import { nameIn } from './named.ts'
import { Renewal, Seats } from './Parts.tsx'
import { Picture } from './Picture.tsx'
import { Product } from './Product.tsx'
import { addressOf, type ById, idsOf, type Subscription, subscription } from './queries.ts'
import { Software } from './Software.tsx'
import { Support } from './Support.tsx'
import styles from './subscriptions.module.css'

const trail = () => [{ name: say('subscriptions.title'), to: '/subscriptions' }]

/** One subscription: where it stands, what comes, what it costs, and what can be done with it. */
export function SubscriptionPage() {
  const ids = useParams({ strict: false }) as ById // both are in the address of this page
  const asked = useQuery(subscription(idsOf(ids)))
  if (asked.data) return <Held of={asked.data} />
  return (
    <Page title={say('subscriptions.title')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

function Held({ of }: { of: Subscription }) {
  const { title, status } = of
  return (
    <RecordPage
      title={nameIn(of)}
      trail={trail()}
      lead={<Whose of={of} title={title[language()]} />}
      state={{ of: 'subscription', state: status, tone: toneOf(status) }}
      to={addressOf(of)}
      moves={<LifeMoves of={of} />}
      history={<History of={idsOf(of)} />}
    >
      <TabbedBy
        tabs={[
          { name: 'overview', title: say('subscriptions.tab.overview'), content: <Overview of={of} /> },
          { name: 'charges', title: say('subscriptions.charges'), content: <Charges of={idsOf(of)} /> },
        ]}
      />
    </RecordPage>
  )
}

/** Whose it is, and of which product. */
function Whose({ of, title }: { of: Subscription; title: string }) {
  const { customerId } = of
  const name = nameIn(of)
  const { data } = useQuery(customer(customerId))
  return (
    <>
      {data && <Link to={`/customers/${customerId}?tab=subscriptions` as string}>{data.name}</Link>}
      {data && title !== name && ' · '}
      {title !== name && title}
    </>
  )
}

const MAY = 'subscriptions:manage'
const LifeMoves = ({ of }: { of: Subscription }) => (
  <Moves
    of="subscription"
    moves={of.moves}
    offer={{
      reactivate: { may: MAY, tone: 'main', dialog: (close) => <ReactivateDialog of={of} close={close} /> },
      suspend: { may: MAY, dialog: (close) => <SuspendDialog of={of} close={close} /> },
      cancel: { may: MAY, tone: 'grave', dialog: (close) => <CancelDialog of={of} close={close} /> },
    }}
  />
)

const isSoftware = ({ kind, status }: Subscription) =>
  (kind === 'softwareSubscription' || kind === 'perpetual') && status !== 'deleted'
const Overview = ({ of }: { of: Subscription }) => (
  <>
    <Section title={say('subscriptions.stands')} flush>
      <div className={styles.drawn}>
        <Picture of={of} />
      </div>
      <Ahead of={of} />
    </Section>
    <Generation of={of} />
    <Seats of={of} />
    {of.term && of.status === 'active' && <Renewal of={of} />}
    {isSoftware(of) && <Software of={idsOf(of)} />}
    <Product of={of} />
    <Support of={of} />
  </>
)
