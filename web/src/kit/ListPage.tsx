import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { RowSelectionState } from '@tanstack/react-table'
import { type ReactNode, useState } from 'react'
import { Answer } from './Answer.tsx'
import { Empty } from './Empty.tsx'
import { Filters } from './Filters.tsx'
import styles from './kit.module.css'
import { ListFoot } from './ListFoot.tsx'
import { ListTable } from './ListTable.tsx'
import type { Column, Listed, PageOf } from './list.ts'
import { Page, type Trail } from './Page.tsx'
import { say } from './say.ts'
import { useAddress } from './useAddress.ts'

type Props<Row extends Listed> = {
  title: string
  trail?: Trail
  lead?: ReactNode
  action?: ReactNode
  list: UseQueryResult<PageOf<Row>>
  columns: readonly Column<Row>[]
  /** A row's own name, for those who hear the list. */
  name: (row: Row) => string
  open?: (row: Row) => string
  filters?: ReactNode
  /** Shown while there is nothing at all: what would be here, and how it comes to be. */
  empty?: ReactNode
  /** What may be done with the selected rows. */
  bulk?: (rows: readonly Row[], done: () => void) => ReactNode
  /** Asks for a page of all rows, for the file; `name` of the file without its ending. */
  csv?: { name: string; ask: (after: string | undefined) => Promise<PageOf<Row>> }
}

/** A list: title, one primary action, filters that live in the address, table, pages, a file of all of it. */
export function ListPage<Row extends Listed>(props: Props<Row>) {
  const { title, trail = [], lead, action, list, filters } = props
  return (
    <Page title={title} trail={trail} lead={lead} action={action}>
      <div className={styles.stack} style={{ gap: '0.75rem' }}>
        {filters && <Filters>{filters}</Filters>}
        <Answer of={list} rows={8}>
          {(answer) => <Rows {...props} page={answer} />}
        </Answer>
      </div>
    </Page>
  )
}

function Rows<Row extends Listed>({ page, ...props }: Props<Row> & { page: PageOf<Row> }) {
  const { title, columns, name, open, bulk, csv, empty } = props
  const [held, hold] = useState<RowSelectionState>({})
  if (page.items.length === 0) return <Nothing>{empty}</Nothing>
  const chosen = page.items.filter(({ id }) => held[id])
  const done = () => hold({})
  return (
    <>
      <ListTable
        title={title}
        columns={columns}
        rows={page.items}
        name={name}
        open={open}
        selection={bulk && { held, hold }}
      />
      <ListFoot page={page} columns={columns} csv={csv} />
      {bulk && chosen.length > 0 && (
        <section className={styles.bulk} aria-label={say('kit.selected', { n: chosen.length })}>
          <span role="status">{say('kit.selected', { n: chosen.length })}</span>
          {bulk(chosen, done)}
          <Button size="xs" variant="subtle" color="gray" onClick={done}>
            {say('kit.select.none')}
          </Button>
        </section>
      )}
    </>
  )
}

function Nothing({ children }: { children: ReactNode }) {
  const { search, change } = useAddress()
  const filters = Object.keys(search).filter((name) => search[name] && name !== 'sort' && name !== 'tab')
  if (filters.length === 0) return children ?? <Empty title={say('kit.empty')} />
  return (
    <Empty title={say('kit.empty.filtered')}>
      <Button variant="default" size="xs" onClick={() => change(Object.fromEntries(filters.map((name) => [name, ''])))}>
        {say('kit.empty.clear')}
      </Button>
    </Empty>
  )
}
