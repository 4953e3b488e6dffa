import type { ReactNode } from 'react'
import { amountOf } from '../kit/Amount.tsx'
import { say } from '../kit/say.ts'
import { agoOf, When } from '../kit/When.tsx'
import { aheadOf, type Ahead as One } from './ahead.ts'
import { cycleName, planName } from './named.ts'
import { plannedIn, plannedText } from './planned.ts'
import type { Subscription } from './queries.ts'
import styles from './subscriptions.module.css'
import { useNow } from './useNow.ts'

/** What comes, the next first, and how long it is until then. */
export function Ahead({ of }: { of: Subscription }) {
  const now = useNow().getTime()
  const all = aheadOf(of)
  if (all.length === 0) return null
  return (
    <ol className={styles.ahead} aria-label={say('subscriptions.ahead')}>
      {all.map((one) => (
        <li key={one.key}>
          <div>
            <When at={one.at} time />
            <small>{agoOf(one.at, now)}</small>
          </div>
          <Told one={one} of={of} />
        </li>
      ))}
    </ol>
  )
}

const Told = ({ one, of }: { one: One; of: Subscription }) => {
  const [what, detail] = sayings[one.kind](of, one)
  return (
    <div>
      <b>{what}</b>
      {detail && <small>{detail}</small>}
    </div>
  )
}

type Saying = (of: Subscription, one: One) => readonly [what: string, detail?: ReactNode]
const sayings: Readonly<Record<One['kind'], Saying>> = {
  seats: (_, { quantity }) => [
    say('subscriptions.ahead.seats', { n: quantity }),
    say('subscriptions.ahead.seats.text'),
  ],
  cancel: ({ cancellation: { back } }) => [say('subscriptions.ahead.cancel'), say(`subscriptions.back.${back}`)],
  charge: (of) => [
    say('subscriptions.ahead.charge'),
    <>
      {say('subscriptions.each', { n: of.quantity, price: amountOf(of.unitPrice) })}
      {of.nextPlan && ` · ${say('subscriptions.ahead.plan', { cycle: cycleName(textIn(of.nextPlan, 'cycle')) })}`}
    </>,
  ],
  renewal: (of) => {
    const planned = plannedIn(of)
    if (of.isTrial) return [say('subscriptions.ahead.converts'), say('subscriptions.next.paid')]
    return [
      say('subscriptions.ahead.renewal'),
      planned ? say('subscriptions.ahead.planned', { what: plannedText(planned) }) : planName(of),
    ]
  },
  end: () => [say('subscriptions.ahead.end'), say('subscriptions.ahead.end.text')],
  held: () => [say('subscriptions.ahead.held'), say('subscriptions.ahead.held.text')],
  disabled: () => [say('subscriptions.ahead.disabled'), say('subscriptions.ahead.disabled.text')],
  removed: () => [say('subscriptions.ahead.removed'), say('subscriptions.ahead.removed.text')],
}

const textIn = (facts: object, name: string): string =>
  String(Object.entries(facts).find(([key]) => key === name)?.[1] ?? '')
