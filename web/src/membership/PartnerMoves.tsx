import { Moves, moveName } from '../kit/Moves.tsx'
import { ReasonDialog } from '../kit/ReasonDialog.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { say } from '../kit/say.ts'
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

const Suspend = ({ company: { tenantId, name, version }, close }: Props) => (
  <ReasonDialog
    endpoint="POST /vendor/partners/:tenantId/suspension"
    input={(reason) => ({ tenantId, reason })}
    version={version}
    title={say('membership.partner.suspend.title', { name })}
    action={moveName('network', 'suspend')}
    label={say('membership.partner.suspend.reason')}
    close={close}
  >
    {say('membership.partner.suspend.text')}
  </ReasonDialog>
)

const Reinstate = ({ company: { tenantId, name, version }, close }: Props) => (
  <SureDialog
    endpoint="DELETE /vendor/partners/:tenantId/suspension"
    input={{ tenantId }}
    version={version}
    title={say('membership.partner.reinstate.title', { name })}
    action={moveName('network', 'reinstate')}
    close={close}
  >
    {say('membership.partner.reinstate.text')}
  </SureDialog>
)
