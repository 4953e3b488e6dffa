import { useQuery } from '@tanstack/react-query'
import { Answer } from '../kit/Answer.tsx'
import { Copyable } from '../kit/Copyable.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Fact, Facts } from '../kit/Facts.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextField } from '../kit/fields.tsx'
import { Section } from '../kit/Section.tsx'
import { say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { Do } from './Do.tsx'
import { type SupportContact, supportOf } from './further.ts'
import { idsOf, type Subscription } from './queries.ts'

/** Who helps the customer with it: whoever sells it, as long as nobody is named. */
export function Support({ of }: { of: Subscription }) {
  const asked = useQuery(supportOf(idsOf(of)))
  const now = asked.data
  return (
    <Section
      title={say('subscriptions.support')}
      action={
        now &&
        of.status !== 'deleted' && (
          <Do
            of={of}
            name={say('subscriptions.support.change')}
            ask={(s, close) => <SupportDialog of={s} now={now} close={close} />}
          />
        )
      }
    >
      <Answer of={asked} rows={2}>
        {({ name, partnerId, isNamed }) => (
          <Facts>
            <Fact name={say('subscriptions.support.who')}>{name}</Fact>
            <Fact name={say('subscriptions.support.id')}>
              <Copyable text={partnerId} />
            </Fact>
            <Fact name={say('subscriptions.support.why')}>
              {say(isNamed ? 'subscriptions.support.named' : 'subscriptions.support.sells')}
            </Fact>
          </Facts>
        )}
      </Answer>
    </Section>
  )
}

type Asking = { of: Subscription; now: SupportContact; close: () => void }
function SupportDialog({ of, now, close }: Asking) {
  const { form, field, busy } = useForm('PUT /customers/:customerId/subscriptions/:id/support-contact', {
    initial: { partnerId: now.partnerId },
    input: ({ partnerId }) => ({ ...idsOf(of), partnerId: partnerId.trim() }),
    version: now.version ?? undefined,
    done: close,
  })
  return (
    <Dialog title={say('subscriptions.support.change')} close={close}>
      <Form {...form}>
        <TextField
          {...field('partnerId')}
          label={say('subscriptions.support.id')}
          hint={say('subscriptions.support.hint')}
          maxLength={80}
          complete="off"
          focus
        />
        <FormFoot busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
