import { useNavigate } from '@tanstack/react-router'
import { Moves, moveName } from '../../kit/Moves.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { say } from '../../kit/say.ts'
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
  return (
    <SureDialog
      endpoint="POST /vendor/imports/:id/undo"
      input={{ id }}
      version={version}
      title={say('migration.undo.title')}
      action={moveName('import', 'undo')}
      grave
      close={close}
    >
      {say('migration.undo.text', { n: progress.taken })}
    </SureDialog>
  )
}

function Discard({ file: { id, version }, close }: Asking) {
  const go = useNavigate()
  return (
    <SureDialog
      endpoint="DELETE /vendor/imports/:id"
      input={{ id }}
      version={version}
      done={() => go({ to: '/vendor/migration/imports' as string })}
      title={say('migration.discard.title')}
      action={moveName('import', 'discard')}
      grave
      close={close}
    >
      {say('migration.discard.text')}
    </SureDialog>
  )
}
