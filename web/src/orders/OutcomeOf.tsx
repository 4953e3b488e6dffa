import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { amountOf } from '../kit/Amount.tsx'
import { Faults } from '../kit/Faults.tsx'
import kit from '../kit/kit.module.css'
import { StateBadge } from '../kit/StateBadge.tsx'
import { say } from '../kit/say.ts'
import { toneOf } from './columns.tsx'
import styles from './orders.module.css'
import { type Cart, cartAddress, type Outcome, orderAddress } from './queries.ts'

type Props = { of: Outcome; customerId: Cart['customerId'] }

/** What became of a cart: the orders, and what was refused and why. */
export const OutcomeOf = ({ of: { orders, errors, remainingCartId }, customerId }: Props) => (
  <>
    {orders.length > 0 && (
      <section className={kit.note} data-tone="good" aria-live="polite">
        <IconCircleCheck size={18} aria-hidden />
        <div>
          <h2>{say('orders.done', { n: orders.length })}</h2>
          <ul className={styles.done}>
            {orders.map((order) => (
              <li key={order.id}>
                <Link to={orderAddress(order) as string}>
                  {say('orders.done.one', { n: order.lineCount, sum: amountOf(order.total) })}
                </Link>{' '}
                <StateBadge of="order" state={order.status} tone={toneOf(order.status)} />
              </li>
            ))}
          </ul>
        </div>
      </section>
    )}
    {errors.map(({ group, lines, faults }) => (
      <section key={group} className={kit.note} data-tone="bad" role="alert">
        <IconAlertTriangle size={18} aria-hidden />
        <div>
          <h2>{say('orders.refused', { n: lines.length })}</h2>
          <Faults of={faults} />
          {remainingCartId && (
            <Link to={cartAddress({ customerId, id: remainingCartId }) as string}>{say('orders.refused.cart')}</Link>
          )}
        </div>
      </section>
    ))}
  </>
)
