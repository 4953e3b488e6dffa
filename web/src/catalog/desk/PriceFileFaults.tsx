import { Button } from '@mantine/core'
import { numberOf } from '../../kit/Amount.tsx'
import { csvOf, handOver } from '../../kit/csv.ts'
import { Faults } from '../../kit/Faults.tsx'
import kit from '../../kit/kit.module.css'
import { ListTable } from '../../kit/ListTable.tsx'
import type { Column } from '../../kit/list.ts'
import { Section } from '../../kit/Section.tsx'
import { language, say } from '../../kit/say.ts'
import type { PriceFile } from './queries.ts'

type Fault = PriceFile['wrong'][number]
/** The heading is the first line of the file. */
const lineOf = ({ line }: { line: number }) => line + 1
export const FIRST = 100

/** The lines that are wrong, each with what mends it: they are left out when the others are published. */
export function Wrong({ of: { wrong, counts } }: { of: PriceFile }) {
  const rows = [...new Set(wrong.map(({ line }) => line))].slice(0, FIRST).map((line) => ({
    ...{ id: String(line), line },
    faults: wrong.filter((one) => one.line === line),
  }))
  const columns: Column<(typeof rows)[number]>[] = [
    { id: 'line', title: say('catalogDesk.file.line'), cell: (row) => numberOf(lineOf(row)), number: true },
    { id: 'faults', title: say('catalogDesk.file.fault'), cell: ({ faults }) => <Faults of={faults} columns /> },
  ]
  const hand = () => {
    const titles = [
      { title: 'line', text: (one: Fault) => String(lineOf(one)) },
      { title: 'column', text: ({ field }: Fault) => field ?? '' },
      { title: 'problem', text: ({ says, remedy }: Fault) => `${says[language()]} ${remedy[language()]}` },
    ]
    handOver('prices-wrong.csv', csvOf(titles, wrong))
  }
  return (
    <Section
      title={say('catalogDesk.file.wrong.title', { n: counts.wrong })}
      flush
      action={
        <Button size="xs" variant="default" onClick={hand}>
          {say('catalogDesk.file.wrong.hand')}
        </Button>
      }
    >
      <p className={kit.text} style={{ padding: '0.75rem 1rem' }}>
        {say('catalogDesk.file.wrong.text')}
      </p>
      <ListTable
        title={say('catalogDesk.file.wrong')}
        columns={columns}
        rows={rows}
        name={(row) => String(lineOf(row))}
      />
    </Section>
  )
}
