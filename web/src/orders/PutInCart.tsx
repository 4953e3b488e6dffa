import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { CustomerId, Offer, Price, Sku } from '../catalog/queries.ts'
import { Act } from '../kit/Act.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useWrite } from '../kit/useWrite.ts'
import { type CartId, cartAddress, openCart, type Wish, wishOf } from './queries.ts'

type Props = { customerId: CustomerId; sku: Sku; offer: Offer; plan: Pick<Price, 'term' | 'cycle'> }

/** Puts as many of it as must be taken into the customer's open cart, or into a new one, and goes there. */
export function PutInCart({ customerId, sku, offer, plan: { term, cycle } }: Props) {
  const go = useNavigate()
  const denied = useDenial()('orders:place')
  const there = useQuery(openCart(customerId))
  const open = there.data ?? null
  const done = (made: CartId) => go({ to: cartAddress(made) as string })
  const begin = useWrite('POST /customers/:customerId/carts', { done })
  const add = useWrite('PUT /customers/:customerId/carts/:id', { version: open?.version, done })
  const wish: Wish = {
    catalogItemId: offer.catalogItemId,
    term: term === 'none' ? null : term,
    cycle,
    quantity: sku.minQuantity,
  }
  const put = () =>
    open
      ? add.mutate({ customerId, id: open.id, lines: [...open.lines.map(wishOf), wish] })
      : begin.mutate({ customerId, lines: [wish] })
  const problem = begin.error ?? add.error
  return (
    <>
      <Act
        size="xs"
        variant="default"
        name={say('orders.put')}
        run={put}
        denied={denied}
        loading={begin.isPending || add.isPending || there.isPending}
      />
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}
