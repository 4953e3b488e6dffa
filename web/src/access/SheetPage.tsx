import { Button, FileButton, Group } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../kit/api.ts'
import { Blocked } from '../kit/Blocked.tsx'
import { csvOf, handOver } from '../kit/csv.ts'
import { ListTable } from '../kit/ListTable.tsx'
import type { Column } from '../kit/list.ts'
import { Page } from '../kit/Page.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import type { Problem } from '../kit/problem.ts'
import { withProof } from '../kit/proof.ts'
import { Section } from '../kit/Section.tsx'
import { language, say } from '../kit/say.ts'
import { textOf } from '../kit/textOf.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useWrite } from '../kit/useWrite.ts'
import styles from './access.module.css'
import type { SheetResult } from './queries.ts'

type Row = SheetResult['rows'][number]
const wrongOf = ({ rows }: SheetResult) => rows.filter(({ outcome }) => outcome === 'wrong')

/** People from a file: read, looked at row by row, then invited and given their roles. */
export function SheetPage() {
  const [text, read] = useState('')
  const denied = useDenial()('roles:grant')
  const look = useMutation<SheetResult, Problem, string>({
    mutationFn: (sheet) => withProof(() => api('POST /people-sheets/preview', { text: sheet, language: language() })),
  })
  const write = useWrite('POST /people-sheets', {})
  const take = async (file: File | null) => {
    if (!file) return
    write.reset()
    const sheet = await textOf(file)
    read(sheet)
    look.mutate(sheet)
  }
  const result = write.data ?? look.data
  const problem = write.error ?? look.error
  return (
    <Page
      title={say('access.sheet')}
      trail={[{ name: say('access.people'), to: '/account/people' }]}
      lead={say('access.sheet.lead')}
    >
      {denied ? <Blocked block={denied} /> : <Choose take={take} looking={look.isPending} />}
      {problem && <ProblemNote problem={problem} />}
      {result && (
        <Section title={say(write.data ? 'access.sheet.done' : 'access.sheet.preview')}>
          <p className={styles.said} role="status">
            {say('access.sheet.counts', { ...result.counts })}
          </p>
          <Group mb="md">
            {!write.data && (
              <Button
                disabled={result.counts.invited + result.counts.given === 0}
                loading={write.isPending}
                onClick={() => write.mutate({ text, language: language() })}
              >
                {say('access.sheet.do', { n: result.counts.invited + result.counts.given })}
              </Button>
            )}
            {result.counts.wrong > 0 && (
              <Button variant="default" onClick={() => handWrong(result)}>
                {say('access.sheet.wrong', { n: result.counts.wrong })}
              </Button>
            )}
          </Group>
          <ListTable
            title={say('access.sheet.preview')}
            columns={columns(write.data !== undefined)}
            rows={result.rows.map((row) => ({ ...row, id: String(row.line) }))}
            name={({ email }) => email}
          />
        </Section>
      )}
    </Page>
  )
}

type Choice = { take: (file: File | null) => unknown; looking: boolean }

const Choose = ({ take, looking }: Choice) => (
  <Section title={say('access.sheet.file')}>
    <p className={styles.said}>{say('access.sheet.columns')}</p>
    <Group>
      <FileButton accept=".csv,text/csv,text/plain" onChange={take}>
        {(button) => (
          <Button {...button} leftSection={<IconUpload size={16} aria-hidden />} loading={looking}>
            {say('access.sheet.choose')}
          </Button>
        )}
      </FileButton>
      <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={handSample}>
        {say('access.sheet.sample')}
      </Button>
    </Group>
  </Section>
)

const columns = (done: boolean): Column<Row & { id: string }>[] => [
  { id: 'line', title: say('access.sheet.line'), cell: ({ line }) => line, number: true },
  { id: 'email', title: say('access.people.email'), cell: ({ email, name }) => (name ? `${name} · ${email}` : email) },
  { id: 'roles', title: say('access.people.roles'), cell: ({ roles }) => roles || '–', wide: true },
  { id: 'location', title: say('access.sheet.location'), cell: ({ location }) => location || '–', wide: true },
  { id: 'outcome', title: say('access.sheet.outcome'), cell: (row) => <Outcome row={row} done={done} /> },
]

const Outcome = ({ row: { outcome, problem }, done }: { row: Row; done: boolean }) => (
  <>
    {say(`access.sheet.${done ? 'was' : 'will'}.${outcome}`)}
    {problem && (
      <small style={{ display: 'block' }}>
        {problem.says[language()]} {problem.remedy[language()]}
      </small>
    )}
  </>
)

/** The rows that are wrong, with what is wrong: mended, the file can be sent again. */
function handWrong(result: SheetResult) {
  const written = (['name', 'email', 'roles', 'location'] as const).map((title) => ({
    title,
    text: (row: Row) => row[title],
  }))
  const problem = {
    title: 'problem',
    text: ({ problem }: Row) => (problem ? `${problem.says[language()]} ${problem.remedy[language()]}` : ''),
  }
  handOver(`${say('access.sheet.wrong.file')}.csv`, csvOf([...written, problem], wrongOf(result)))
}

const handSample = () =>
  handOver('people.csv', `\uFEFFname,email,roles,location\r\n${say('access.sheet.sample.row')}\r\n`)
