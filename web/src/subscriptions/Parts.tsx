import { type ReactNode, useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Amount, numberOf } from '../kit/Amount.tsx'
import { Copyable } from '../kit/Copyable.tsx'
import { countryName } from '../kit/countries.ts'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Section } from '../kit/Section.tsx'
import { language, named, say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { agoOf, dayOf, When } from '../kit/When.tsx'
import { DropNextTerm, NextTermDialog, RenameDialog, RenewalDialog } from './Dialogs.tsx'
import { ConvertDialog, MoveDialog, PartDialog, PlanDialog, RHYTHMS } from './FurtherDialogs.tsx'
import { LongerTermDialog, UpgradeDialog } from './GreaterDialogs.tsx'
import { planName } from './named.ts'
import { together } from './picture.ts'
import { plannedIn, plannedText } from './planned.ts'
import type { Subscription } from './queries.ts'
import { SeatsDialog } from './SeatsDialog.tsx'
import styles from './subscriptions.module.css'
import { useNow } from './useNow.ts'

type Asked = (of: Subscription, close: () => void) => ReactNode
type DoProps = { of: Subscription; name: string; main?: boolean; ask: Asked }

/** A button that asks in a dialog. */
function Do({ of, name, main = false, ask }: DoProps) {
  const [asking, open] = useState(false)
  const denied = useDenial()('subscriptions:manage')
  return (
    <>
      <Act size="xs" {...(!main && { variant: 'default' })} name={name} run={() => open(true)} denied={denied} />
      {asking && ask(of, () => open(false))}
    </>
  )
}

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

/** What it is of, since when, and by which numbers it is known. */
export function Product({ of }: { of: Subscription }) {
  const isActive = of.status === 'active'
  return (
    <Section
      title={say('subscriptions.product')}
      action={
        <div className={styles.acts}>
          {isActive && of.upgradesTo.length > 0 && (
            <Do
              of={of}
              name={say('subscriptions.upgrade.do')}
              ask={(s, close) => <UpgradeDialog of={s} close={close} />}
            />
          )}
          {isActive && of.upgradesTo.length > 0 && !of.isTrial && <PartWays of={of} />}
          {isActive && of.isTrial && of.convertsTo && (
            <Do
              of={of}
              main
              name={say('subscriptions.convert.do')}
              ask={(s, close) => <ConvertDialog of={s} close={close} />}
            />
          )}
          {isActive && of.term === 'P3Y' && RHYTHMS.some((one) => one === of.cycle) && (
            <Do of={of} name={say('subscriptions.rhythm.do')} ask={(s, close) => <PlanDialog of={s} close={close} />} />
          )}
          {isActive && !of.isTrial && (of.term === 'P1M' || of.term === 'P1Y') && (
            <Do
              of={of}
              name={say('subscriptions.longer.do')}
              ask={(s, close) => <LongerTermDialog of={s} close={close} />}
            />
          )}
          {of.status !== 'deleted' && (
            <Do of={of} name={say('subscriptions.rename')} ask={(s, close) => <RenameDialog of={s} close={close} />} />
          )}
        </div>
      }
    >
      <Facts>
        <Fact name={say('subscriptions.product.name')}>{of.title[language()]}</Fact>
        <Fact name={say('subscriptions.product.kind')}>{named(`kind.product.${of.kind}`)}</Fact>
        <Fact name={say('subscriptions.plan.title')}>{planName(of)}</Fact>
        <Fact name={say('subscriptions.started')}>
          <When at={of.startedOn} />
        </Fact>
        <Fact name={say('subscriptions.market')}>
          {countryName(of.market)} · {named(`segment.catalog.${of.segment}`)}
        </Fact>
        <Fact name={say('subscriptions.promotion')}>{of.promotionId}</Fact>
        <Fact name={say('subscriptions.onRecord')}>{of.partnerOnRecord}</Fact>
        <Fact name={say('subscriptions.sku')}>
          <Copyable text={`${of.productId}:${of.skuId}`} />
        </Fact>
        <Fact name={say('subscriptions.id')}>
          <Copyable text={of.id} />
        </Fact>
      </Facts>
    </Section>
  )
}

/** Some of the seats go up, by themselves or into what the customer has already. */
const PartWays = ({ of }: { of: Subscription }) => (
  <>
    {of.quantity > 1 && (
      <Do of={of} name={say('subscriptions.part.do')} ask={(s, close) => <PartDialog of={s} close={close} />} />
    )}
    <Do of={of} name={say('subscriptions.move.do')} ask={(s, close) => <MoveDialog of={s} close={close} />} />
  </>
)
