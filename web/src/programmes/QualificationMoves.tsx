import { Moves, moveName } from '../kit/Moves.tsx'
import { ReasonDialog } from '../kit/ReasonDialog.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { say } from '../kit/say.ts'
import type { Qualification } from './queries.ts'

const TEXT_MAX = 2000
const refresh = [['qualifications'], ['partners']]
const may = 'qualifications:decide'
type Asked = { place: Qualification; close: () => void }

// biome-ignore format: a table
const endpoints = {
  qualify:   'POST /vendor/partners/:tenantId/programmes/reseller/qualification',
  reinstate: 'DELETE /vendor/partners/:tenantId/programmes/reseller/restriction',
  restrict:  'POST /vendor/partners/:tenantId/programmes/reseller/restriction',
  reject:    'POST /vendor/partners/:tenantId/programmes/reseller/rejection',
} as const

/** What the vendor may do with a company in the programme now. */
export function QualificationMoves({ place }: { place: Qualification }) {
  return (
    <Moves
      of="reseller"
      moves={place.moves}
      offer={{
        reject: { may, tone: 'grave', dialog: (close) => <WithReason place={place} close={close} move="reject" /> },
        restrict: { may, tone: 'grave', dialog: (close) => <WithReason place={place} close={close} move="restrict" /> },
        reinstate: { may, tone: 'main', dialog: (close) => <Once place={place} close={close} move="reinstate" /> },
        qualify: { may, tone: 'main', dialog: (close) => <Once place={place} close={close} move="qualify" /> },
      }}
    />
  )
}

const Once = ({ place: { tenantId, version }, close, move }: Asked & { move: 'qualify' | 'reinstate' }) => (
  <SureDialog
    endpoint={endpoints[move]}
    input={{ tenantId }}
    version={version}
    refresh={refresh}
    title={moveName('reseller', move)}
    action={moveName('reseller', move)}
    close={close}
  >
    {say(`programmes.${move}.text`)}
  </SureDialog>
)

const WithReason = ({ place: { tenantId, version }, close, move }: Asked & { move: 'restrict' | 'reject' }) => (
  <ReasonDialog
    endpoint={endpoints[move]}
    input={(reason) => ({ tenantId, reason })}
    version={version}
    refresh={refresh}
    title={moveName('reseller', move)}
    action={moveName('reseller', move)}
    label={say('programmes.reason')}
    hint={say('programmes.reason.hint')}
    lengthMax={TEXT_MAX}
    wide
    close={close}
  >
    {say(`programmes.${move}.text`)}
  </ReasonDialog>
)
