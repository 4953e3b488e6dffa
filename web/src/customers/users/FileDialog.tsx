import { Button, FileButton, Group } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { Address } from '../../kit/Address.tsx'
import { csvOf, handOver } from '../../kit/csv.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { Faults } from '../../kit/Faults.tsx'
import { ListTable } from '../../kit/ListTable.tsx'
import type { Column } from '../../kit/list.ts'
import { ProblemNote } from '../../kit/ProblemNote.tsx'
import { Problem } from '../../kit/problem.ts'
import { language, listed, say } from '../../kit/say.ts'
import { textOf } from '../../kit/textOf.ts'
import { useWrite } from '../../kit/useWrite.ts'
import styles from '../customers.module.css'
import { type CustomerId, type Looked, peopleOf } from './queries.ts'
import { COLUMNS, linesIn, type UserLine, unknownIn } from './reading.ts'

type Line = Looked['lines'][number]
type Read = { readonly first: number; readonly rows: UserLine[]; readonly unknown: readonly string[] }
const NOTHING: Read = { first: 0, rows: [], unknown: [] }

/** People of the customer from a file: looked through first, then made, with a password each that is shown this once. */
export function FileDialog({ customerId, close }: { customerId: CustomerId; close: () => void }) {
  const [{ first, rows, unknown }, hold] = useState<Read>(NOTHING)
  const [unread, tell] = useState<Problem | null>(null)
  const look = useWrite('POST /customers/:customerId/user-sheets/preview', { refresh: [] })
  const make = useWrite('POST /customers/:customerId/user-sheets', { refresh: [peopleOf(customerId)] })
  const read = async (file: File | null) => {
    const text = file ? await textOf(file) : ''
    const { first: at, lines } = linesIn(text)
    tell(file && lines.length === 0 ? nothingRead() : null)
    hold(lines.length > 0 ? { first: at, rows: lines, unknown: unknownIn(text) } : NOTHING)
    make.reset()
    if (lines.length > 0) look.mutate({ customerId, first: at, rows: lines })
  }
  const found = make.data ?? look.data
  const problem = unread ?? make.error ?? look.error
  return (
    <Dialog title={say('users.file.title')} close={close} wide>
      <p>{say('users.file.text')}</p>
      <Group mb="md">
        <FileButton accept=".csv,text/csv,text/plain" onChange={read}>
          {(button) => (
            <Button {...button} variant={found ? 'default' : 'filled'} leftSection={<IconUpload size={16} aria-hidden />} loading={look.isPending}>
              {say('users.file.choose')}
            </Button>
          )}
        </FileButton>
        {look.data && !make.data && look.data.good > 0 && (
          <Button loading={make.isPending} onClick={() => make.mutate({ customerId, first, rows })}>
            {say('users.file.do', { n: look.data.good })}
          </Button>
        )}
        {make.data && <Button onClick={() => hand(make.data.lines)}>{say('users.file.hand')}</Button>}
        {!found && <Sample />}
        {found && found.wrong > 0 && <Wrong lines={found.lines} first={first} rows={rows} />}
      </Group>
      {problem && <ProblemNote problem={problem} />}
      {unknown.length > 0 && <p>{say('users.file.unknown', { columns: listed(unknown) })}</p>}
      {found && <Found found={found} isMade={make.data !== undefined} />}
    </Dialog>
  ) // biome-ignore format: one thought
}

const Sample = () => (
  <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={handSample}>
    {say('users.file.sample')}
  </Button>
)
const handSample = () => handOver('people.csv', `\uFEFF${COLUMNS.join(',')}\r\n${say('users.file.sample.row')}\r\n`)

/** The lines that are wrong as they were brought, to mend and bring again. */
function Wrong({ lines, first, rows }: { lines: readonly Line[]; first: number; rows: readonly UserLine[] }) {
  const wrong = lines.filter(({ outcome }) => outcome === 'wrong')
  const own = COLUMNS.map((title) => ({ title, text: ({ line }: Line) => rows[line - first]?.[title] ?? '' }))
  const problem = { title: 'problem', text: (row: Line) => saidOf(row).join(' ') }
  return (
    <Button variant="default" onClick={() => handOver('people-wrong.csv', csvOf([...own, problem], wrong))}>
      {say('users.file.wrong', { n: wrong.length })}
    </Button>
  )
}

const nothingRead = () =>
  new Problem({
    ...{ status: 422, code: 'web.sheetUnread' },
    ...{ title: say('users.file.unread'), remedy: say('users.file.unread.text') },
  })

const saidOf = ({ faults }: Line) => faults.map(({ says, remedy }) => `${says[language()]} ${remedy[language()]}`)

function Found({ found: { lines, good, wrong }, isMade }: { found: Looked; isMade: boolean }) {
  const shown = lines.filter(({ outcome }) => isMade || outcome === 'wrong')
  const columns: Column<Line & { id: string }>[] = [
    { id: 'line', title: say('users.file.line'), cell: ({ line }) => line, number: true },
    { id: 'userName', title: say('users.userName'), cell: ({ userName }) => <span className={styles.fault}><Address of={userName} /></span> },
    ...(isMade ? [{ id: 'password', title: say('users.password'), cell: ({ password }: Line) => password && <span className={styles.place}>{password}</span> }] : []),
    { id: 'fault', title: say('users.file.fault'), cell: ({ faults }) => faults.length > 0 && <Faults of={faults} /> },
  ] // biome-ignore format: a table
  return (
    <>
      <p role="status">{isMade ? say('users.file.made', { n: good }) : say('users.file.counts', { good, wrong })}</p>
      {isMade && <p>{say('users.password.once')}</p>}
      {shown.length > 0 && (
        <ListTable
          title={say('users.file.title')}
          columns={columns}
          rows={shown.map((row) => ({ ...row, id: String(row.line) }))}
          name={({ userName }) => userName}
        />
      )}
    </>
  )
}

const hand = (lines: readonly Line[]) =>
  handOver(
    'passwords.csv',
    csvOf(
      [
        { title: 'userName', text: ({ userName }: Line) => userName },
        { title: 'password', text: ({ password }: Line) => password ?? '' },
        { title: 'problem', text: (row: Line) => saidOf(row).join(' ') },
      ],
      lines,
    ),
  )
