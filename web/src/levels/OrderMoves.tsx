import { Button } from '@mantine/core'
import { useState } from 'react'
import { hrefOf } from '../kit/api.ts'
import { FileField } from '../kit/FileField.tsx'
import { Moves, moveName } from '../kit/Moves.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { ReasonDialog } from '../kit/ReasonDialog.tsx'
import { SureDialog } from '../kit/SureDialog.tsx'
import { language, say } from '../kit/say.ts'
import type { Kept } from '../kit/upload.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useMay } from '../kit/useMe.ts'
import { useWrite } from '../kit/useWrite.ts'
import styles from './levels.module.css'
import type { Order } from './queries.ts'

const BUYING = 'membership:buy'
const PROOFS = ['.pdf', '.png', '.jpg', '.jpeg'] as const

/** What may be done with an order: cancel it while it waits, give it back while it may be. */
export function OrderMoves({ of }: { of: Order }) {
  const { refund, status } = of
  const says = refund.says?.[language()]
  const denied = status === 'active' && !refund.possible && says ? { refund: { title: says } } : {}
  return (
    <Moves
      of="purchase"
      moves={of.moves}
      denied={denied}
      offer={{
        cancel: { may: BUYING, dialog: (close) => <Cancel of={of} close={close} /> },
        refund: { may: BUYING, dialog: (close) => <Refund of={of} close={close} /> },
      }}
    />
  )
}

type Asked = { of: Order; close: () => void }

function Cancel({ of: { id, version }, close }: Asked) {
  return (
    <SureDialog
      endpoint="POST /purchases/:purchaseId/cancellation"
      input={{ purchaseId: id }}
      version={version}
      title={say('levels.cancel.title')}
      action={moveName('purchase', 'cancel')}
      grave
      close={close}
    >
      {say('levels.cancel.text')}
    </SureDialog>
  )
}

const Refund = ({ of: { id, version }, close }: Asked) => (
  <ReasonDialog
    endpoint="POST /purchases/:purchaseId/refund"
    input={(reason) => ({ purchaseId: id, reason })}
    version={version}
    title={say('levels.refund.title')}
    action={moveName('purchase', 'refund')}
    label={say('levels.refund.reason')}
    close={close}
  >
    {say('levels.refund.text')}
  </ReasonDialog>
)

const fileAt = (id: string) => hrefOf('GET /files/:id/content', { id: id as never })

/** The papers that show the transfer was made, and room for another. */
export function Proof({ of: { id, proofs, moves } }: { of: Order }) {
  const may = useMay()
  const denial = useDenial()(BUYING)
  const [files, keep] = useState<readonly Kept[]>([])
  const { mutate, isPending, error } = useWrite('PUT /purchases/:purchaseId/proofs/:fileId', { done: () => keep([]) })
  const [file] = files
  return (
    <div className={styles.close}>
      {proofs.length > 0 && (
        <ul className={styles.plain} aria-label={say('levels.proof.sent')}>
          {proofs.map((one) => (
            <li key={one.id}>
              <a href={fileAt(one.id)} download={one.name}>
                {one.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {moves.includes('sendProof') && may(BUYING) && !denial && (
        <>
          <FileField
            name="proof"
            value={files}
            change={keep}
            error={undefined}
            label={say('levels.proof')}
            hint={say('levels.proof.hint')}
            types={PROOFS}
            optional
          />
          {error && <ProblemNote problem={error} />}
          {file && (
            <Button
              size="xs"
              w="fit-content"
              loading={isPending}
              onClick={() => mutate({ purchaseId: id, fileId: file.id as never })}
            >
              {moveName('purchase', 'sendProof')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}
