import { Confirm, Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextAreaField } from '../kit/fields.tsx'
import { Moves, moveName } from '../kit/Moves.tsx'
import { say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { useWrite } from '../kit/useWrite.ts'
import type { Partner } from './queries.ts'

type Props = { company: Partner; close: () => void }

/** What the vendor's staff may do with a partner as a whole; its checks decide the rest. */
export const PartnerMoves = ({ company }: { company: Partner }) => (
  <Moves
    of="network"
    moves={company.moves}
    offer={{
      suspend: {
        may: 'partners:manage',
        tone: 'grave',
        dialog: (close) => <Suspend company={company} close={close} />,
      },
      reinstate: {
        may: 'partners:manage',
        tone: 'main',
        dialog: (close) => <Reinstate company={company} close={close} />,
      },
    }}
  />
)

function Suspend({ company: { tenantId, name, version }, close }: Props) {
  const { form, field, busy } = useForm('POST /vendor/partners/:tenantId/suspension', {
    initial: { reason: '' },
    input: ({ reason }) => ({ tenantId, reason }),
    version,
    done: close,
  })
  return (
    <Dialog title={say('membership.partner.suspend.title', { name })} close={close}>
      <Form {...form}>
        <p>{say('membership.partner.suspend.text')}</p>
        <TextAreaField {...field('reason')} label={say('membership.partner.suspend.reason')} maxLength={1000} />
        <FormFoot action={moveName('network', 'suspend')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

function Reinstate({ company: { tenantId, name, version }, close }: Props) {
  const { mutate, isPending, error } = useWrite('DELETE /vendor/partners/:tenantId/suspension', {
    version,
    done: close,
  })
  return (
    <Confirm
      title={say('membership.partner.reinstate.title', { name })}
      action={moveName('network', 'reinstate')}
      busy={isPending}
      problem={error}
      run={() => mutate({ tenantId })}
      close={close}
    >
      <p>{say('membership.partner.reinstate.text')}</p>
    </Confirm>
  )
}
