import { Act } from '../kit/Act.tsx'
import { Amount } from '../kit/Amount.tsx'
import { Checklist } from '../kit/Checklist.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { FileField } from '../kit/FileField.tsx'
import { TextField } from '../kit/fields.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { conditionOf } from '../kit/requirement.ts'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import type { Kept } from '../kit/upload.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useForm } from '../kit/useForm.ts'
import { DOCUMENTS } from '../verifications/Reply.tsx'
import { idsOf, NUMBER_MAX } from './HandIn.tsx'
import styles from './orders.module.css'
import type { Cart, Outcome } from './queries.ts'

/** What must be true before anything is ordered, what is left of the credit, and the order itself. */
export function Checkout({ of, tell, busy }: { of: Cart; tell: (outcome: Outcome) => void; busy: boolean }) {
  const denied = useDenial()('orders:place')
  const { customerId, id, requirements, credit, lines } = of
  const {
    form,
    field,
    busy: ordering,
  } = useForm('POST /customers/:customerId/carts/:id/checkout', {
    initial: { purchaseOrder: '', fileIds: [] as readonly Kept[] },
    input: ({ purchaseOrder, fileIds }) => ({
      ...{ customerId, id },
      ...(purchaseOrder.trim() && { purchaseOrder: purchaseOrder.trim() }),
      ...(fileIds.length > 0 && { fileIds: idsOf(fileIds) }),
    }),
    version: of.version,
    done: tell,
  })
  const isOpen = requirements.every(({ met }) => met)
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
          <TextField
            {...field('purchaseOrder')}
            label={say('orders.purchaseOrder.yours')}
            hint={say('orders.purchaseOrder.hint')}
            maxLength={NUMBER_MAX}
            complete="off"
            optional
          />
          <FileField {...field('fileIds')} label={say('orders.papers')} types={DOCUMENTS} several optional />
          {form.problem && <ProblemNote problem={form.problem} />}
          {!of.orderable && lines.length > 0 && (
            <p className={styles.quiet}>{say(isOpen ? 'orders.notYet' : 'orders.blocked')}</p>
          )}
          <Act
            name={say('orders.checkout.do')}
            run={form.submit}
            denied={denied}
            loading={ordering}
            disabled={busy || lines.length === 0}
          />
        </div>
      </Section>
    </>
  )
}
