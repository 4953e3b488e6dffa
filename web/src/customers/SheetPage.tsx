import { Alert, Button, FileButton, Group, Progress } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../kit/Answer.tsx'
import { api } from '../kit/api.ts'
import { Blocked } from '../kit/Blocked.tsx'
import { csvOf, handOver } from '../kit/csv.ts'
import { Faults } from '../kit/Faults.tsx'
import { ListTable } from '../kit/ListTable.tsx'
import type { Column } from '../kit/list.ts'
import { Page } from '../kit/Page.tsx'
import { ProblemNote } from '../kit/ProblemNote.tsx'
import { Problem } from '../kit/problem.ts'
import { Section } from '../kit/Section.tsx'
import { StateBadge } from '../kit/StateBadge.tsx'
import { language, say } from '../kit/say.ts'
import { textOf } from '../kit/textOf.ts'
import { useAddress } from '../kit/useAddress.ts'
import { useDenial } from '../kit/useDenial.ts'
import { useWrite } from '../kit/useWrite.ts'
import { dayOf } from '../kit/When.tsx'
import { type Sheet, type SheetLine, sheet, wrongLines } from './queries.ts'
import { COLUMNS, linesIn } from './reading.ts'
import { SheetMade } from './SheetMade.tsx'

const PIECE = 500
const BYTES_MAX = 50_000_000 // a hundred thousand long lines

/** Customers from a file: looked at line by line, then made; whoever asked may leave and come back. */
export function SheetPage() {
  const denied = useDenial()('customers:create')
  return (
    <Page
      title={say('customers.file')}
      trail={[{ name: say('customers.title'), to: '/customers' }]}
      lead={say('customers.file.lead')}
    >
      {denied ? <Blocked block={denied} /> : <Choosing />}
    </Page>
  )
}

function Choosing() {
  const { search, change } = useAddress()
  const [sent, note] = useState<{ done: number; of: number } | null>(null)
  const reading = useMutation<string, Problem, File>({
    mutationFn: async (file) => {
      if (file.size > BYTES_MAX) throw tooLarge()
      const { first, lines } = linesIn(await textOf(file))
      if (lines.length === 0) throw unread()
      const { id } = await api('POST /customer-sheets', { name: file.name.slice(0, 200) })
      for (let at = 0; at < lines.length; at += PIECE) {
        note({ done: at, of: lines.length })
        await api('POST /customer-sheets/:id/lines', { id, first: first + at, rows: lines.slice(at, at + PIECE) })
      }
      return id
    },
    onSuccess: (id) => change({ id }),
    onSettled: () => note(null),
  })
  return (
    <>
      <Section title={say('customers.file.choose.title')}>
        <p>{say('customers.file.columns')}</p>
        <Group>
          <FileButton accept=".csv,text/csv,text/plain" onChange={(file) => file && reading.mutate(file)}>
            {(button) => (
              <Button {...button} leftSection={<IconUpload size={16} aria-hidden />} loading={reading.isPending}>
                {say('customers.file.choose')}
              </Button>
            )}
          </FileButton>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={handSample}>
            {say('customers.file.sample')}
          </Button>
        </Group>
        {sent && (
          <Progress
            mt="md"
            value={(sent.done / sent.of) * 100}
            aria-label={say('customers.file.reading', { ...sent })}
          />
        )}
      </Section>
      {reading.error && <ProblemNote problem={reading.error} />}
      {search.id && !reading.isPending && <Read id={search.id as Sheet['id']} />}
    </>
  )
}

const unread = () =>
  new Problem({
    status: 422,
    code: 'web.sheetUnread',
    title: say('customers.file.unread'),
    remedy: say('customers.file.unread.text'),
  })

const tooLarge = () =>
  new Problem({
    status: 413,
    code: 'web.sheetTooLarge',
    title: say('customers.file.tooLarge'),
    remedy: say('customers.file.tooLarge.text'),
  })

const handSample = () =>
  handOver('customers.csv', `\uFEFF${COLUMNS.join(',')}\r\n${say('customers.file.sample.row')}\r\n`)

function Read({ id }: { id: Sheet['id'] }) {
  const asked = useQuery(sheet(id))
  return <Answer of={asked}>{(one) => <Looked one={one} />}</Answer>
}

function Looked({ one }: { one: Sheet }) {
  const { id, name, status, ready, wrong, made, version, moves, stoppedFor, tries, turnAt } = one
  const start = useWrite('POST /customer-sheets/:id/making', { version, refresh: [['customer-sheets']] })
  const done = made / Math.max(1, made + ready)
  return (
    <Section title={name} action={<StateBadge of="customerSheet" state={status} />}>
      {start.error && <ProblemNote problem={start.error} />}
      <p role="status">{say('customers.file.counts', { ready, wrong, made })}</p>
      {stoppedFor && (
        <Alert color="yellow" mb="md">
          {say(`customers.file.stopped.${stoppedFor}`)}
        </Alert>
      )}
      {status === 'running' && tries > 1 && turnAt && <p>{say('customers.file.waits', { at: dayOf(turnAt, true) })}</p>}
      {status === 'running' && <Progress mb="md" value={done * 100} aria-label={say('customers.file.making')} />}
      <Group mb="md">
        {moves.includes('start') && (
          <Button disabled={ready === 0} loading={start.isPending} onClick={() => start.mutate({ id })}>
            {say(status === 'stopped' ? 'customers.file.goOn' : 'customers.file.do', { n: ready })}
          </Button>
        )}
      </Group>
      {wrong > 0 && <Wrong one={one} />}
      {made > 0 && status !== 'running' && <SheetMade one={one} />}
    </Section>
  )
}

const saidOf = ({ faults }: SheetLine) =>
  faults.map(({ field, says, remedy }) => `${field}: ${says[language()]} ${remedy[language()]}`)

const columns = (): Column<SheetLine & { id: string }>[] => [
  { id: 'line', title: say('customers.file.line'), cell: ({ line }) => line, number: true },
  { id: 'name', title: say('customers.name'), cell: ({ given }) => given.companyName ?? '–' },
  {
    id: 'faults',
    title: say('customers.file.faults'),
    cell: ({ faults }) => <Faults of={faults} columns />,
  },
]

/** The lines that are wrong, and a file of them to mend. */
function Wrong({ one: { id, wrong } }: { one: Sheet }) {
  const asked = useQuery(wrongLines(id, wrong))
  const hand = (lines: readonly SheetLine[]) => {
    const own = COLUMNS.map((title) => ({ title, text: ({ given }: SheetLine) => given[title] ?? '' }))
    handOver('customers-wrong.csv', csvOf([...own, { title: 'problem', text: (row) => saidOf(row).join(' ') }], lines))
  }
  return (
    <Answer of={asked}>
      {({ items }) => (
        <>
          <ListTable
            title={say('customers.file.wrong')}
            columns={columns()}
            rows={items.map((row) => ({ ...row, id: String(row.line) }))}
            name={({ given }) => given.companyName ?? ''}
          />
          <Button mt="sm" variant="default" size="xs" onClick={() => hand(items)}>
            {say('customers.file.hand', { n: items.length })}
          </Button>
        </>
      )}
    </Answer>
  )
}
