import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../kit/Act.tsx'
import { Answer } from '../kit/Answer.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextAreaField, TextField } from '../kit/fields.tsx'
import kit from '../kit/kit.module.css'
import { Section } from '../kit/Section.tsx'
import { named, say } from '../kit/say.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useForm } from '../kit/useForm.ts'
import { printed } from '../membership/printed.ts'
import { Conditions, Effects } from '../membership/structure/Closing.tsx'
import { departure, type Plan } from './queries.ts'

const REASON_MAX = 1000

/** The way out of the programme: what must be true, what follows, and the confirmation by hand. */
export function Leaving() {
  const [leaving, leave] = useState(false)
  const denied = useDenial()('programmes:leave')
  const name = named('move.reseller.leave')
  return (
    <Section
      title={name}
      action={<Act name={name} run={() => leave(true)} denied={denied} variant="default" size="xs" />}
    >
      <p className={kit.text}>{say('programmes.leave.text')}</p>
      {leaving && (
        <Dialog title={name} close={() => leave(false)} wide>
          <Planned close={() => leave(false)} />
        </Dialog>
      )}
    </Section>
  )
}

const Planned = ({ close }: { close: () => void }) => (
  <Answer of={useQuery(departure)}>
    {(plan) => (
      <div className={kit.stack}>
        <Conditions plan={plan} />
        <Effects plan={plan} />
        {plan.ready && <Confirmation plan={plan} close={close} />}
      </div>
    )}
  </Answer>
)

function Confirmation({ plan, close }: { plan: Plan; close: () => void }) {
  const { form, field, busy } = useForm('POST /programmes/reseller/departure', {
    initial: { partnerId: '', reason: '' },
    input: (values) => values,
    refresh: [['programmes'], ['me'], ['readiness'], ['inbox'], ['closure']],
    done: close,
  })
  return (
    <Form {...form}>
      <TextAreaField {...field('reason')} label={say('programmes.leave.reason')} maxLength={REASON_MAX} />
      <TextField
        {...field('partnerId')}
        label={say('programmes.leave.type', { id: printed(plan.partnerId) })}
        mode="numeric"
      />
      <FormFoot action={named('move.reseller.leave')} busy={busy} cancel={close} />
    </Form>
  )
}
