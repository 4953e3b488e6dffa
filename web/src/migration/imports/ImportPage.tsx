import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Answer } from '../../kit/Answer.tsx'
import kit from '../../kit/kit.module.css'
import { Page } from '../../kit/Page.tsx'
import type { Tone } from '../../kit/StateBadge.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { Steps } from '../../kit/Steps.tsx'
import { say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { AboutFile } from './AboutFile.tsx'
import { Checked } from './Checked.tsx'
import { Columns } from './Columns.tsx'
import { ImportMoves } from './ImportMoves.tsx'
import { importsTrail } from './NewImportPage.tsx'
import { type Import, importOf } from './queries.ts'
import { Ran } from './Ran.tsx'
import { reachedBy, stepAt, stepsOf } from './steps.ts'

const waits = ['checking', 'running', 'undoing', 'checked', 'mapped', 'uploaded']
export const toneOf = (status: Import['status']): Tone | undefined => (waits.includes(status) ? 'wait' : undefined)

/** One file of the old centre, at the step where it stands: matched, checked, imported, undone. */
export function ImportPage() {
  const { id } = useParams({ strict: false }) as { id: Import['id'] }
  const asked = useQuery(importOf(id))
  if (asked.data) return <Standing file={asked.data} />
  return (
    <Page title={say('migration.import.file')} trail={importsTrail()}>
      <Answer of={asked}>{() => null}</Answer>
    </Page>
  )
}

function Standing({ file }: { file: Import }) {
  const { search, change } = useAddress()
  const at = stepAt(file, search.step)
  return (
    <Page
      title={file.fileName}
      trail={importsTrail()}
      beside={<StateBadge of="import" state={file.status} tone={toneOf(file.status)} />}
      action={<ImportMoves file={file} />}
    >
      <Steps steps={stepsOf(file)} at={at} reached={reachedBy(file)} go={(step) => change({ step })} wide>
        <div className={kit.stack}>
          {at === 'columns' && <Columns file={file} />}
          {at === 'check' && <Checked file={file} />}
          {at === 'run' && <Ran file={file} />}
          <AboutFile file={file} />
        </div>
      </Steps>
    </Page>
  )
}
