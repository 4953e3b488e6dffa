import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { locales } from '#kernel/words.ts'
import { numberOf } from '../kit/Amount.tsx'
import { Answer } from '../kit/Answer.tsx'
import { hrefOf, type Takes } from '../kit/api.ts'
import { Empty } from '../kit/Empty.tsx'
import { SelectFilter } from '../kit/Filters.tsx'
import { ListPage } from '../kit/ListPage.tsx'
import type { Column } from '../kit/list.ts'
import { Page } from '../kit/Page.tsx'
import { language, named, say } from '../kit/say.ts'
import { useAddress } from '../kit/useAddress.ts'
import { cycleName, termName } from '../subscriptions/named.ts'
import { Beside } from './Beside.tsx'
import styles from './catalog.module.css'
import { itemColumn, UnitPrice } from './columns.tsx'
import { kindOf, kindOptions, segmentOf, segmentOptions } from './kinds.ts'
import { type PriceLine, priceList, priceLists } from './queries.ts'

const CHANGES = ['ADD', 'CHG', 'DEL', 'UNC'] as const
const trail = () => [{ name: say('catalogue.title'), to: '/catalogue' }]

/** The price lists, one month at a time, held against the month before or any other. */
export function PriceListPage() {
  const lists = useQuery(priceLists)
  const { month } = useAddress().search
  const all = lists.data?.items ?? []
  const chosen = month ?? all.find(({ state }) => state === 'current')?.month ?? all[0]?.month
  if (chosen) return <Month month={chosen} months={all} />
  return (
    <Page title={say('catalogue.list')} trail={trail()}>
      <Answer of={lists}>{() => <Empty of="catalogue.list.empty" />}</Answer>
    </Page>
  )
}

type Known = { month: string; state: string }
function Month({ month, months }: { month: string; months: readonly Known[] }) {
  const wanted = useWanted(month)
  const list = useQuery(priceList(wanted))
  const { after: _, limit: __, ...whole } = wanted
  return (
    <ListPage
      title={say('catalogue.list.of', { month: monthName(month) })}
      lead={
        <Beside>
          {list.data ? say('catalogue.list.lead', { since: monthName(list.data.since) }) : say('catalogue.list.text')}
        </Beside>
      }
      action={
        <Button
          component="a"
          variant="default"
          href={hrefOf('GET /catalog/price-lists/:month/sheet', { ...whole, format: 'csv' })}
          download
        >
          {say('catalogue.list.download')}
        </Button>
      }
      list={list}
      columns={columns()}
      name={({ title }) => title[language()]}
      open={({ productId }) => `/catalogue/${productId}`}
      filters={<ListFilters months={months} counts={list.data?.counts ?? null} />}
      empty={<Empty of="catalogue.list.empty" />}
    />
  )
}

function useWanted(month: string): Takes<'GET /catalog/price-lists/:month'> {
  const { since, change, kind, segment, after } = useAddress().search
  const [ofChange, ofKind, ofSegment] = [CHANGES.find((one) => one === change), kindOf(kind), segmentOf(segment)]
  return {
    month,
    ...(since && { since }),
    ...(ofChange && { change: ofChange }),
    ...(ofKind && { kind: ofKind }),
    ...(ofSegment && { segment: ofSegment }),
    ...(after && { after }),
  }
}

type Counts = Readonly<Record<(typeof CHANGES)[number], number | null>>
const counted = (count: number | null | undefined) => (count == null ? '' : ` (${numberOf(count)})`)
function ListFilters({ months, counts }: { months: readonly Known[]; counts: Counts | null }) {
  const options = months.map(({ month, state }) => ({
    value: month,
    label: `${monthName(month)} · ${named(`state.priceList.${state}`)}`,
  }))
  return (
    <>
      <SelectFilter name="month" label={say('catalogue.list.month')} options={options} />
      <SelectFilter name="since" label={say('catalogue.list.since')} options={options} />
      <SelectFilter
        name="change"
        label={say('catalogue.list.change')}
        options={CHANGES.map((value) => ({
          value,
          label: named(`change.priceList.${value}`) + counted(counts?.[value]),
        }))}
      />
      <SelectFilter name="kind" label={say('catalogue.kind')} options={kindOptions()} />
      <SelectFilter name="segment" label={say('catalogue.segment')} options={segmentOptions()} />
    </>
  )
}

const columns = (): Column<PriceLine>[] => [
  itemColumn(),
  {
    id: 'plan',
    title: say('catalogue.term'),
    cell: ({ term, cycle, segment }) => (
      <span className={styles.named}>
        {`${termName(term)}, ${cycleName(cycle)}`}
        <small>{named(`segment.catalog.${segment}`)}</small>
      </span>
    ),
  },
  {
    id: 'change',
    title: say('catalogue.list.change'),
    cell: (line) => <Changed of={line} />,
  },
  {
    id: 'before',
    title: say('catalogue.list.before'),
    cell: ({ before, unit }) => before && <UnitPrice of={before.price} byUse={unit === 'usage'} />,
    number: true,
    wide: true,
  },
  {
    id: 'price',
    title: say('catalogue.price'),
    cell: ({ now, unit }) => now && <UnitPrice of={now.price} byUse={unit === 'usage'} />,
    number: true,
  },
  {
    id: 'retail',
    title: say('catalogue.retail'),
    cell: ({ now, unit }) => now && <UnitPrice of={now.retail} byUse={unit === 'usage'} />,
    number: true,
    wide: true,
  },
]

/** What is as it was says nothing; what has changed says by how much. */
function Changed({ of: { change, before, now } }: { of: PriceLine }) {
  if (change === 'UNC') return null
  const share = before && now && Number(now.price.amount) / Number(before.price.amount) - 1
  return (
    <span className={styles.named}>
      <b className={styles.changed} data-change={change}>
        {named(`change.priceList.${change}`)}
      </b>
      {change === 'CHG' && share && Number.isFinite(share) && <small>{shareOf(share)}</small>}
    </span>
  )
}

/** "+6%", for reading only: nothing is reckoned with it. */
const shareOf = (share: number) =>
  new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(
    share,
  )

const monthName = (month: string) =>
  new Intl.DateTimeFormat(locales[language()], { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01`),
  )
