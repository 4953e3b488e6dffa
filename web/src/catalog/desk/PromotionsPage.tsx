import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import { Empty } from '../../kit/Empty.tsx'
import { ListPage } from '../../kit/ListPage.tsx'
import type { Column } from '../../kit/list.ts'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { language, listed, named, say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { useMay } from '../../kit/useMe.ts'
import { dayOf, today } from '../../kit/When.tsx'
import { cycleName, termName } from '../../subscriptions/named.ts'
import styles from '../catalog.module.css'
import { Beside } from './Beside.tsx'
import { PromotionDialog } from './PromotionForm.tsx'
import { type Promotion, promotions, standingOf } from './promotions.ts'

/** What is taken off prices for a time: what is given, what comes, and what is over. */
export function PromotionsPage() {
  const [adding, add] = useState(false)
  const { search } = useAddress()
  const asked = useQuery(promotions(search.after))
  const denied = useDenial()('catalog:manage')
  return (
    <>
      <ListPage
        title={say('catalogDesk.promotions')}
        lead={<Beside>{say('catalogDesk.promotions.lead')}</Beside>}
        action={<Act name={say('catalogDesk.promotion.add')} run={() => add(true)} denied={denied} />}
        list={asked}
        columns={columns()}
        name={({ name }) => name[language()]}
        empty={<Empty of="catalogDesk.promotions.empty" />}
      />
      {adding && <PromotionDialog of={null} close={() => add(false)} />}
    </>
  )
}

const shareOf = (bps: number) =>
  new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 2 }).format(bps / 10_000)

const columns = (): Column<Promotion>[] => [
  {
    id: 'name',
    title: say('catalogDesk.promotion'),
    cell: ({ name, description }) => (
      <span className={styles.named}>
        {name[language()]}
        <small>{description[language()]}</small>
      </span>
    ),
  },
  { id: 'off', title: say('catalogDesk.promotion.off'), cell: ({ discountBps }) => shareOf(discountBps), number: true },
  {
    id: 'days',
    title: say('catalogDesk.promotion.days'),
    cell: (one) => (
      <span className={styles.named}>
        {`${dayOf(one.validFrom)} – ${dayOf(one.validTo)}`}
        <small>{say(`catalogDesk.promotion.is.${standingOf(one, today())}`)}</small>
      </span>
    ),
  },
  {
    id: 'for',
    title: say('catalogDesk.promotion.for'),
    cell: ({ skus, ways, segments }) => (
      <span className={styles.named}>
        {say('catalogDesk.promotion.skus', { n: skus.length })}
        <small>
          {ways.map(({ term, cycle }) => `${termName(term)}, ${cycleName(cycle)}`).join(' · ')} ·{' '}
          {listed(segments.map((one) => named(`segment.catalog.${one}`)))}
        </small>
      </span>
    ),
    wide: true,
  },
  { id: 'acts', title: say('catalogDesk.promotion.acts'), cell: (one) => <Acts of={one} /> },
]

function Acts({ of }: { of: Promotion }) {
  const [asking, ask] = useState<'change' | 'end' | null>(null)
  const may = useMay()
  const standing = standingOf(of, today())
  if (!may('catalog:manage') || standing === 'ended' || standing === 'over') return null
  const name = of.name[language()]
  const close = () => ask(null)
  return (
    <span className={styles.acts}>
      <Button
        size="xs"
        variant="default"
        aria-label={`${say('catalogDesk.promotion.change')}: ${name}`}
        onClick={() => ask('change')}
      >
        {say('catalogDesk.promotion.change')}
      </Button>
      <Button
        size="xs"
        variant="default"
        c="var(--gh-bad)"
        aria-label={`${say('catalogDesk.promotion.end')}: ${name}`}
        onClick={() => ask('end')}
      >
        {say('catalogDesk.promotion.end')}
      </Button>
      {asking === 'change' && <PromotionDialog of={of} close={close} />}
      {asking === 'end' && (
        <SureDialog
          endpoint="POST /vendor/catalog/promotions/:promotionId/ending"
          input={{ promotionId: of.id }}
          version={of.version}
          refresh={[['promotions']]}
          title={say('catalogDesk.promotion.end.of', { name })}
          action={say('catalogDesk.promotion.end')}
          grave
          close={close}
        >
          {say('catalogDesk.promotion.end.text')}
        </SureDialog>
      )}
    </span>
  )
}
