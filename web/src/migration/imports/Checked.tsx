import { Button } from '@mantine/core'
import { useState } from 'react'
import { Act } from '../../kit/Act.tsx'
import kit from '../../kit/kit.module.css'
import { Section } from '../../kit/Section.tsx'
import { SureDialog } from '../../kit/SureDialog.tsx'
import { say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { useDenial } from '../../kit/useDenial.ts'
import styles from '../migration.module.css'
import { Counted } from './Counted.tsx'
import { Found } from './Found.tsx'
import { Going } from './Going.tsx'
import type { Import } from './queries.ts'

/** The dry run: what would become of every row, what is wrong, and the way on. */
export function Checked({ file }: { file: Import }) {
  if (file.status === 'checking') return <Going name={say('migration.check.going')} />
  return (
    <>
      <Section title={say('migration.counts')}>
        <div className={styles.remarks}>
          <Counted file={file} label={say('migration.counts')} />
          <Onward file={file} />
        </div>
      </Section>
      <Found file={file} />
    </>
  )
}

function Onward({ file }: { file: Import }) {
  const [asking, ask] = useState(false)
  const { change } = useAddress()
  const denied = useDenial()('imports:manage')
  const { counts, moves } = file
  const count = (counts?.new ?? 0) + (counts?.changed ?? 0)
  return (
    <>
      {count === 0 && <p className={kit.text}>{say('migration.run.none')}</p>}
      <div className={styles.acts}>
        {count > 0 && moves.includes('run') && (
          <Act name={say('migration.run.do', { n: count })} run={() => ask(true)} denied={denied} />
        )}
        {moves.includes('map') && (
          <Button variant="default" onClick={() => change({ step: 'columns' })}>
            {say('migration.columns.again')}
          </Button>
        )}
      </div>
      {asking && <Run file={file} close={() => ask(false)} />}
    </>
  )
}

/** Asked once more, with how many rows stay out. */
function Run({ file: { id, version, counts }, close }: { file: Import; close: () => void }) {
  const { new: fresh, changed, refused } = counts ?? { new: 0, changed: 0, refused: 0 }
  const n = fresh + changed
  return (
    <SureDialog
      endpoint="POST /vendor/imports/:id/run"
      input={{ id }}
      version={version}
      title={say('migration.run.title')}
      action={say('migration.run.do', { n })}
      close={close}
    >
      <p>{say('migration.run.take', { n, fresh, changed })}</p>
      {refused > 0 && <p>{say('migration.run.leave', { n: refused })}</p>}
    </SureDialog>
  )
}
