import { Group } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../kit/Dialog.tsx'
import { Moves, moveName } from '../kit/Moves.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { say } from '../kit/say.ts'
import { TheLink } from './AskCompany.tsx'
import { otherOf } from './PartnershipsPage.tsx'
import type { Partnership } from './queries.ts'

type Made = Parameters<typeof TheLink>[0]['made']
const END = 'partnerships:remove'

/** What may be done with a partnership, or with an invitation nobody has accepted. */
export function PartnershipMoves({ row }: { row: Partnership }) {
  const [made, show] = useState<Made | null>(null)
  return (
    <Group gap="xs" wrap="nowrap">
      <Moves
        of="partnership"
        moves={row.moves}
        size="xs"
        offer={{
          renew: { may: 'partnerships:invite', dialog: (close) => <Renew row={row} done={show} close={close} /> },
          withdraw: { may: END, tone: 'grave', dialog: (close) => <End row={row} move="withdraw" close={close} /> },
          remove: { may: END, tone: 'grave', dialog: (close) => <End row={row} move="remove" close={close} /> },
        }}
      />
      {made && (
        <Dialog title={say('relationships.requests.made')} close={() => show(null)}>
          <TheLink made={made} />
        </Dialog>
      )}
    </Group>
  )
}

type Asked = { row: Partnership; close: () => void }
const Renew = ({ row: { id, version }, done, close }: Asked & { done: (made: Made) => void }) => (
  <SureDialog
    endpoint="POST /partnerships/:id/link"
    input={{ id }}
    version={version}
    done={done}
    title={say('relationships.together.renew.title')}
    action={moveName('partnership', 'renew')}
    close={close}
  >
    {say('relationships.requests.renew.text')}
  </SureDialog>
)

const End = ({ row, move, close }: Asked & { move: 'withdraw' | 'remove' }) => (
  <SureDialog
    endpoint="DELETE /partnerships/:id"
    input={{ id: row.id }}
    version={row.version}
    title={
      move === 'remove'
        ? say('relationships.together.end.title', { name: otherOf(row) })
        : say('relationships.together.withdraw.title')
    }
    action={moveName('partnership', move)}
    grave
    close={close}
  >
    {say(move === 'remove' ? 'relationships.together.end.text' : 'relationships.requests.withdraw.text')}
  </SureDialog>
)
