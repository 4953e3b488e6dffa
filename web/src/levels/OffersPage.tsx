import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Amount } from '../kit/Amount.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Page } from '../kit/Page.tsx'
import { language, named, say } from '../kit/say.ts'
import { dayOf } from '../kit/When.tsx'
import { ConditionsFlyout } from './Conditions.tsx'
import styles from './levels.module.css'
import { Places } from './Places.tsx'
import { type Offer, offers } from './queries.ts'
import { HeldState } from './Standing.tsx'

/** Every level there is for the company: what it costs, what it needs, and whether it is held. */
export function OffersPage() {
  const asked = useQuery(offers)
  return (
    <Page title={say('levels.offers.title')} lead={<Places>{say('levels.offers.lead')}</Places>}>
      <Answer of={asked} rows={8}>
        {({ items }) => (items.length === 0 ? <Empty of="levels.offers.empty" /> : <ByKind items={items} />)}
      </Answer>
    </Page>
  )
}

function ByKind({ items }: { items: readonly Offer[] }) {
  const kinds = [...Map.groupBy(items, ({ kind }) => kind)]
  return kinds.map(([kind, own]) => (
    <section key={kind} className={styles.close} aria-label={named(`kind.level.${kind}`)}>
      <p className={styles.kindHead}>{named(`kind.level.${kind}`)}</p>
      <ul className={styles.offers}>
        {own.map((of) => (
          <One key={of.code} of={of} />
        ))}
      </ul>
    </section>
  ))
}

function One({ of }: { of: Offer }) {
  const { code, name, description, holding } = of
  return (
    <li className={styles.offer}>
      <div>
        <h2>
          <Link to={`/membership/levels/${code}` as string}>{name[language()]}</Link>
        </h2>
        <p>{description[language()]}</p>
      </div>
      <Fee of={of} />
      <footer>
        <span>
          {holding ? (
            <>
              <HeldState status={holding.status} />{' '}
              {holding.anniversary
                ? say('levels.until', { date: dayOf(String(holding.anniversary)) })
                : say('levels.until.never')}
            </>
          ) : (
            say('levels.offers.benefits', { n: of.included.length })
          )}
        </span>
        {of.obtained === 'purchase' && <ConditionsFlyout of={of} />}
      </footer>
    </li>
  )
}

/** What a period costs, tax not counted in. */
export function Fee({ of: { obtained, fee, validityDays } }: { of: Pick<Offer, 'obtained' | 'fee' | 'validityDays'> }) {
  if (obtained === 'enrolment') return <div className={styles.fee}>{named('way.level.enrolment')}</div>
  return (
    <div className={styles.fee}>
      <b>
        <Amount of={fee} />
      </b>
      <small>{validityDays ? say('levels.fee.days', { n: validityDays }) : say('levels.fee.once')}</small>
    </div>
  )
}
