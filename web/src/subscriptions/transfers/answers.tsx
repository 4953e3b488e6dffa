import { Dialog } from '../../kit/Dialog.tsx'
import { Form, FormFoot } from '../../kit/Form.tsx'
import kit from '../../kit/kit.module.css'
import { moveName } from '../../kit/Moves.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { say } from '../../kit/say.ts'
import { useForm } from '../../kit/useForm.ts'
import { Choice } from './Choice.tsx'
import type { CustomerId, SubscriptionId, Transfer } from './queries.ts'
import { Reseller } from './Reseller.tsx'

type Asking = { of: Transfer; close: () => void }
const refresh = [['subscriptionTransfers'], ['subscriptions'], ['inbox']]
const name = (move: string) => moveName('subscriptionTransfer', move)
const reasoned = (reason: string) => (reason ? { reason } : {})

/** The other partner says yes: the one that gives them away chooses which. */
export function AcceptDialog({ of, close }: Asking) {
  const isSource = of.side === 'source'
  const { form, field, busy } = useForm('POST /subscription-transfers/:id/acceptance', {
    initial: { subscriptionIds: [] as string[], resellerTenantId: '' },
    input: ({ subscriptionIds, resellerTenantId }) => ({
      id: of.id,
      ...(isSource && subscriptionIds.length > 0 && { subscriptionIds: subscriptionIds as SubscriptionId[] }),
      ...(!isSource && resellerTenantId && { resellerTenantId: resellerTenantId as CustomerId }),
    }),
    version: of.version,
    refresh,
    done: close,
  })
  return (
    <Dialog title={say('transfers.accept')} close={close} wide>
      <Form {...form}>
        <p className={kit.text}>{say(isSource ? 'transfers.accept.source' : 'transfers.accept.target')}</p>
        {isSource && <Choice {...field('subscriptionIds')} customerId={of.customerId} />}
        {!isSource && <Reseller {...field('resellerTenantId')} />}
        <FormFoot action={name('accept')} busy={busy} cancel={close} />
      </Form>
    </Dialog>
  )
}

export const RejectDialog = ({ of, close }: Asking) => (
  <ReasonDialog
    endpoint="POST /subscription-transfers/:id/rejection"
    input={(reason) => ({ id: of.id, ...reasoned(reason) })}
    version={of.version}
    refresh={refresh}
    title={say('transfers.reject')}
    action={name('reject')}
    label={say('transfers.reason.label')}
    close={close}
  >
    {say('transfers.reject.text')}
  </ReasonDialog>
)

export const WithdrawDialog = ({ of, close }: Asking) => (
  <SureDialog
    endpoint="DELETE /subscription-transfers/:id"
    input={{ id: of.id }}
    version={of.version}
    refresh={refresh}
    title={say('transfers.withdraw')}
    action={name('withdraw')}
    grave
    close={close}
  >
    {say('transfers.reject.text')}
  </SureDialog>
)

export const ApproveDialog = ({ of, close }: Asking) => (
  <SureDialog
    endpoint="POST /our-subscription-transfers/:id/approval"
    input={{ id: of.id }}
    version={of.version}
    refresh={refresh}
    title={say('transfers.approve')}
    action={name('approve')}
    close={close}
  >
    {say('transfers.approve.text', { source: of.sourceName, target: of.targetName })}
  </SureDialog>
)

export const DeclineDialog = ({ of, close }: Asking) => (
  <ReasonDialog
    endpoint="POST /our-subscription-transfers/:id/refusal"
    input={(reason) => ({ id: of.id, ...reasoned(reason) })}
    version={of.version}
    refresh={refresh}
    title={say('transfers.decline')}
    action={name('decline')}
    label={say('transfers.reason.label')}
    close={close}
  >
    {say('transfers.decline.text', { source: of.sourceName })}
  </ReasonDialog>
)
