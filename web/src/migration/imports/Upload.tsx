import { Autocomplete, Button, Select } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { numberOf } from '../../kit/Amount.tsx'
import { Answer } from '../../kit/Answer.tsx'
import { csvOf, handOver } from '../../kit/csv.ts'
import { FileField } from '../../kit/FileField.tsx'
import { Row } from '../../kit/Form.tsx'
import kit from '../../kit/kit.module.css'
import { Section } from '../../kit/Section.tsx'
import { language, say } from '../../kit/say.ts'
import { uploadTo, type Watch } from '../../kit/upload.ts'
import { useLimits } from '../../kit/useMe.ts'
import styles from '../migration.module.css'
import { type Field, fieldsFor, type Import, type ImportKind } from './queries.ts'

const TYPES = ['.csv', '.tsv', '.txt', '.xlsx', '.jsonl', '.ndjson']
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'cp949', 'windows-1252'] as const
export const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const

type Props = { kind: ImportKind; taken: (id: Import['id']) => void; back: () => void }

/** The file: sent at once, looked at by the house, and refused with a reason if it is no table. */
export function Upload({ kind, taken, back }: Props) {
  const [encoding, encode] = useState<string | null>(null)
  const [typed, part] = useState('')
  const delimiter = Object.entries(DELIMITERS).find(([, name]) => say(`migration.file.${name}`) === typed)?.[0] ?? typed
  const { importBytesMax } = useLimits()
  const queries = useQueryClient()
  const send = async (file: File, watch: Watch) => {
    const asked = new URLSearchParams({ kind, ...(encoding && { encoding }), ...(delimiter && { delimiter }) })
    const answer = await uploadTo<Import>(`/vendor/imports?${asked}`, file, watch)
    await queries.invalidateQueries({ queryKey: ['imports'] })
    taken(answer.id)
    return { id: answer.id, name: answer.fileName, size: file.size }
  }
  return (
    <div className={kit.stack}>
      <FileField
        name="file"
        label={say('migration.file.label')}
        types={TYPES}
        bytesMax={importBytesMax}
        value={[]}
        change={() => undefined}
        error={undefined}
        send={send}
      />
      <details className={styles.more}>
        <summary>{say('migration.file.reading')}</summary>
        <p>{say('migration.file.reading.text')}</p>
        <Row>
          <Select
            label={say('migration.file.encoding')}
            placeholder={say('migration.file.found')}
            data={ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }))}
            value={encoding}
            onChange={encode}
            clearable
          />
          <Autocomplete
            label={say('migration.file.delimiter')}
            placeholder={say('migration.file.found')}
            data={Object.values(DELIMITERS).map((name) => say(`migration.file.${name}`))}
            filter={({ options }) => options}
            value={typed}
            onChange={part}
            maxLength={20}
          />
        </Row>
      </details>
      <div>
        <Button variant="default" onClick={back}>
          {say('kit.back')}
        </Button>
      </div>
      <Fields kind={kind} />
    </div>
  )
}

function Fields({ kind }: { kind: ImportKind }) {
  const asked = useQuery(fieldsFor(kind))
  const template = (fields: readonly Field[]) =>
    handOver(
      `${kind}.csv`,
      csvOf(
        fields.map(({ says }) => ({ title: says[language()], text: () => '' })),
        [],
      ),
    )
  return (
    <Section
      title={say('migration.file.fields')}
      flush
      action={
        asked.data && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden />}
            onClick={() => template(asked.data.items)}
          >
            {say('migration.file.template')}
          </Button>
        )
      }
    >
      <Answer of={asked}>{({ items }) => <FieldTable fields={items} />}</Answer>
    </Section>
  )
}

const FieldTable = ({ fields }: { fields: readonly Field[] }) => (
  <div className={styles.scroll}>
    <table className={kit.table} aria-label={say('migration.file.fields')}>
      <thead>
        <tr>
          <th scope="col">{say('migration.file.field')}</th>
          <th scope="col">{say('migration.file.needed')}</th>
          <th scope="col" data-number>
            {say('migration.file.length')}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, says, required, lengthMax }) => (
          <tr key={name}>
            <td>{says[language()]}</td>
            <td>{required ? say('migration.columns.required') : ''}</td>
            <td data-number>{numberOf(lengthMax)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
