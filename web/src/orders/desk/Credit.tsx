import { Button, Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import { Amount, amountOf } from '../../kit/Amount.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { SelectField, TextField } from '../../kit/fields.tsx'
import { Section } from '../../kit/Section.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { say } from '../../kit/say.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { useForm } from '../../kit/useForm.ts'
import { useMay } from '../../kit/useMe.ts'
import styles from '../orders.module.css'
import { CURRENCIES, currencyOf } from './currencies.ts'
import { type Credit, creditsOf, type TenantId } from './queries.ts'

/** How much a partner may owe, and how much of it is used by now. */
export function CreditOf({ tenantId }: { tenantId: TenantId }) {
  const [setting, set] = useState<Credit | 'new' | null>(null)
  const asked = useQuery(creditsOf(tenantId))
  const denied = useDenial()('credit:manage')
  const add = (
    <Act name={say('orderDesk.credit.add')} run={() => set('new')} denied={denied} size="xs" variant="default" />
  )
  return (
    <Section title={say('orders.credit')} action={add}>
      <Answer of={asked} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{say('orderDesk.credit.none')}</p>
          ) : (
            <div className={styles.checkout}>
              {items.map((one) => (
                <One key={one.limit.currency} of={one} tenantId={tenantId} change={() => set(one)} />
              ))}
            </div>
          )
        }
      </Answer>
      {setting && <Limit of={setting === 'new' ? null : setting} tenantId={tenantId} close={() => set(null)} />}
    </Section>
  )
}

const FULL = 100
/** How much of the limit a sum is, for the picture alone: the sums themselves stand beside it as they are. */
const shareOf = (part: Credit['limit'], { limit }: Credit) =>
  Math.max(0, Math.min(FULL, (Number(part.amount) / Math.max(1, Number(limit.amount))) * FULL))

function One({ of, tenantId, change }: { of: Credit; tenantId: TenantId; change: () => void }) {
  const [dropping, drop] = useState(false)
  const may = useMay()
  const { limit, unbilled, incoming, available } = of
  const isOver = available.amount.startsWith('-')
  return (
    <div className={styles.checkout}>
      <Progress.Root size="lg" aria-hidden>
        <Progress.Section value={shareOf(unbilled, of)} {...(isOver && { color: 'red' })} />
        <Progress.Section value={shareOf(incoming, of)} color="yellow" />
      </Progress.Root>
      <Facts>
        <Fact name={say('orders.credit.limit')}>
          <Amount of={limit} />
        </Fact>
        <Fact name={say('orderDesk.credit.unbilled')}>
          <Amount of={unbilled} />
        </Fact>
        <Fact name={say('orderDesk.credit.incoming')}>
          <Amount of={incoming} />
        </Fact>
        <Fact name={say('orders.credit.available')}>
          <span className={isOver ? styles.over : undefined}>
            <Amount of={available} />
          </span>
        </Fact>
      </Facts>
      {may('credit:manage') && (
        <div className={styles.acts}>
          <Button size="xs" variant="default" onClick={change}>
            {say('orderDesk.credit.change', { currency: limit.currency })}
          </Button>
          <Button size="xs" variant="default" c="var(--gh-bad)" onClick={() => drop(true)}>
            {say('orderDesk.credit.drop', { currency: limit.currency })}
          </Button>
        </div>
      )}
      {dropping && (
        <SureDialog
          endpoint="PUT /vendor/partners/:tenantId/credit"
          input={{ tenantId, currency: currencyOf(limit.currency), limit: null }}
          title={say('orderDesk.credit.drop', { currency: limit.currency })}
          action={say('orderDesk.credit.drop.do')}
          grave
          close={() => drop(false)}
        >
          {say('orderDesk.credit.drop.text', { limit: amountOf(limit) })}
        </SureDialog>
      )}
    </div>
  )
}

/** A limit in one currency: what is sold already goes on, whatever it is set to. */
function Limit({ of, tenantId, close }: { of: Credit | null; tenantId: TenantId; close: () => void }) {
  const { form, field, busy } = useForm('PUT /vendor/partners/:tenantId/credit', {
    initial: { currency: String(of?.limit.currency ?? 'KRW'), limit: of?.limit.amount ?? '', note: '' },
    input: ({ currency, limit, note }) => ({
      tenantId,
      currency: currencyOf(currency),
      limit: limit.trim(),
      note: note.trim() || null,
    }),
    lacks: ({ limit }) => (limit.trim() ? {} : { limit: say('orderDesk.credit.missing') }),
    done: close,
  })
  return (
    <Dialog title={say('orderDesk.credit.set')} close={close}>
      <Form {...form}>
        {!of && (
          <SelectField
            {...field('currency')}
            label={say('orderDesk.currency')}
            options={CURRENCIES.map((value) => ({ value, label: value }))}
          />
        )}
        <TextField
          {...field('limit')}
          label={of ? `${say('orders.credit.limit')} (${of.limit.currency})` : say('orders.credit.limit')}
          hint={say('orderDesk.credit.hint')}
          mode="numeric"
          complete="off"
          focus
        />
        <TextField {...field('note')} label={say('orderDesk.note')} maxLength={500} optional complete="off" />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
