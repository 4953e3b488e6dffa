import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Blocked } from '../kit/Blocked.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot, Row } from '../kit/Form.tsx'
import { CheckField, SelectField, TextAreaField, TextField } from '../kit/fields.tsx'
import { say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useForm } from '../kit/useForm.ts'
import styles from './access.module.css'
import { SupportRowAtDesk } from './SupportRow.tsx'
import { type SupportAccess, supportAccessOf, supportAtDesk, type TenantId } from './supportQueries.ts'

type Of = { tenantId: TenantId; company: string }
const LIVE = ['asked', 'allowed', 'open']
const MINUTES = [15, 30, 60] as const

/** The vendor's support comes into this partner: asks with a reason, or goes on with what it has asked for. */
export function ActForPartner({ tenantId, company }: Of) {
  const [asked, ask] = useState(false)
  const denial = useDenial()
  return (
    <>
      <Act name={say('support.act')} run={() => ask(true)} denied={denial('support:ask')} variant="default" />
      {asked && <Coming tenantId={tenantId} company={company} close={() => ask(false)} />}
    </>
  )
}

function Coming({ tenantId, company, close }: Of & { close: () => void }) {
  const mine = useQuery(supportAtDesk({ mine: true, partnerTenantId: tenantId }))
  const access = useQuery(supportAccessOf(tenantId))
  return (
    <Dialog title={say('support.act.title', { company })} close={close} wide>
      <Answer of={mine}>
        {({ items }) => {
          const live = items.find((one) => LIVE.includes(one.status))
          if (live)
            return (
              <ul className={styles.rows}>
                <SupportRowAtDesk session={live} />
              </ul>
            )
          return (
            <Answer of={access}>
              {(how) => <Asking tenantId={tenantId} company={company} how={how} close={close} />}
            </Answer>
          )
        }}
      </Answer>
    </Dialog>
  )
}

function Asking({ tenantId, company, how, close }: Of & { how: SupportAccess; close: () => void }) {
  const { form, field, busy } = useForm('POST /vendor/partners/:tenantId/support-sessions', {
    initial: { reason: '', reference: '', minutes: '30', writes: false },
    input: ({ reason, reference, minutes, writes }) => ({
      ...{ tenantId, reason: reason.trim(), minutes: Number(minutes), writes },
      ...(reference.trim() && { reference: reference.trim() }),
    }),
  })
  if (how.mode === 'never')
    return <Blocked block={{ title: say('support.act.never', { company }), remedy: say('support.act.never.text') }} />
  return (
    <Form {...form}>
      <p className={styles.said}>{say('support.act.text')}</p>
      <TextAreaField {...field('reason')} label={say('support.act.reason')} maxLength={1000} rows={3} />
      <Row>
        <TextField {...field('reference')} label={say('support.act.reference')} maxLength={80} optional />
        <SelectField
          {...field('minutes')}
          label={say('support.act.minutes')}
          options={MINUTES.map((n) => ({ value: String(n), label: say('support.act.minutes.of', { n }) }))}
        />
      </Row>
      {how.writes ? (
        <CheckField {...field('writes')} label={say('support.act.writes')} />
      ) : (
        <p className={styles.said}>{say('support.act.writes.no')}</p>
      )}
      <FormFoot
        action={say(how.mode === 'allowed' ? 'support.act.now' : 'support.act.ask')}
        busy={busy}
        cancel={close}
      />
    </Form>
  )
}
