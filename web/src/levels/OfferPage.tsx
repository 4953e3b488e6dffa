import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import type { Block } from '../kit/Blocked.tsx'
import { Checklist } from '../kit/Checklist.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { language, named, say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useMay } from '../kit/useMe.ts'
import { When } from '../kit/When.tsx'
import { BuyDialog } from './BuyDialog.tsx'
import { Criteria } from './Criteria.tsx'
import { conditionsOf } from './conditions.ts'
import styles from './levels.module.css'
import { Price } from './Price.tsx'
import { type Offer, offer } from './queries.ts'
import { HeldState } from './Standing.tsx'

const trail = () => [
  { name: say('levels.title'), to: '/membership' },
  { name: say('levels.offers.title'), to: '/membership/levels' },
]

/** One level: what it is, what it brings, what it costs this company, and whether it can be had now. */
export function OfferPage() {
  const { code } = useParams({ strict: false }) as { code: string }
  const asked = useQuery(offer(code))
  if (asked.data) return <Known key={code} of={asked.data} />
  return (
    <Page title={say('levels.offers.title')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

function Known({ of }: { of: Offer }) {
  const { code, name, kind, description, obtained } = of
  return (
    <RecordPage
      title={name[language()]}
      trail={trail()}
      lead={`${named(`kind.level.${kind}`)} · ${description[language()]}`}
      to={`/membership/levels/${code}`}
      moves={<Buying of={of} />}
      history={
        <>
          {obtained === 'purchase' && (
            <Section title={say('levels.price')}>
              <Price price={of.price} />
              <p className={styles.small}>{say('levels.price.same')}</p>
            </Section>
          )}
          <Section title={say('levels.holding')}>
            <Holding of={of} />
            {of.note && <p className={styles.small}>{of.note[language()]}</p>}
          </Section>
        </>
      }
    >
      {obtained === 'purchase' && (
        <Section title={say('levels.conditions')} flush>
          <Checklist conditions={conditionsOf(of)} />
        </Section>
      )}
      {of.progress.length > 0 && (
        <Section title={say('levels.criteria')} flush>
          <Criteria of={of} />
        </Section>
      )}
      {of.why ? (
        <Choice of={of} />
      ) : (
        <Section title={say('levels.included')} flush>
          <Included included={of.included} />
        </Section>
      )}
    </RecordPage>
  )
}

/** What keeps it from being ordered, as its first open condition says. */
function blockOf(of: Offer): Block | null {
  const open = conditionsOf(of).find(({ state }) => state !== 'met')
  return open?.block ?? null
}

function Buying({ of }: { of: Offer }) {
  const [buying, buy] = useState(false)
  const denial = useDenial()
  if (of.obtained !== 'purchase') return null
  const name = say(of.orderKind === 'renewal' ? 'levels.renew' : 'levels.buy')
  const denied = denial('membership:buy') ?? (of.ready ? null : blockOf(of))
  return (
    <>
      <Act name={name} run={() => buy(true)} denied={denied} />
      {buying && <BuyDialog of={of} close={() => buy(false)} />}
    </>
  )
}

function Holding({ of: { holding, validityDays, renewalOpensDays } }: { of: Offer }) {
  return (
    <Facts>
      <Fact name={say('levels.state')}>{holding ? <HeldState status={holding.status} /> : say('levels.notHeld')}</Fact>
      {holding && (
        <>
          <Fact name={say('levels.since')}>
            <When at={String(holding.since)} />
          </Fact>
          <Fact name={say('levels.anniversary')}>
            {holding.anniversary ? <When at={String(holding.anniversary)} /> : say('levels.until.never')}
          </Fact>
          <Fact name={say('levels.record')}>
            <Link to={`/membership/holdings/${holding.id}` as string}>{say('levels.record.open')}</Link>
          </Fact>
        </>
      )}
      {!holding && (
        <Fact name={say('levels.validity')}>
          {validityDays ? say('levels.validity.days', { n: validityDays }) : say('levels.until.never')}
        </Fact>
      )}
      {validityDays !== null && (
        <Fact name={say('levels.renewal')}>
          {renewalOpensDays > 0 ? say('levels.renewal.opens', { n: renewalOpensDays }) : say('levels.renewal.onDay')}
        </Fact>
      )}
    </Facts>
  )
}

/** After a merge: why a renewal brings this, and each bundle that may be chosen. */
function Choice({ of: { why, bundles } }: { of: Offer }) {
  return (
    <>
      <Section title={say('levels.bundle.why')}>
        <p>{why?.[language()]}</p>
      </Section>
      {bundles.map(({ bundle, included }) => (
        <Section key={bundle} title={say(`levels.bundle.${bundle}`)} flush>
          <Included included={included} />
        </Section>
      ))}
    </>
  )
}

function Included({ included }: Pick<Offer, 'included'>) {
  const may = useMay()
  if (included.length === 0) return <p className={styles.quiet}>{say('levels.included.none')}</p>
  return (
    <>
      <ul className={styles.rows}>
        {included.map(({ type, quantity, name, explains, worth }) => (
          <li key={type}>
            <div>
              <b>{name[language()]}</b>
              <small>{[worth?.[language()], explains?.[language()]].filter(Boolean).join(' · ')}</small>
            </div>
            <b>{say('levels.included.count', { n: quantity })}</b>
          </li>
        ))}
      </ul>
      {may('benefits:read') && (
        <div className={styles.more}>
          <p className={styles.small} style={{ padding: '0.75rem 1rem' }}>
            <Link to={'/benefits' as string}>{say('levels.included.inventory')}</Link>
          </p>
        </div>
      )}
    </>
  )
}
