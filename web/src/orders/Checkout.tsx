import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Amount } from '../kit/Amount.tsx'
import { Checklist } from '../kit/Checklist.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { conditionOf } from '../kit/requirement.ts'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useWrite } from '../kit/useWrite.ts'
import styles from './orders.module.css'
import type { Cart, Outcome } from './queries.ts'

const NUMBER_MAX = 100

/** What must be true before anything is ordered, what is left of the credit, and the order itself. */
export function Checkout({ of, tell, busy }: { of: Cart; tell: (outcome: Outcome) => void; busy: boolean }) {
  const [purchaseOrder, type] = useState('')
  const denied = useDenial()('orders:place')
  const { mutate, isPending, error } = useWrite('POST /customers/:customerId/carts/:id/checkout', {
    version: of.version,
    done: tell,
  })
  const { customerId, id, requirements, credit, lines } = of
  const isOpen = requirements.every(({ met }) => met)
  const order = () => mutate({ customerId, id, ...(purchaseOrder.trim() && { purchaseOrder: purchaseOrder.trim() }) })
  return (
    <>
      <Section title={say('orders.before')} flush>
        <Checklist conditions={requirements.map(conditionOf)} />
      </Section>
      {credit.map(({ limit, available, leaves }) => (
        <Section key={limit.currency} title={say('orders.credit')}>
          <Facts>
            <Fact name={say('orders.credit.limit')}>
              <Amount of={limit} />
            </Fact>
            <Fact name={say('orders.credit.available')}>
              <Amount of={available} />
            </Fact>
            <Fact name={say('orders.credit.leaves')}>
              <span className={leaves.amount.startsWith('-') ? styles.over : undefined}>
                <Amount of={leaves} />
              </span>
            </Fact>
          </Facts>
        </Section>
      ))}
      <Section title={say('orders.checkout')}>
        <div className={styles.checkout}>
          <TextInput
            label={`${say('orders.purchaseOrder.yours')} (${say('kit.optional')})`}
            description={say('orders.purchaseOrder.hint')}
            maxLength={NUMBER_MAX}
            value={purchaseOrder}
            onChange={({ currentTarget }) => type(currentTarget.value)}
          />
          {error && <ProblemNote problem={error} />}
          {!of.orderable && lines.length > 0 && (
            <p className={styles.quiet}>{say(isOpen ? 'orders.notYet' : 'orders.blocked')}</p>
          )}
          <Act
            name={say('orders.checkout.do')}
            run={order}
            denied={denied}
            loading={isPending}
            disabled={busy || lines.length === 0}
          />
        </div>
      </Section>
    </>
  )
}
