import { Link } from '@tanstack/react-router'
import { Amount, numberOf } from '../kit/Amount.tsx'
import type { Column } from '../kit/list.ts'
import { StateBadge, stateName } from '../kit/StateBadge.tsx'
import { language, say } from '../kit/say.ts'
import { dayOf, When } from '../kit/When.tsx'
import { nameIn, planName } from './named.ts'
import type { Row, RowOfAll } from './queries.ts'
import styles from './subscriptions.module.css'

/** What a list says of a subscription. */
export const columns = (): Column<Row>[] => [
  { id: 'name', title: say('subscriptions.name'), cell: (row) => <Named of={row} />, text: nameIn },
  {
    id: 'status',
    title: say('subscriptions.status'),
    cell: ({ status }) => <StateBadge of="subscription" state={status} tone={toneOf(status)} />,
    text: ({ status }) => stateName('subscription', status),
  },
  {
    id: 'quantity',
    title: say('subscriptions.quantity'),
    cell: ({ quantity, unit }) => (unit === 'usage' ? '' : numberOf(quantity)),
    text: ({ quantity }) => String(quantity),
    number: true,
  },
  {
    id: 'price',
    title: say('subscriptions.price'),
    cell: ({ unitPrice, unit }) => (unit === 'usage' ? say('subscriptions.byUse.short') : <Amount of={unitPrice} />),
    text: ({ unitPrice }) => `${unitPrice.amount} ${unitPrice.currency}`,
    number: true,
    wide: true,
  },
  { id: 'plan', title: say('subscriptions.plan.title'), cell: planName, text: planName, wide: true },
  {
    id: 'ends',
    title: say('subscriptions.ends'),
    cell: (row) => <Ends of={row} />,
    text: ({ termTo }) => dayText(termTo),
  },
]

/** The same in a list of all customers: and whose it is. */
export const columnsOfAll = (): Column<RowOfAll>[] => {
  const [name, ...others] = columns()
  const customer: Column<RowOfAll> = {
    id: 'customer',
    title: say('subscriptions.customer'),
    cell: ({ customerId, customerName }) => <CustomerLink id={customerId} name={customerName} />,
    text: ({ customerName }) => customerName,
  }
  return name ? [name, customer, ...others] : [customer, ...others]
}

export const CustomerLink = ({ id, name }: { id: Row['customerId']; name: string }) => (
  <span>
    <Link to={`/customers/${id}` as string}>{name}</Link>
  </span>
)

const dayText = (day: string | null) => (day ? dayOf(day) : say('subscriptions.ends.never'))

/** An ended one that works on is to be looked at; one that is over is not. */
export const toneOf = (status: Row['status']) =>
  status === 'expired' || status === 'suspended'
    ? 'wait'
    : status === 'held' || status === 'disabled'
      ? 'bad'
      : undefined

function Named({ of }: { of: Row }) {
  const [name, title] = [nameIn(of), of.title[language()]]
  const about = [...(title === name ? [] : [title]), ...(of.isTrial ? [say('subscriptions.trial')] : [])]
  return (
    <span className={styles.named}>
      {name}
      {about.length > 0 && <small>{about.join(' · ')}</small>}
    </span>
  )
}

const RUNS: readonly Row['status'][] = ['active', 'suspended']

/** What follows its last day. */
export const endsAs = ({ autoRenew, isTrial }: Pick<Row, 'autoRenew' | 'isTrial'>): string =>
  say(`subscriptions.ends.${autoRenew ? (isTrial ? 'converts' : 'renews') : 'ends'}`)

function Ends({ of }: { of: Row }) {
  const { termTo, status } = of
  if (!termTo) return <>{say('subscriptions.ends.never')}</>
  return (
    <span className={styles.named}>
      <When at={termTo} />
      {RUNS.includes(status) && <small>{endsAs(of)}</small>}
    </span>
  )
}
