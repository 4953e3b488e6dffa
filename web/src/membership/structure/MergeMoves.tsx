import { Confirm, Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import { TextAreaField } from '../../kit/fields.tsx'
import { Moves, moveName } from '../../kit/Moves.tsx'
import { say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import { useWrite } from '../../kit/useWrite.ts'
import type { Merge } from './queries.ts'

type Props = { row: Merge; name: string }
const [manage, settle] = ['structure:manage', 'structure:confirm']

/** What this side may do next: who was asked answers; who proposed confirms, withdraws or undoes. */
export function MergeMoves({ row, name }: Props) {
  const { id, moves, version } = row
  const withdrawal = useWrite('DELETE /merges/:id', { version })
  return (
    <Moves
      of="merge"
      moves={moves}
      busy={withdrawal.isPending}
      {...(withdrawal.error && { denied: { withdraw: withdrawal.error.told } })}
      offer={{
        accept: { may: settle, tone: 'main', dialog: (close) => <Accept row={row} name={name} close={close} /> },
        confirm: { may: settle, tone: 'main', dialog: (close) => <ConfirmMerge row={row} name={name} close={close} /> },
        reject: { may: manage, dialog: (close) => <Reject row={row} close={close} /> },
        withdraw: { may: manage, run: () => withdrawal.mutate({ id }) },
        undo: { may: settle, tone: 'grave', dialog: (close) => <Undo row={row} name={name} close={close} /> },
      }}
    />
  )
}

type Asked = Props & { close: () => void }

function Accept({ row: { id, version }, name, close }: Asked) {
  const { mutate, isPending, error } = useWrite('POST /merges/:id/acceptance', { version })
  return (
    <Confirm
      title={say('structure.merges.accept.title', { name })}
      action={moveName('merge', 'accept')}
      busy={isPending}
      problem={error}
      run={() => mutate({ id }, { onSuccess: close })}
      close={close}
    >
      <p>{say('structure.merges.accept.text')}</p>
    </Confirm>
  )
}

function ConfirmMerge({ row: { id, version }, name, close }: Asked) {
  const { mutate, isPending, error } = useWrite('POST /merges/:id/confirmation', { version })
  return (
    <Confirm
      title={say('structure.merges.confirm.title', { name })}
      action={moveName('merge', 'confirm')}
      busy={isPending}
      problem={error}
      run={() => mutate({ id }, { onSuccess: close })}
      close={close}
    >
      <p>{say('structure.merges.confirm.text')}</p>
    </Confirm>
  )
}

function Undo({ row: { id, version }, name, close }: Asked) {
  const { mutate, isPending, error } = useWrite('DELETE /merges/:id/confirmation', { version })
  return (
    <Confirm
      title={say('structure.merges.undo.title', { name })}
      action={moveName('merge', 'undo')}
      grave
      busy={isPending}
      problem={error}
      run={() => mutate({ id }, { onSuccess: close })}
      close={close}
    >
      <p>{say('structure.merges.undo.text')}</p>
    </Confirm>
  )
}

function Reject({ row: { id, version }, close }: Omit<Asked, 'name'>) {
  const { form, field, busy } = useForm('POST /merges/:id/rejection', {
    initial: { reason: '' },
    input: ({ reason }) => ({ id, reason }),
    version,
    done: close,
  })
  return (
    <Dialog title={say('structure.merges.reject.title')} close={close}>
      <Form {...form}>
        <TextAreaField {...field('reason')} label={say('structure.merges.reject.reason')} maxLength={1000} />
        <FormFoot action={moveName('merge', 'reject')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}
