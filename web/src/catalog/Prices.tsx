import { amountOf } from '../kit/Amount.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import type { Column } from '../kit/list.ts'
import { named, say } from '../kit/say.ts'
import { dayOf } from '../kit/When.tsx'
import { PutInCart } from '../orders/PutInCart.tsx'
import { cycleName, termName } from '../subscriptions/named.ts'
import styles from './catalog.module.css'
import { UnitPrice } from './columns.tsx'
import type { CustomerId, Offer, Price, Sku } from './queries.ts'

type Row = Price & { id: string; offer: Offer }

const columns = (sku: Sku, buyer: CustomerId | undefined): Column<Row>[] => [
  { id: 'term', title: say('catalogue.term'), cell: ({ term }) => termName(term) },
  { id: 'cycle', title: say('catalogue.cycle'), cell: ({ cycle }) => cycleName(cycle) },
  {
    id: 'segment',
    title: say('catalogue.segment'),
    cell: ({ offer }) => named(`segment.catalog.${offer.segment}`),
    wide: true,
  },
  {
    id: 'price',
    title: say('catalogue.price'),
    cell: (row) => <PriceNow of={row} byUse={sku.unit === 'usage'} />,
    number: true,
  },
  {
    id: 'retail',
    title: say('catalogue.retail'),
    cell: ({ retail }) => <UnitPrice of={retail} byUse={sku.unit === 'usage'} />,
    number: true,
  },
  ...(buyer && !sku.kept
    ? [
        {
          id: 'do',
          title: say('catalogue.buy'),
          cell: ({ offer, term, cycle }: Row) =>
            offer.isPurchasable && <PutInCart customerId={buyer} sku={sku} offer={offer} plan={{ term, cycle }} />,
        },
      ]
    : []),
]

/** What a unit costs in each charge cycle, by how long it is taken and how it is paid. */
export const Prices = ({ of, buyer }: { of: Sku; buyer: CustomerId | undefined }) => (
  <ListTable
    title={say('catalogue.prices')}
    columns={columns(of, buyer)}
    rows={rowsOf(of)}
    name={({ term, cycle }) => `${termName(term)}, ${cycleName(cycle)}`}
  />
)

const rowsOf = ({ offers }: Sku): Row[] =>
  offers.flatMap((offer) =>
    offer.prices.map((price) => ({ ...price, offer, id: `${offer.availabilityId} ${price.term} ${price.cycle}` })),
  )

/** The price of today, and the one that next month's list has instead. */
const PriceNow = ({ of: { price, next }, byUse }: { of: Row; byUse: boolean }) => (
  <span className={styles.named}>
    <UnitPrice of={price} byUse={byUse} />
    {next && <small>{say('catalogue.price.next', { price: amountOf(next.price), day: dayOf(next.validFrom) })}</small>}
  </span>
)
