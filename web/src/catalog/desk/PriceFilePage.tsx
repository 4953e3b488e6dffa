import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Amount, numberOf } from '../../kit/Amount.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { countryName } from '../../kit/countries.ts'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { SelectFilter } from '../../kit/Filters.tsx'
import kit from '../../kit/kit.module.css'
import { ListTable } from '../../kit/ListTable.tsx'
import type { Column } from '../../kit/list.ts'
import { Page } from '../../kit/Page.tsx'
import { RecordPage } from '../../kit/RecordPage.tsx'
import { Section } from '../../kit/Section.tsx'
import { named, say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { When } from '../../kit/When.tsx'
import { cycleName, termName } from '../../subscriptions/named.ts'
import styles from '../catalog.module.css'
import { FileMoves } from './FileMoves.tsx'
import { FIRST, Wrong } from './PriceFileFaults.tsx'
import { toneOf } from './PriceFilesPage.tsx'
import { type PriceFile, priceFile } from './queries.ts'

const trail = () => [{ name: say('catalogDesk.files'), to: '/vendor/price-files' }]

/** One file of prices, line by line against what holds: published as a whole, or not at all. */
export function PriceFilePage() {
  const { id } = useParams({ strict: false }) as { id: PriceFile['id'] } // in the address of this page
  const asked = useQuery(priceFile(id))
  if (asked.data) return <Known of={asked.data} />
  return (
    <Page title={say('catalogDesk.files')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

const Known = ({ of }: { of: PriceFile }) => (
  <RecordPage
    title={of.name}
    trail={trail()}
    state={{ of: 'priceFile', state: of.status, tone: toneOf(of.status) }}
    to={`/vendor/price-files/${of.id}`}
    moves={<FileMoves of={of} />}
  >
    <Section title={say('catalogDesk.file.about')}>
      <Facts>
        <Fact name={say('catalogDesk.file.effective')}>
          <When at={of.effectiveOn} />
        </Fact>
        {of.publishOn && (
          <Fact name={say('catalogDesk.file.publishOn')}>
            <When at={of.publishOn} />
          </Fact>
        )}
        {of.publishedAt && (
          <Fact name={say('catalogDesk.file.published')}>
            <When at={String(of.publishedAt)} time />
          </Fact>
        )}
        <Fact name={say('catalogDesk.file.by')}>
          {of.takenByName}, <When at={String(of.takenAt)} time />
        </Fact>
      </Facts>
    </Section>
    {of.wrong.length > 0 && <Wrong of={of} />}
    <LinesOf of={of} />
  </RecordPage>
)

type Line = PriceFile['lines'][number] & { id: string }
const CHANGES = ['ADD', 'CHG', 'DEL', 'UNC'] as const

/** What the file changes, price by price. */
function LinesOf({ of: { lines, counts } }: { of: PriceFile }) {
  const [most, show] = useState(FIRST)
  const { change } = useAddress().search
  const wanted = lines.filter((line) => !change || line.change === change)
  const rows = wanted.slice(0, most).map((line) => ({ ...line, id: String(line.line) }))
  return (
    <Section
      title={say('catalogDesk.file.lines')}
      flush
      action={
        <SelectFilter
          name="change"
          label={say('catalogue.list.change')}
          options={CHANGES.map((value) => ({
            value,
            label: `${named(`change.priceList.${value}`)} (${numberOf(counts[value])})`,
          }))}
        />
      }
    >
      {rows.length === 0 ? (
        <p className={kit.text} style={{ padding: '0.75rem 1rem' }}>
          {say('catalogDesk.file.lines.none')}
        </p>
      ) : (
        <ListTable
          title={say('catalogDesk.file.lines')}
          columns={columns()}
          rows={rows}
          name={({ productId, skuId }) => `${productId}:${skuId}`}
          open={({ productId }) => `/vendor/catalogue/${productId}`}
        />
      )}
      {rows.length < wanted.length && (
        <div style={{ padding: '0.75rem 1rem' }}>
          <Button size="xs" variant="default" onClick={() => show(most + FIRST)}>
            {say('catalogDesk.file.lines.more', { n: wanted.length - rows.length })}
          </Button>
        </div>
      )}
    </Section>
  )
}

const columns = (): Column<Line>[] => [
  {
    id: 'sku',
    title: say('catalogue.sku'),
    cell: ({ productId, skuId, market, segment }) => (
      <span className={styles.named}>
        <span translate="no">{`${productId}:${skuId}`}</span>
        <small>
          {countryName(market)}, {named(`segment.catalog.${segment}`)}
        </small>
      </span>
    ),
  },
  { id: 'plan', title: say('catalogue.term'), cell: ({ term, cycle }) => `${termName(term)}, ${cycleName(cycle)}` },
  {
    id: 'change',
    title: say('catalogue.list.change'),
    cell: ({ change }) => (
      <b className={styles.changed} data-change={change}>
        {named(`change.priceList.${change}`)}
      </b>
    ),
  },
  {
    id: 'before',
    title: say('catalogue.list.before'),
    cell: ({ before }) => before && <Amount of={before.price} />,
    number: true,
  },
  { id: 'now', title: say('catalogue.price'), cell: ({ now }) => now && <Amount of={now.price} />, number: true },
  {
    id: 'retail',
    title: say('catalogue.retail'),
    cell: ({ now }) => now && <Amount of={now.retail} />,
    number: true,
    wide: true,
  },
]
