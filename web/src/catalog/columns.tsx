import { Amount } from '../kit/Amount.tsx'
import type { Column } from '../kit/list.ts'
import { language, say } from '../kit/say.ts'
import styles from './catalog.module.css'
import type { Hit, Price } from './queries.ts'

type Titled = Pick<Hit, 'title' | 'publisher'> & { kept?: Hit['kept'] }
/** What is sold and by whom; of what is kept from this buyer, why. */
export const itemColumn = <Row extends Titled>(): Column<Row> => ({
  id: 'title',
  title: say('catalogue.item'),
  cell: ({ title, publisher, kept }) => (
    <span className={styles.named}>
      {title[language()]}
      <small>{kept ? kept.says[language()] : publisher}</small>
    </span>
  ),
})

type Priced = { of: Price['price']; byUse: boolean }
/** What a unit costs; of what is paid by use alone, that. */
export const UnitPrice = ({ of, byUse }: Priced) =>
  byUse && Number(of.amount) === 0 ? say('subscriptions.byUse.short') : <Amount of={of} />

/** The lowest price of it, where it has one. */
export const fromColumn = <Row extends Pick<Hit, 'from' | 'kind'>>(): Column<Row> => ({
  id: 'from',
  title: say('catalogue.from'),
  cell: ({ from, kind }) =>
    from ? <UnitPrice of={from.price} byUse={kind === 'usage'} /> : say('catalogue.from.none'),
  number: true,
})
