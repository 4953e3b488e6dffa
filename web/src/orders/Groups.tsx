import { Amount } from '../kit/Amount.tsx'
import { Section } from '../kit/Section.tsx'
import { named, say } from '../kit/say.ts'
import { cycleName } from '../subscriptions/named.ts'
import styles from './orders.module.css'
import type { Cart } from './queries.ts'

/** The orders that would come of a cart now, and what they come to. */
export const Groups = ({ of: { groups, totals } }: { of: Cart }) => (
  <Section title={say('orders.groups')} flush>
    <ul className={styles.sums}>
      {groups.map(({ key, kind, cycle, lines, subtotal }) => (
        <li key={key}>
          <span>
            {named(`kind.product.${kind}`)}, {cycleName(cycle)}
            <small>{say('orders.groups.lines', { n: lines.length })}</small>
          </span>
          <Amount of={subtotal} />
        </li>
      ))}
      {totals.map((total) => (
        <li key={total.currency} data-sum>
          <span>{say('orders.total')}</span>
          <Amount of={total} />
        </li>
      ))}
    </ul>
  </Section>
)
