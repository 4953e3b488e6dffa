import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Act } from '../../kit/Act.tsx'
import kit from '../../kit/kit.module.css'
import { moveName } from '../../kit/Moves.tsx'
import { ProblemNote } from '../../kit/ProblemNote.tsx'
import { Section } from '../../kit/Section.tsx'
import { say } from '../../kit/say.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { useWrite } from '../../kit/useWrite.ts'
import styles from '../migration.module.css'
import { Counted } from './Counted.tsx'
import { Going } from './Going.tsx'
import type { Import } from './queries.ts'

/** The run and what became of it: under way, stopped, done, or on its way back. */
export function Ran({ file }: { file: Import }) {
  const { status, progress } = file
  if (status === 'running')
    return (
      <Going
        name={say('migration.run.going')}
        share={progress.reached / Math.max(1, progress.of)}
        told={say('migration.run.progress', progress)}
      />
    )
  if (status === 'undoing')
    return (
      <Going
        name={say('migration.undo.going')}
        share={progress.returned / Math.max(1, progress.taken)}
        told={say('migration.undo.progress', progress)}
      />
    )
  if (status === 'failed') return <Stopped file={file} />
  if (status === 'undone') return <Undone file={file} />
  if (status === 'discarded')
    return <Told title={say('migration.discarded')} text={say('migration.discarded.text')} tone="plain" />
  return <Done file={file} />
}

type Tone = 'good' | 'bad' | 'plain'
const Told = ({ title, text, tone, children }: { title: string; text?: string; tone: Tone; children?: ReactNode }) => (
  <div className={kit.note} data-tone={tone} role="status" style={{ gridTemplateColumns: 'minmax(0, 1fr)' }}>
    <div>
      <h3>{title}</h3>
      {text && <p>{text}</p>}
      {children}
    </div>
  </div>
)

function Stopped({ file: { id, version, progress, failure } }: { file: Import }) {
  const denied = useDenial()('imports:manage')
  const write = useWrite('POST /vendor/imports/:id/run', { version })
  return (
    <Told
      title={say('migration.run.stopped', { row: progress.reached + 1 })}
      text={say('migration.run.stopped.text', { failure: failure ?? '' })}
      tone="bad"
    >
      {write.error && <ProblemNote problem={write.error} />}
      <div>
        <Act
          size="xs"
          name={say('migration.run.again')}
          run={() => write.mutate({ id })}
          denied={denied}
          loading={write.isPending}
        />
      </div>
    </Told>
  )
}

function Undone({ file: { id, version, progress, moves } }: { file: Import }) {
  const denied = useDenial()('imports:manage')
  const write = useWrite('POST /vendor/imports/:id/check', { version })
  return (
    <Told
      title={say('migration.undo.result', { n: progress.returned })}
      text={say('migration.undo.result.text')}
      tone="plain"
    >
      {write.error && <ProblemNote problem={write.error} />}
      {moves.includes('check') && (
        <div>
          <Act
            size="xs"
            variant="default"
            name={moveName('import', 'check')}
            run={() => write.mutate({ id })}
            denied={denied}
            loading={write.isPending}
          />
        </div>
      )}
    </Told>
  )
}

const Done = ({ file }: { file: Import }) => (
  <Section title={say('migration.counts.done')}>
    <div className={styles.remarks}>
      <p role="status" style={{ margin: 0 }}>
        <b>{say('migration.run.result', { n: file.progress.taken })}</b>
      </p>
      <Counted file={file} label={say('migration.counts.done')} />
      <div className={styles.acts}>
        <Button component={Link} to={'/vendor/migration/accounts' as string}>
          {say('migration.run.accounts')}
        </Button>
        <Button component={Link} to={'/vendor/migration/imports/new' as string} variant="default">
          {say('migration.run.next')}
        </Button>
      </div>
    </div>
  </Section>
)
