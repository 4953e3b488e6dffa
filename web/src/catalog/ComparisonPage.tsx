import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { numberOf } from '../kit/Amount.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Page } from '../kit/Page.tsx'
import { language, named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { dayOf } from '../kit/When.tsx'
import { cycleName, termName } from '../subscriptions/named.ts'
import { ProductLink } from './CataloguePage.tsx'
import styles from './catalog.module.css'
import { UnitPrice } from './columns.tsx'
import { quantityOf } from './kinds.ts'
import { type Compared, comparison } from './queries.ts'

const trail = () => [{ name: say('catalogue.title'), to: '/catalogue' }]

/** Up to four of the catalogue side by side, line by line. */
export function ComparisonPage() {
  const { skus = '' } = useAddress().search
  const asked = useQuery(comparison(skus))
  return (
    <Page title={say('catalogue.comparison')} trail={trail()} lead={say('catalogue.comparison.lead')}>
      {skus === '' ? (
        <Empty of="catalogue.comparison.empty" />
      ) : (
        <Answer of={asked}>
          {({ items }) => (items.length === 0 ? <Empty of="catalogue.comparison.empty" /> : <Table of={items} />)}
        </Answer>
      )}
    </Page>
  )
}

type Line = { name: string; cell: (one: Compared) => ReactNode }
const lines = (items: readonly Compared[]): Line[] => [
  { name: say('catalogue.publisher'), cell: ({ product }) => product.publisher },
  { name: say('catalogue.kind'), cell: ({ product }) => named(`kind.product.${product.kind}`) },
  { name: say('catalogue.about'), cell: ({ description }) => description[language()] },
  ...plansOf(items).map((plan) => ({
    name: `${termName(plan.term)}, ${cycleName(plan.cycle)}`,
    cell: (one: Compared) => priceOf(one, plan),
  })),
  {
    name: say('catalogue.quantity'),
    cell: quantityOf,
  },
  ...(items.some(({ seatsMax }) => seatsMax !== null)
    ? [
        {
          name: say('catalogue.seatsMax'),
          cell: ({ seatsMax }: Compared) => (seatsMax === null ? say('catalogue.unlimited') : numberOf(seatsMax)),
        },
      ]
    : []),
  ...(items.some(({ endOfSale }) => endOfSale)
    ? [
        {
          name: say('catalogue.endOfSale'),
          cell: ({ endOfSale }: Compared) => (endOfSale ? dayOf(endOfSale) : <Not />),
        },
      ]
    : []),
]

/** What is not there for one of them. */
const Not = () => (
  <>
    <span aria-hidden>–</span>
    <VisuallyHidden>{say('kit.none')}</VisuallyHidden>
  </>
)

type Plan = Pick<Compared['offers'][number]['prices'][number], 'term' | 'cycle'>
/** Every way any of them is sold, each once. */
function plansOf(items: readonly Compared[]): Plan[] {
  const all = items.flatMap(({ offers }) => offers.flatMap(({ prices }) => prices))
  return [...new Map(all.map(({ term, cycle }) => [`${term} ${cycle}`, { term, cycle }])).values()]
}

function priceOf({ offers, unit }: Compared, { term, cycle }: Plan): ReactNode {
  const found = offers.flatMap(({ prices }) => prices).find((one) => one.term === term && one.cycle === cycle)
  return found ? <UnitPrice of={found.price} byUse={unit === 'usage'} /> : <Not />
}

const Table = ({ of }: { of: readonly Compared[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the window is moved by the arrow keys
  <section className={styles.compared} aria-label={say('catalogue.comparison')} tabIndex={0}>
    <table>
      <thead>
        <tr>
          <td />
          {of.map((one) => (
            <th key={one.sku} scope="col">
              <ProductLink sku={one.sku} title={one.title[language()]} buyer={undefined} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines(of).map(({ name, cell }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {of.map((one) => (
              <td key={one.sku}>{cell(one)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
