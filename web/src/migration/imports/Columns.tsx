import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../kit/Answer.tsx'
import { Blocked } from '../../kit/Blocked.tsx'
import { Form } from '../../kit/Form.tsx'
import kit from '../../kit/kit.module.css'
import { ProblemNote } from '../../kit/ProblemNote.tsx'
import { StepFoot } from '../../kit/Steps.tsx'
import { language, listed, say } from '../../kit/say.ts'
import { useAddress } from '../../kit/useAddress.ts'
import { useDenial } from '../../kit/useDenial.ts'
import { useWrite } from '../../kit/useWrite.ts'
import styles from '../migration.module.css'
import { type Field, fieldsFor, type Import, samplesOf } from './queries.ts'
import { Remembered } from './Remembered.tsx'
import { stepsOf } from './steps.ts'

type Matched = Readonly<Record<string, string>>

/** Which column of the file gives which field, with the first rows beside it. */
export function Columns({ file }: { file: Import }) {
  const asked = useQuery(fieldsFor(file.kind))
  return <Answer of={asked}>{({ items }) => <Match file={file} fields={items} />}</Answer>
}

function Match({ file, fields }: { file: Import; fields: readonly Field[] }) {
  const [matched, match] = useState<Matched>(() =>
    Object.fromEntries(file.mapping.map((one) => [one.field, one.header])),
  )
  const { save, busy, problem } = useMatching(file)
  const denied = useDenial()('imports:manage')
  const change = (field: string, header: string | null) =>
    match((now) => {
      const others = Object.entries(now).filter(([name, taken]) => name !== field && taken !== header)
      return Object.fromEntries(header ? [...others, [field, header]] : others)
    })
  const missing = fields.filter(({ name, required }) => required && !matched[name])
  const unused = file.headers.filter((header) => !Object.values(matched).includes(header))
  return (
    <div className={kit.stack}>
      <Form submit={() => save(matched)}>
        <MatchTable file={file} fields={fields} matched={matched} change={change} />
        {missing.length > 0 && (
          <p className={styles.lacking} role="status">
            {say('migration.columns.missing', { fields: listed(missing.map(({ says }) => says[language()])) })}
          </p>
        )}
        {unused.length > 0 && (
          <p className={kit.text}>{say('migration.columns.unused', { headers: listed(unused) })}</p>
        )}
        {problem && <ProblemNote problem={problem} />}
        {denied ? (
          <Blocked block={denied} />
        ) : (
          <StepFoot steps={stepsOf(file)} at="columns" busy={busy} action={say('migration.columns.do')} />
        )}
      </Form>
      <Remembered kind={file.kind} fields={fields} />
    </div>
  )
}

/** What was matched by hand is kept, then the file is checked. */
function useMatching(file: Import) {
  const { change } = useAddress()
  const begun = async () => {
    await change({ step: '' })
    scrollTo({ top: 0 })
  }
  const check = useWrite('POST /vendor/imports/:id/check', { done: begun })
  const matching = useWrite('PUT /vendor/imports/:id/mapping', {
    version: file.version,
    done: ({ id }) => check.mutate({ id }),
  })
  const save = (matched: Matched) =>
    matching.mutate({ id: file.id, mapping: Object.entries(matched).map(([field, header]) => ({ field, header })) })
  return { save, busy: matching.isPending || check.isPending, problem: matching.error ?? check.error }
}

type TableProps = {
  file: Import
  fields: readonly Field[]
  matched: Matched
  change: (field: string, header: string | null) => void
}

function MatchTable({ file, fields, matched, change }: TableProps) {
  const { data } = useQuery(samplesOf(file))
  const samples = (header: string | undefined) =>
    (data?.items ?? []).map(({ row, values }) => ({
      row,
      text: header ? (values[file.headers.indexOf(header)] ?? '') : '',
    }))
  return (
    <div className={kit.tableBox}>
      <table className={`${kit.table} ${styles.match}`} aria-label={say('migration.columns.title')}>
        <thead>
          <tr>
            <th scope="col">{say('migration.file.field')}</th>
            <th scope="col">{say('migration.columns.column')}</th>
            <th scope="col" data-wide-only>
              {say('migration.columns.samples')}
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, says, required }) => (
            <tr key={name} data-lacking={(required && !matched[name]) || undefined}>
              <th scope="row">
                {says[language()]}
                {required && <small>{say('migration.columns.required')}</small>}
              </th>
              <td>
                <Select
                  size="xs"
                  aria-label={say('migration.columns.for', { field: says[language()] })}
                  placeholder={say('migration.columns.none')}
                  data={[...file.headers]}
                  searchable={file.headers.length > 8}
                  value={matched[name] ?? null}
                  onChange={(header) => change(name, header)}
                  clearable
                  clearButtonProps={{ 'aria-label': say('migration.columns.none') }}
                />
              </td>
              <td data-wide-only>
                <Samples of={samples(matched[name])} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Samples = ({ of }: { of: readonly { row: number; text: string }[] }) => (
  <ul className={styles.samples}>
    {of
      .filter(({ text }) => text !== '')
      .map(({ row, text }) => (
        <li key={row}>{text}</li>
      ))}
  </ul>
)
