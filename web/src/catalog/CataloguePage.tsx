import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter, TextFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { language, named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { dayOf } from '../kit/When.tsx'
import { cycleName, termName } from '../subscriptions/named.ts'
import { Beside } from './Beside.tsx'
import { Buyer } from './Buyer.tsx'
import styles from './catalog.module.css'
import { fromColumn, itemColumn } from './columns.tsx'
import { kindOf, segmentOf } from './kinds.ts'
import { type CustomerId, type Found, type Hit, hits, type Wanted } from './queries.ts'
import { forBuyer, useBuyer } from './shopper.ts'

const TERMS = ['P1M', 'P1Y', 'P3Y', 'none'] as const

const columns = (): Column<Hit>[] => [
  itemColumn(),
  { id: 'kind', title: say('catalogue.kind'), cell: (hit) => <Kind of={hit} /> },
  {
    id: 'plan',
    title: say('catalogue.plan'),
    cell: ({ from }) => (from ? `${termName(from.term)}, ${cycleName(from.cycle)}` : ''),
    wide: true,
  },
  fromColumn(),
]

const Kind = ({ of: { kind, isTrial, isAddon, endOfSale } }: { of: Hit }) => (
  <span className={styles.named}>
    {named(`kind.product.${kind}`)}
    {(isTrial || isAddon || endOfSale) && (
      <small>
        {[
          ...(isTrial ? [named('secondary.catalog.trial')] : []),
          ...(isAddon ? [named('secondary.catalog.addon')] : []),
          ...(endOfSale ? [say('catalogue.ends', { day: dayOf(endOfSale) })] : []),
        ].join(', ')}
      </small>
    )}
  </span>
)

/** Everything that is sold, found by what it is called, narrowed by what it is. */
export function CataloguePage() {
  const buyer = useBuyer()
  const list = useQuery(hits(useWanted(), buyer))
  return (
    <ListPage
      title={say('catalogue.title')}
      lead={<Lead instead={list.data?.instead ?? null} />}
      action={<Buyer of={buyer} />}
      list={list}
      columns={columns()}
      name={({ title }) => title[language()]}
      open={({ productId }) => forBuyer(`/catalogue/${productId}`, buyer)}
      filters={<Facets of={list.data?.facets} />}
      empty={<Empty of="catalogue.empty" />}
      bulk={(rows) => <CompareThem rows={rows} />}
    />
  )
}

function Lead({ instead }: { instead: string | null }) {
  return (
    <>
      <Beside>{say('catalogue.lead')}</Beside>
      {instead && <p className={styles.instead}>{say('catalogue.instead', { word: instead })}</p>}
    </>
  )
}

function useWanted(): Wanted {
  const { q, kind, segment, term, publisher, after } = useAddress().search
  const [ofKind, ofSegment, ofTerm] = [kindOf(kind), segmentOf(segment), TERMS.find((one) => one === term)]
  return {
    ...(q && { q }),
    ...(ofKind && { kind: ofKind }),
    ...(ofSegment && { segment: ofSegment }),
    ...(ofTerm && { term: ofTerm }),
    ...(publisher && { publisher }),
    ...(after && { after }),
  }
}

type Counts = Found['facets']
/** How the found can be narrowed, each way with how many it leaves. */
function Facets({ of }: { of: Counts | undefined }) {
  const options = (facet: keyof Counts, name: (value: string) => string) =>
    (of?.[facet] ?? []).map(({ value, count }) => ({ value, label: `${name(value)} (${count})` }))
  return (
    <>
      <TextFilter label={say('catalogue.search')} />
      <SelectFilter
        name="kind"
        label={say('catalogue.kind')}
        options={options('kind', (v) => named(`kind.product.${v}`))}
      />
      <SelectFilter name="publisher" label={say('catalogue.publisher')} options={options('publisher', (v) => v)} />
      <SelectFilter
        name="segment"
        label={say('catalogue.segment')}
        options={options('segment', (v) => named(`segment.catalog.${v}`))}
      />
      <SelectFilter name="term" label={say('catalogue.term')} options={options('term', termName)} />
    </>
  )
}

const MOST = 4
/** Two to four of them, side by side. */
function CompareThem({ rows }: { rows: readonly Hit[] }) {
  const go = useNavigate()
  const skus = rows.map(({ id }) => id).join(',')
  return (
    <Button
      size="xs"
      disabled={rows.length < 2 || rows.length > MOST}
      onClick={() => go({ to: `/catalogue/comparison?skus=${skus}` as string })}
    >
      {rows.length > MOST ? say('catalogue.compare.most', { n: MOST }) : say('catalogue.compare')}
    </Button>
  )
}

/** A product named by one of its SKUs, and the way to its page. */
export const ProductLink = ({ sku, title, buyer }: { sku: string; title: string; buyer: CustomerId | undefined }) => (
  <Link to={forBuyer(`/catalogue/${sku.split(':')[0]}`, buyer) as string}>{title}</Link>
)
