import { Amount, numberOf } from '../kit/Amount.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { agoOf, dayOf } from '../kit/When.tsx'
import { DropNextTerm, NextTermDialog, RenewalDialog } from './Dialogs.tsx'
import { Do } from './Do.tsx'
import { planName } from './named.ts'
import { together } from './picture.ts'
import { plannedIn, plannedText } from './planned.ts'
import type { Subscription } from './queries.ts'
import { SeatsDialog } from './SeatsDialog.tsx'
import styles from './subscriptions.module.css'
import { useNow } from './useNow.ts'

/** How many, at what price each, and how many of them can still be given back. */
export function Seats({ of }: { of: Subscription }) {
  const { quantity, unitPrice, discountBps, batches, status, isTrial } = of
  if (of.unit === 'usage')
    return (
      <Section title={say('subscriptions.charges')}>
        <p className={styles.quiet}>{say('subscriptions.byUse')}</p>
      </Section>
    )
  const canChange = status === 'active' && !isTrial
  return (
    <Section
      title={say('subscriptions.seats')}
      action={
        canChange && (
          <Do
            of={of}
            main
            name={say('subscriptions.seats.change')}
            ask={(s, close) => <SeatsDialog of={s} close={close} />}
          />
        )
      }
    >
      <div className={styles.big}>
        <b>{numberOf(quantity)}</b>
        <span>
          × <Amount of={unitPrice} />
        </span>
        <small>{planName(of)}</small>
        {discountBps > 0 && (
          <small>{say('subscriptions.discount', { share: numberOf(discountBps / 10_000, 'percent') })}</small>
        )}
      </div>
      {status === 'active' && batches.length > 0 && <Batches of={batches} />}
    </Section>
  )
}

/** Seats added together go back together: until when, counted down. */
function Batches({ of }: { of: Subscription['batches'] }) {
  const now = useNow().getTime()
  return (
    <ul className={styles.batches} aria-label={say('subscriptions.batches')}>
      {together(of).map(({ quantity, addedAt, until }) => (
        <li key={`${addedAt} ${until}`}>
          <span>{say('subscriptions.batch', { n: quantity, day: dayOf(addedAt) })}</span>
          <small title={dayOf(until, true)}>{say('subscriptions.batch.until', { when: agoOf(until, now) })}</small>
        </li>
      ))}
    </ul>
  )
}

/** What follows the term: whether it is renewed, and as what. */
export function Renewal({ of }: { of: Subscription }) {
  const planned = plannedIn(of)
  return (
    <Section
      title={say('subscriptions.renewal')}
      action={
        <div className={styles.acts}>
          {of.autoRenew && !of.isTrial && (
            <Do
              of={of}
              name={say('subscriptions.next.plan')}
              ask={(s, close) => <NextTermDialog of={s} close={close} />}
            />
          )}
          <Do
            of={of}
            name={say(of.autoRenew ? 'subscriptions.renewal.off' : 'subscriptions.renewal.on')}
            ask={(s, close) => <RenewalDialog of={s} close={close} />}
          />
        </div>
      }
    >
      <Facts>
        <Fact name={say('subscriptions.renewal.auto')}>
          {say(`subscriptions.renewal.${of.autoRenew ? (of.isTrial ? 'paid' : 'yes') : 'no'}`, {
            day: of.termTo ? dayOf(of.termTo) : '',
          })}
        </Fact>
        {of.autoRenew && (
          <Fact name={say('subscriptions.next')}>
            {planned ? (
              <div className={styles.step}>
                <span>{plannedText(planned)}</span>
                <Do
                  of={of}
                  name={say('subscriptions.next.drop')}
                  ask={(s, close) => <DropNextTerm of={s} close={close} />}
                />
              </div>
            ) : (
              say(of.isTrial ? 'subscriptions.next.paid' : 'subscriptions.next.same')
            )}
          </Fact>
        )}
      </Facts>
    </Section>
  )
}
