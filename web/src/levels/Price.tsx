import { Amount } from '../kit/Amount.tsx'
import { language, say } from '../kit/say.ts'
import styles from './levels.module.css'
import type { Offer } from './queries.ts'

const percent = (bps: number) =>
  new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 2 }).format(bps / 10_000)

/** Fee, tax and what is to be paid. */
export const Price = ({ price: { fee, taxRateBps, tax, total } }: Pick<Offer, 'price'>) => (
  <table className={styles.price} aria-label={say('levels.price')}>
    <tbody>
      <tr>
        <th scope="row">{say('levels.price.fee')}</th>
        <td>
          <Amount of={fee} />
        </td>
      </tr>
      <tr>
        <th scope="row">{say('levels.price.tax', { rate: percent(taxRateBps) })}</th>
        <td>
          <Amount of={tax} />
        </td>
      </tr>
      <tr>
        <th scope="row">{say('levels.price.total')}</th>
        <td>
          <Amount of={total} />
        </td>
      </tr>
    </tbody>
  </table>
)
