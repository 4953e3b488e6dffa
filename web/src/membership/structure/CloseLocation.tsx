import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../kit/Answer.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { TextAreaField, TextField } from '../../kit/fields.tsx'
import { say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import { printed } from '../printed.ts'
import type { Location } from '../queries.ts'
import { Conditions, Effects } from './Closing.tsx'
import { closureOf, type Plan } from './queries.ts'

type Props = { site: Location; close: () => void }

/** Closes a site for ever: what must be true, what follows, and its ID typed by hand. */
export const CloseLocation = ({ site, close }: Props) => (
  <Dialog title={say('membership.locations.close.title', { name: site.name })} close={close} wide>
    <Answer of={useQuery(closureOf(site.id))}>{(plan) => <Closing plan={plan} site={site} close={close} />}</Answer>
  </Dialog>
)

function Closing({ plan, site: { id: locationId, version }, close }: Props & { plan: Plan }) {
  const { form, field, busy } = useForm('POST /locations/:locationId/closure', {
    initial: { partnerId: '' },
    input: ({ partnerId }) => ({ locationId, partnerId }),
    version,
    done: close,
  })
  if (!plan.ready) return <Conditions plan={plan} />
  return (
    <>
      <Effects plan={plan} />
      <Form {...form}>
        <TextField
          {...field('partnerId')}
          label={say('structure.close.type', { id: printed(plan.partnerId) })}
          mode="numeric"
        />
        <FormFoot action={say('membership.locations.close')} busy={busy} cancel={close} />
      </Form>
    </>
  )
}

/** Offers a site to another company, with its Partner ID. */
export function TransferLocation({ site, close }: Props) {
  const { id: locationId, name } = site
  const { form, field, busy } = useForm('POST /transfers', {
    initial: { partnerId: '', message: '' },
    input: (values) => ({ locationId, ...values }),
    done: close,
  })
  return (
    <Dialog title={say('structure.transfers.title', { name })} close={close} wide>
      <p>{say('structure.transfers.text', { id: printed(site.partnerId) })}</p>
      <Form {...form}>
        <TextField {...field('partnerId')} label={say('structure.transfers.id')} mode="numeric" />
        <TextAreaField {...field('message')} label={say('structure.transfers.message')} maxLength={1000} optional />
        <FormFoot action={say('structure.transfers.ask')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
