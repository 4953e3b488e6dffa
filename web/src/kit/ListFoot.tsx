import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { numberOf } from './Amount.tsx'
import { csvOf, everyRow, handOver } from './csv.ts'
import styles from './kit.module.css'
import type { Column, Listed, PageOf } from './list.ts'
import { ProblemNote } from './ProblemNote.tsx'
import { asProblem, type Problem } from './problem.ts'
import { say } from './say.ts'
import { useAddress } from './useAddress.ts'

type Csv<Row> = { name: string; ask: (after: string | undefined) => Promise<PageOf<Row>> }
type Props<Row> = { page: PageOf<Row>; columns: readonly Column<Row>[]; csv?: Csv<Row> | undefined }

/** Under a list: how many, the other pages, and all of it as a file. */
export function ListFoot<Row extends Listed>({ page, columns, csv }: Props<Row>) {
  const n = page.items.length
  return (
    <div className={styles.listFoot}>
      <span>{page.next ? say('kit.count.more', { n }) : say('kit.count', { n })}</span>
      {csv && <CsvButton csv={csv} columns={columns} />}
      <Pages next={page.next} />
    </div>
  )
}

function Pages({ next }: { next: string | null }) {
  const { search, change } = useAddress()
  const { history } = useRouter()
  if (!next && !search.after) return null
  return (
    <nav aria-label={say('kit.pages')}>
      {search.after && (
        <>
          <Button size="xs" variant="default" onClick={() => change({ after: '' })}>
            {say('kit.page.first')}
          </Button>
          <Button size="xs" variant="default" onClick={() => history.back()}>
            {say('kit.page.previous')}
          </Button>
        </>
      )}
      <Button size="xs" variant="default" disabled={!next} onClick={() => change({ after: next ?? '' })}>
        {say('kit.page.next')}
      </Button>
    </nav>
  )
}

function CsvButton<Row extends Listed>({ csv, columns }: { csv: Csv<Row>; columns: readonly Column<Row>[] }) {
  const [rows, count] = useState<number | null>(null)
  const [problem, stop] = useState<Problem | null>(null)
  const written = columns.flatMap(({ title, text }) => (text ? [{ title, text }] : []))
  const write = async () => {
    stop(null)
    count(0)
    await everyRow(csv.ask, count)
      .then((all) => handOver(`${csv.name}.csv`, csvOf(written, all)))
      .catch((error: unknown) => stop(asProblem(error)))
    count(null)
  }
  return (
    <>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={write} disabled={rows !== null}>
        {rows === null ? say('kit.csv') : say('kit.csv.busy', { n: numberOf(rows) })}
      </Button>
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}
