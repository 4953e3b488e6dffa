import { Amount } from '../kit/Amount.tsx'
import { Fact } from '../kit/Facts.tsx'
import { named, say } from '../kit/say.ts'
import { When } from '../kit/When.tsx'
import { cycleName } from '../subscriptions/named.ts'
import type { Order } from './queries.ts'

type Of = Pick<Order, 'total' | 'kind' | 'cycle' | 'orderedOn' | 'placedByName'>

/** What an order came to, of what kind, when and by whom: told alike to whoever placed it and to whoever decides on it. */
export const Bought = ({ of }: { of: Of }) => (
  <>
    <Fact name={say('orders.total')}>
      <Amount of={of.total} />
    </Fact>
    <Fact name={say('orders.kind')}>
      {named(`kind.product.${of.kind}`)}, {cycleName(of.cycle)}
    </Fact>
    <Fact name={say('orders.on')}>
      <When at={of.orderedOn} />
    </Fact>
    <Fact name={say('orders.by')}>{of.placedByName}</Fact>
  </>
)
