import { Copyable } from '../kit/Copyable.tsx'
import { countryName } from '../kit/countries.ts'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Section } from '../kit/Section.tsx'
import { language, named, say } from '../kit/say.ts'
import { When } from '../kit/When.tsx'
import { RenameDialog } from './Dialogs.tsx'
import { Do } from './Do.tsx'
import { ConvertDialog, MoveDialog, PartDialog, PlanDialog, RHYTHMS } from './FurtherDialogs.tsx'
import { LongerTermDialog, UpgradeDialog } from './GreaterDialogs.tsx'
import { planName } from './named.ts'
import type { Subscription } from './queries.ts'
import styles from './subscriptions.module.css'

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
