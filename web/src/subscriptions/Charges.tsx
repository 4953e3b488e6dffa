import { useQuery } from '@tanstack/react-query'
import { Amount, amountOf, numberOf } from '../kit/Amount.tsx'
import { Answer } from '../kit/Answer.tsx'
import { api } from '../kit/api.ts'
import { Empty } from '../kit/Empty.tsx'
import { ListFoot } from '../kit/ListFoot.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import type { Column } from '../kit/list.ts'
import { named, say } from '../kit/say.ts'
import { dayOf, When } from '../kit/When.tsx'
import { daysOf, Sum } from './PreviewLines.tsx'
import { type ById, type Charge, chargesOf } from './queries.ts'
import styles from './subscriptions.module.css'

const columns = (): Column<Charge>[] => [
  {
    id: 'at',
    title: say('subscriptions.charge.at'),
    cell: ({ at }) => <When at={at} />,
    text: ({ at }) => dayOf(at),
  },
  {
    id: 'type',
    title: say('subscriptions.charge.type'),
    cell: (row) => (
      <span className={styles.named}>
        {named(`kind.charge.${row.type}`)}
        <small>{daysOf(row)}</small>
      </span>
    ),
    text: ({ type }) => named(`kind.charge.${type}`),
  },
  {
    id: 'days',
    title: say('subscriptions.charge.days'),
    cell: daysOf,
    text: daysOf,
    wide: true,
  },
  {
    id: 'quantity',
    title: say('subscriptions.quantity'),
    cell: ({ quantity }) => numberOf(quantity),
    text: ({ quantity }) => String(quantity),
    number: true,
  },
  {
    id: 'each',
    title: say('subscriptions.charge.each'),
    cell: ({ effectiveUnitPrice }) => <Amount of={effectiveUnitPrice} />,
    text: ({ effectiveUnitPrice }) => amountOf(effectiveUnitPrice),
    number: true,
    wide: true,
  },
  {
    id: 'subtotal',
    title: say('subscriptions.charge.subtotal'),
    cell: ({ subtotal }) => <Sum of={subtotal} />,
    text: ({ subtotal }) => `${subtotal.amount} ${subtotal.currency}`,
    number: true,
  },
]

/** Everything that was charged and given back for it, each with the days it is for. */
export function Charges({ of }: { of: ById }) {
  const { customerId, id: subscriptionId } = of
  return (
    <Answer of={useQuery(chargesOf(of))} rows={6}>
      {(page) =>
        page.items.length === 0 ? (
          <Empty of="subscriptions.charges.empty" />
        ) : (
          <div className={styles.list}>
            <ListTable
              title={say('subscriptions.charges')}
              columns={columns().filter(({ id }) => id !== 'days')}
              rows={page.items}
              name={({ type }) => named(`kind.charge.${type}`)}
            />
            <ListFoot
              page={{ ...page, next: null }}
              columns={columns()}
              csv={{
                name: 'charges',
                ask: (after) =>
                  api('GET /customers/:customerId/charges', {
                    ...{ customerId, subscriptionId, limit: 200 },
                    ...(after && { after }),
                  }),
              }}
            />
            {page.next && <p className={styles.quiet}>{say('subscriptions.charges.more', { n: page.items.length })}</p>}
          </div>
        )
      }
    </Answer>
  )
}
