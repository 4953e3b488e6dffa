import { Group } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../kit/Dialog.tsx'
import { Moves, moveName } from '../kit/Moves.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { say } from '../kit/say.ts'
import { TheLink } from './AskCompany.tsx'
import type { Request, Requested } from './queries.ts'

const MAY = 'relationships:ask'

/** What may be done with a request that nobody has answered: a new link, or none at all. */
export function RequestMoves({ row: { id, version, moves } }: { row: Request }) {
  const [made, show] = useState<Requested | null>(null)
  return (
    <Group gap="xs" wrap="nowrap">
      <Moves
        of="relationshipRequest"
        moves={moves}
        size="xs"
        offer={{
          renew: {
            may: MAY,
            dialog: (close) => (
              <SureDialog
                endpoint="POST /relationship-requests/:id/link"
                input={{ id }}
                version={version}
                done={show}
                title={say('relationships.requests.renew.title')}
                action={moveName('relationshipRequest', 'renew')}
                close={close}
              >
                {say('relationships.requests.renew.text')}
              </SureDialog>
            ),
          },
          withdraw: {
            may: MAY,
            tone: 'grave',
            dialog: (close) => (
              <SureDialog
                endpoint="DELETE /relationship-requests/:id"
                input={{ id }}
                version={version}
                title={say('relationships.requests.withdraw.title')}
                action={moveName('relationshipRequest', 'withdraw')}
                grave
                close={close}
              >
                {say('relationships.requests.withdraw.text')}
              </SureDialog>
            ),
          },
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
