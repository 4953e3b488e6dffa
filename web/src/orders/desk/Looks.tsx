import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import { Amount } from '../../kit/Amount.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { Form, FormFoot, Row } from '../../kit/Form.tsx'
import { ChoiceField, SelectField, TextField } from '../../kit/fields.tsx'
import { Section } from '../../kit/Section.tsx'
import { named, say } from '../../kit/say.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { useForm } from '../../kit/useForm.ts'
import { useMay } from '../../kit/useMe.ts'
import { CreditOf } from './Credit.tsx'
import { CURRENCIES, currencyOf } from './currencies.ts'
import { type Looks, looksOf, type TenantId } from './queries.ts'

/** What a partner may order on its own: its credit, and what of its orders the vendor looks at first. */
export function PartnerOrders({ tenantId }: { tenantId: TenantId }) {
  const may = useMay()
  return (
    <>
      {may('credit:read') && <CreditOf tenantId={tenantId} />}
      <LooksOf tenantId={tenantId} />
    </>
  )
}

function LooksOf({ tenantId }: { tenantId: TenantId }) {
  const [setting, set] = useState(false)
  const asked = useQuery(looksOf(tenantId))
  const denied = useDenial()('orders:decide')
  const change = (
    <Act name={say('orderDesk.looks.change')} run={() => set(true)} denied={denied} size="xs" variant="default" />
  )
  return (
    <Section title={say('orderDesk.looks')} action={asked.data && change}>
      <Answer of={asked} rows={3}>
        {(looks) => (
          <>
            <Facts>
              <Fact name={say('orderDesk.looks.step')}>{named(`step.orderReview.${looks.step}`)}</Fact>
              {looks.step !== 'none' && (
                <Fact name={say('orderDesk.looks.from')}>
                  {looks.fromTotal ? <Amount of={looks.fromTotal} /> : say('orderDesk.looks.every')}
                </Fact>
              )}
              {looks.note && <Fact name={say('orderDesk.note')}>{looks.note}</Fact>}
              {looks.setByName && <Fact name={say('orderDesk.looks.by')}>{looks.setByName}</Fact>}
            </Facts>
            {setting && <Setting of={looks} tenantId={tenantId} close={() => set(false)} />}
          </>
        )}
      </Answer>
    </Section>
  )
}

const STEPS = ['none', 'approval', 'purchaseOrder'] as const

function Setting({ of, tenantId, close }: { of: Looks; tenantId: TenantId; close: () => void }) {
  const { form, field, values, busy } = useForm('PUT /vendor/partners/:tenantId/order-review', {
    initial: {
      step: of.step as '' | Looks['step'],
      fromTotal: of.fromTotal?.amount ?? '',
      currency: String(of.fromTotal?.currency ?? 'KRW'),
      note: of.note ?? '',
    },
    input: ({ step, fromTotal, currency, note }) => ({
      tenantId,
      step: step || 'none',
      fromTotal: fromTotal.trim() ? { amount: fromTotal.trim(), currency: currencyOf(currency) } : null,
      note: note.trim() || null,
    }),
    done: close,
  })
  return (
    <Dialog title={say('orderDesk.looks.change')} close={close} wide>
      <Form {...form}>
        <ChoiceField
          {...field('step')}
          label={say('orderDesk.looks.step')}
          hint={say('orderDesk.looks.hint')}
          choices={STEPS.map((value) => ({ value, title: named(`step.orderReview.${value}`) }))}
        />
        {values.step !== 'none' && (
          <Row>
            <TextField
              {...field('fromTotal')}
              label={say('orderDesk.looks.from')}
              hint={say('orderDesk.looks.from.hint')}
              mode="numeric"
              complete="off"
              optional
            />
            <SelectField
              {...field('currency')}
              label={say('orderDesk.currency')}
              options={CURRENCIES.map((value) => ({ value, label: value }))}
            />
          </Row>
        )}
        <TextField {...field('note')} label={say('orderDesk.note')} maxLength={1000} optional complete="off" />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
