import { useNavigate } from '@tanstack/react-router'
import { Confirm } from '../../kit/Dialog.tsx'
import { Moves, moveName } from '../../kit/Moves.tsx'
import { say } from '../../kit/say.ts'
import { useWrite } from '../../kit/useWrite.ts'
import type { Import } from './queries.ts'

const may = 'imports:manage'
type Asking = { file: Import; close: () => void }

/** What may be done with the file as a whole: what belongs to a step stands in that step. */
export const ImportMoves = ({ file }: { file: Import }) => (
  <Moves
    of="import"
    moves={file.moves}
    offer={{
      undo: { may, tone: 'grave', dialog: (close) => <Undo file={file} close={close} /> },
      discard: { may, tone: 'grave', dialog: (close) => <Discard file={file} close={close} /> },
    }}
  />
)

function Undo({ file: { id, version, progress }, close }: Asking) {
  const write = useWrite('POST /vendor/imports/:id/undo', { version, done: close })
  return (
    <Confirm
      title={say('migration.undo.title')}
      action={moveName('import', 'undo')}
      run={() => write.mutate({ id })}
      close={close}
      busy={write.isPending}
      problem={write.error}
      grave
    >
      <p>{say('migration.undo.text', { n: progress.taken })}</p>
    </Confirm>
  )
}

function Discard({ file: { id, version }, close }: Asking) {
  const go = useNavigate()
  const write = useWrite('DELETE /vendor/imports/:id', {
    version,
    done: () => go({ to: '/vendor/migration/imports' as string }),
  })
  return (
    <Confirm
      title={say('migration.discard.title')}
      action={moveName('import', 'discard')}
      run={() => write.mutate({ id })}
      close={close}
      busy={write.isPending}
      problem={write.error}
      grave
    >
      <p>{say('migration.discard.text')}</p>
    </Confirm>
  )
}
