import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Answer } from '../kit/Answer.tsx'
import { hrefOf } from '../kit/api.ts'
import { Copyable } from '../kit/Copyable.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Page } from '../kit/Page.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { language, named, say } from '../kit/say.ts'
import { When } from '../kit/When.tsx'
import { printed } from '../membership/printed.ts'
import styles from './levels.module.css'
import { OrderMoves, Proof } from './OrderMoves.tsx'
import { Price } from './Price.tsx'
import { type Order, order } from './queries.ts'
import { OrderState } from './Standing.tsx'

const trail = () => [
  { name: say('levels.title'), to: '/membership' },
  { name: say('levels.orders.title'), to: '/membership/orders' },
]

/** One order: what was bought, how it is paid, and whether it can be given back. */
export function OrderPage() {
  const { id } = useParams({ strict: false }) as { id: Order['id'] }
  const asked = useQuery(order(id))
  if (asked.data) return <Known key={id} of={asked.data} />
  return (
    <Page title={say('levels.orders.title')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

function Known({ of }: { of: Order }) {
  const { id, number, levelName, status, kind, method } = of
  return (
    <RecordPage
      title={say('levels.order', { number })}
      trail={trail()}
      lead={`${levelName[language()]} · ${named(`kind.purchase.${kind}`)} · ${named(`method.purchase.${method}`)}`}
      state={{ of: 'purchase', state: status }}
      to={`/membership/orders/${id}`}
      moves={<OrderMoves of={of} />}
      history={
        <>
          <Section title={say('levels.price')}>
            <Price price={of.price} />
          </Section>
          <Section title={say('levels.papers')}>
            <Receipts of={of} />
          </Section>
        </>
      }
    >
      <Happening of={of} />
      {status === 'pending' && <Transfer of={of} />}
      <Section title={say('levels.order.about')}>
        <About of={of} />
      </Section>
    </RecordPage>
  )
}

/** What is going on with it just now, and what comes next. */
function Happening({ of }: { of: Order }) {
  const text = sayingOf(of)
  if (!text) return null
  return (
    <p className={styles.quiet} role="status">
      {text}
    </p>
  )
}

function sayingOf({ status, holdingId, reason, refund }: Order): string {
  if (status === 'authorised' || status === 'placed') return say('levels.order.charging')
  if (status === 'refunding') return say('levels.order.refunding')
  if (status === 'failed') return say('levels.order.failed', { code: reason ?? '' })
  if (status !== 'active' || !holdingId) return ''
  return refund.possible ? say('levels.order.refundable') : (refund.says?.[language()] ?? '')
}

function Transfer({ of }: { of: Order }) {
  const { bankDetails, reference, expiresAt } = of
  return (
    <Section title={say('levels.transfer')}>
      <div className={styles.close}>
        <p className={styles.transfer}>{bankDetails[language()]}</p>
        <Facts>
          <Fact name={say('levels.transfer.reference')}>
            <Copyable text={reference} />
          </Fact>
          <Fact name={say('levels.transfer.by')}>
            <When at={expiresAt ? String(expiresAt) : null} />
          </Fact>
        </Facts>
        <p className={styles.small}>{say('levels.transfer.text')}</p>
        <Proof of={of} />
      </div>
    </Section>
  )
}

/** What was ordered, by whom, and what became of it. */
export function About({ of, desk = false }: { of: Order; desk?: boolean }) {
  const { placedAt, buyerName, buyerEmail, companyName, partnerId, paidAt, cardEnds, refundTo, endedAt, reason } = of
  return (
    <Facts>
      <Fact name={say('levels.state')}>
        <OrderState status={of.status} />
      </Fact>
      <Fact name={say('levels.order.placed')}>
        <When at={String(placedAt)} time />
      </Fact>
      <Fact name={say('levels.order.by')}>
        {buyerName} · {buyerEmail}
      </Fact>
      <Fact name={say('levels.order.for')}>
        {companyName} · {printed(partnerId)}
      </Fact>
      {cardEnds && <Fact name={say('levels.order.card')}>{say('levels.order.card.ends', { ends: cardEnds })}</Fact>}
      {paidAt && (
        <Fact name={say('levels.order.paid')}>
          <When at={String(paidAt)} time />
        </Fact>
      )}
      {refundTo && (
        <Fact name={say('levels.order.refundTo')}>
          <When at={String(refundTo)} />
        </Fact>
      )}
      {endedAt && (
        <Fact name={say('levels.order.ended')}>
          <When at={String(endedAt)} time />
        </Fact>
      )}
      {reason && of.status !== 'failed' && <Fact name={say('levels.order.reason')}>{reason}</Fact>}
      {!desk && of.holdingId && (
        <Fact name={say('levels.level')}>
          <Link to={`/membership/holdings/${of.holdingId}` as string}>{of.levelName[language()]}</Link>
        </Fact>
      )}
    </Facts>
  )
}

/** The receipt, in either language. */
function Receipts({ of: { id, paidAt, invoiceNumber } }: { of: Order }) {
  if (!paidAt) return <p className={styles.quiet}>{say('levels.receipt.later')}</p>
  const at = (lang: 'en' | 'ko') => hrefOf('GET /purchases/:purchaseId/receipt', { purchaseId: id, language: lang })
  return (
    <div className={styles.close}>
      <p className={styles.quiet}>{say('levels.receipt', { number: invoiceNumber ?? '' })}</p>
      <div className={styles.acts}>
        <a href={at('ko')} download>
          {say('levels.receipt.ko')}
        </a>
        <a href={at('en')} download>
          {say('levels.receipt.en')}
        </a>
      </div>
    </div>
  )
}
