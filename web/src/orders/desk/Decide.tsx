import { amountOf } from '../../kit/Amount.tsx'
import { Moves, moveName } from '../../kit/Moves.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { say } from '../../kit/say.ts'
import type { Reviewed } from './queries.ts'

/** Yes, or no with the words the partner will read. */
export function Decide({ of }: { of: Reviewed }) {
  const may = 'orders:decide'
  const is = (close: () => void) => ({ of, close })
  return (
    <Moves
      of="order"
      moves={of.moves}
      offer={{
        approve: { may, tone: 'main', dialog: (close) => <Approve {...is(close)} /> },
        sendBack: { may, dialog: (close) => <SendBack {...is(close)} /> },
        reject: { may, tone: 'grave', dialog: (close) => <Reject {...is(close)} /> },
      }}
    />
  )
}

type Deciding = { of: Reviewed; close: () => void }
const Approve = ({ of: { tenantId, id, version, partner, total }, close }: Deciding) => (
  <SureDialog
    endpoint="POST /vendor/partners/:tenantId/orders/:id/approval"
    input={{ tenantId, id }}
    version={version}
    title={say('orderDesk.approve')}
    action={moveName('order', 'approve')}
    close={close}
  >
    {say('orderDesk.approve.text', { partner, total: amountOf(total) })}
  </SureDialog>
)

const SendBack = ({ of: { tenantId, id, version }, close }: Deciding) => (
  <ReasonDialog
    endpoint="POST /vendor/partners/:tenantId/orders/:id/return"
    input={(reason) => ({ tenantId, id, reason })}
    version={version}
    title={say('orderDesk.sendBack')}
    action={moveName('order', 'sendBack')}
    label={say('orderDesk.reason')}
    close={close}
  >
    {say('orderDesk.sendBack.text')}
  </ReasonDialog>
)

const Reject = ({ of: { tenantId, id, version }, close }: Deciding) => (
  <ReasonDialog
    endpoint="POST /vendor/partners/:tenantId/orders/:id/rejection"
    input={(reason) => ({ tenantId, id, reason })}
    version={version}
    title={say('orderDesk.reject')}
    action={moveName('order', 'reject')}
    label={say('orderDesk.reason')}
    close={close}
  >
    {say('orderDesk.reject.text')}
  </ReasonDialog>
)
