import { numberOf } from '../../kit/Amount.tsx'
import { Fact, Facts } from '../../kit/Facts.tsx'
import { Section } from '../../kit/Section.tsx'
import { listed, say } from '../../kit/say.ts'
import { When } from '../../kit/When.tsx'
import { kindName } from './ImportsPage.tsx'
import type { Import } from './queries.ts'
import { DELIMITERS } from './Upload.tsx'

/** What the file is, how it was read, and who brought it. */
export function AboutFile({ file }: { file: Import }) {
  const { kind, format, encoding, delimiter, headers, rowCount, uploadedByName, uploadedAt } = file
  const written = [format.toUpperCase(), encoding?.toUpperCase(), delimiter && delimiterName(delimiter)]
  return (
    <Section title={say('migration.about')}>
      <Facts>
        <Fact name={say('migration.import.kind')}>{kindName(kind)}</Fact>
        <Fact name={say('migration.import.rows')}>{numberOf(rowCount)}</Fact>
        <Fact name={say('migration.about.format')}>{written.filter(Boolean).join(' · ')}</Fact>
        <Fact name={say('migration.about.columns')}>{listed(headers)}</Fact>
        <Fact name={say('migration.import.by')}>
          {uploadedByName}, <When at={uploadedAt} time />
        </Fact>
        {file.startedAt && (
          <Fact name={say('migration.run.started')}>
            <When at={file.startedAt} time />
          </Fact>
        )}
        {file.finishedAt && (
          <Fact name={say('migration.run.finished')}>
            <When at={file.finishedAt} time />
          </Fact>
        )}
        {file.undoneAt && (
          <Fact name={say('migration.undone')}>
            <When at={file.undoneAt} time />
          </Fact>
        )}
      </Facts>
    </Section>
  )
}

function delimiterName(delimiter: string): string {
  const name = Object.entries(DELIMITERS).find(([one]) => one === delimiter)?.[1]
  return name ? say(`migration.file.${name}`) : delimiter
}
