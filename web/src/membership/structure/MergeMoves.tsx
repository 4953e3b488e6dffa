import { Moves, moveName } from '../../kit/Moves.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { say } from '../../kit/say.ts'
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

const Accept = ({ row: { id, version }, name, close }: Asked) => (
  <SureDialog
    endpoint="POST /merges/:id/acceptance"
    input={{ id }}
    version={version}
    title={say('structure.merges.accept.title', { name })}
    action={moveName('merge', 'accept')}
    close={close}
  >
    {say('structure.merges.accept.text')}
  </SureDialog>
)

const ConfirmMerge = ({ row: { id, version }, name, close }: Asked) => (
  <SureDialog
    endpoint="POST /merges/:id/confirmation"
    input={{ id }}
    version={version}
    title={say('structure.merges.confirm.title', { name })}
    action={moveName('merge', 'confirm')}
    close={close}
  >
    {say('structure.merges.confirm.text')}
  </SureDialog>
)

const Undo = ({ row: { id, version }, name, close }: Asked) => (
  <SureDialog
    endpoint="DELETE /merges/:id/confirmation"
    input={{ id }}
    version={version}
    title={say('structure.merges.undo.title', { name })}
    action={moveName('merge', 'undo')}
    grave
    close={close}
  >
    {say('structure.merges.undo.text')}
  </SureDialog>
)

const Reject = ({ row: { id, version }, close }: Omit<Asked, 'name'>) => (
  <ReasonDialog
    endpoint="POST /merges/:id/rejection"
    input={(reason) => ({ id, reason })}
    version={version}
    title={say('structure.merges.reject.title')}
    action={moveName('merge', 'reject')}
    label={say('structure.merges.reject.reason')}
    close={close}
  />
)
