import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { customer } from '../customers/queries.ts'
import { Answer } from '../kit/Answer.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Page } from '../kit/Page.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { RecordPage } from '../kit/RecordPage.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { useWrite } from '../kit/useWrite.ts'
import { dayOf } from '../kit/When.tsx'
import { CartLines } from './CartLines.tsx'
import { Checkout } from './Checkout.tsx'
import { Groups } from './Groups.tsx'
import { OutcomeOf } from './OutcomeOf.tsx'
import styles from './orders.module.css'
import { type Cart, type CartId, cart, type Outcome, type Wish } from './queries.ts'

const trail = () => [{ name: say('orders.title'), to: '/orders' }]

/** One customer's cart: priced as it stands, with everything in the way of ordering it. */
export function CartPage() {
  const { customerId, id } = useParams({ strict: false }) as CartId // both are in the address of this page
  const asked = useQuery(cart({ customerId, id }))
  const [outcome, tell] = useState<Outcome | null>(null)
  if (asked.data) return <Open key={asked.data.id} of={asked.data} outcome={outcome} tell={tell} />
  return (
    <Page title={say('orders.cart')} trail={trail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

type Props = { of: Cart; outcome: Outcome | null; tell: (outcome: Outcome) => void }
function Open({ of, outcome, tell }: Props) {
  const { data } = useQuery(customer(of.customerId))
  const { mutate, isPending, error } = useWrite('PUT /customers/:customerId/carts/:id', { version: of.version })
  const put = (lines: Wish[]) => mutate({ customerId: of.customerId, id: of.id, lines })
  const { isPriced, typing } = useTyping(isPending)
  const isOpen = of.status === 'active'
  return (
    <RecordPage
      title={data ? say('orders.cart.of', { name: data.name }) : say('orders.cart')}
      trail={trail()}
      lead={isOpen ? say('orders.cart.until', { day: dayOf(of.expiresAt, true) }) : null}
      state={{ of: 'cart', state: of.status }}
      history={isOpen && <Checkout of={of} tell={tell} busy={!isPriced} />}
    >
      {outcome && <OutcomeOf of={outcome} customerId={of.customerId} />}
      {error && <ProblemNote problem={error} />}
      {(isOpen || of.lines.length > 0) && <Inside of={of} put={put} busy={isPending || !isOpen} typing={typing} />}
      {of.status === 'ordered' && !outcome && <Empty of="orders.cart.ordered" />}
      {of.groups.length > 0 && <Groups of={of} />}
    </RecordPage>
  )
}

/** Whether every line is priced as it stands: nobody orders for a sum they have not seen. */
function useTyping(isPending: boolean) {
  const [typed, setTyped] = useState<ReadonlySet<number>>(new Set())
  const typing = useCallback((number: number, isTyped: boolean) => setTyped((all) => withOne(all, number, isTyped)), [])
  return { isPriced: !isPending && typed.size === 0, typing }
}
function withOne(all: ReadonlySet<number>, number: number, isTyped: boolean): ReadonlySet<number> {
  if (all.has(number) === isTyped) return all
  const next = new Set(all)
  if (isTyped) next.add(number)
  else next.delete(number)
  return next
}

type InsideProps = Parameters<typeof CartLines>[0]
const Inside = ({ of, put, busy, typing }: InsideProps) => (
  <Section
    title={say('orders.lines')}
    flush
    action={
      of.status === 'active' && <Link to={`/catalogue?customer=${of.customerId}` as string}>{say('orders.more')}</Link>
    }
  >
    {of.lines.length === 0 ? (
      <Empty of="orders.cart.empty" />
    ) : (
      <div className={styles.rows}>
        <CartLines of={of} put={put} busy={busy} typing={typing} />
      </div>
    )}
  </Section>
)
