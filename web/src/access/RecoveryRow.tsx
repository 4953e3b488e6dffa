import { Dialog } from '../kit/Dialog.tsx'
import { Form, FormFoot } from '../kit/Form.tsx'
import { TextAreaField } from '../kit/fields.tsx'
import { Moves, moveName } from '../kit/Moves.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { say } from '../kit/say.ts'
import { useForm } from '../kit/useForm.ts'
import { dayOf, When } from '../kit/When.tsx'
import type { Recovery } from './queries.ts'

type Props = { recovery: Recovery; at: 'company' | 'desk' }

/** Somebody asks to become admin: who, why, since when, until when it can be stopped, and by whom it was. */
export function RecoveryRow({ recovery, at }: Props) {
  const { company, name, email, domain, reason, status, dueAt, endedByName, endedReason, createdAt, moves } = recovery
  return (
    <li>
      <div>
        <b>
          {at === 'desk' && `${company}: `}
          {name}
        </b>
        <small>
          {email} · {domain} · <When at={createdAt} />
        </small>
        <span>“{reason}”</span>
        {status === 'waiting' && dueAt && <small>{say('access.recovery.until', { time: dayOf(dueAt, true) })}</small>}
        {endedByName && (
          <small>{say('access.recovery.ended', { name: endedByName, reason: endedReason ?? '–' })}</small>
        )}
      </div>
      <StateBadge of="recovery" state={status} />
      <Moves
        of="recovery"
        moves={moves}
        size="xs"
        offer={{
          object: {
            dialog: (close) => <ObjectTo recovery={recovery} close={close} />,
            may: 'recoveries:answer',
            tone: 'grave',
          },
          halt: {
            dialog: (close) => <Halt recovery={recovery} close={close} />,
            may: 'partners:manage',
            tone: 'grave',
          },
        }}
      />
    </li>
  )
}

type Of = { recovery: Recovery; close: () => void }

function ObjectTo({ recovery: { id, name, version }, close }: Of) {
  const { form, field, busy } = useForm('POST /recoveries/:id/objection', {
    initial: { reason: '' },
    input: ({ reason }) => ({ id, reason }),
    version,
    done: close,
  })
  return (
    <Dialog title={say('access.recovery.object', { name })} close={close}>
      <Form {...form}>
        <TextAreaField {...field('reason')} label={say('access.requests.reason')} maxLength={1000} />
        <FormFoot action={moveName('recovery', 'object')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

function Halt({ recovery: { id, tenantId, name, version }, close }: Of) {
  const { form, field, busy } = useForm('POST /vendor/partners/:tenantId/recoveries/:id/halt', {
    initial: { reason: '' },
    input: ({ reason }) => ({ tenantId, id, reason }),
    version,
    done: close,
  })
  return (
    <Dialog title={say('access.recovery.halt', { name })} close={close}>
      <Form {...form}>
        <TextAreaField {...field('reason')} label={say('access.requests.reason')} maxLength={1000} />
        <FormFoot action={moveName('recovery', 'halt')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
