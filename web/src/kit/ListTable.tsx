import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import {
  type RowSelectionState,
  rowSelectionFeature,
  type Table,
  type Row as TableRow,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type Dispatch, type SetStateAction, useMemo } from 'react'
import styles from './kit.module.css'
import type { Column, Listed } from './list.ts'
import { say } from './say.ts'
import { useAddress } from './useAddress.ts'
import { useRowKeys } from './useRowKeys.ts'

const features = tableFeatures({ rowSelectionFeature })
type Features = typeof features

type Props<Row extends Listed> = {
  title: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  open?: ((row: Row) => string) | undefined
  name: (row: Row) => string
  selection?: { held: RowSelectionState; hold: Dispatch<SetStateAction<RowSelectionState>> } | undefined
}

/** The rows of a list: sorted by the address, walked by j and k, selected by the box (Shift for a range) or x. */
export function ListTable<Row extends Listed>({ title, columns, rows, open, name, selection }: Props<Row>) {
  const data = useMemo(() => [...rows], [rows])
  const ids = columns.map(({ id }) => id).join(' ')
  const defs = useMemo(() => ids.split(' ').map((id) => ({ id })), [ids])
  const table = useTable<Features, Row>({
    features,
    columns: defs,
    data,
    getRowId: (row) => row.id,
    enableRowSelection: selection !== undefined,
    ...(selection && { state: { rowSelection: selection.held }, onRowSelectionChange: selection.hold }),
  })
  const body = useRowKeys()
  return (
    <div className={styles.tableBox}>
      <table className={styles.table} data-cards aria-label={title}>
        <thead>
          <tr>
            {selection && <TickAll table={table} />}
            {columns.map((column) => (
              <Head key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} data-open={open && true}>
              {selection && <Tick row={row} name={name(row.original)} />}
              {columns.map((column, at) => (
                <td key={column.id} data-title={column.title} data-number={column.number} data-wide-only={column.wide}>
                  {at === 0 && open ? (
                    <Link to={open(row.original)}>{column.cell(row.original)}</Link>
                  ) : (
                    column.cell(row.original)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TickAll<Row extends Listed>({
  table,
}: {
  table: Pick<Table<Features, Row>, 'getIsAllRowsSelected' | 'getIsSomeRowsSelected' | 'toggleAllRowsSelected'>
}) {
  return (
    <th className={styles.tick} scope="col">
      <Checkbox
        size="xs"
        aria-label={say('kit.select.all')}
        checked={table.getIsAllRowsSelected()}
        indeterminate={table.getIsSomeRowsSelected()}
        onChange={({ currentTarget }) => table.toggleAllRowsSelected(currentTarget.checked)}
      />
    </th>
  )
}

function Tick<Row extends Listed>({ row, name }: { row: TableRow<Features, Row>; name: string }) {
  return (
    <td className={styles.tick}>
      <Checkbox
        size="xs"
        data-tick
        aria-label={say('kit.select.one', { name })}
        checked={row.getIsSelected()}
        onChange={row.getToggleSelectedHandler()}
      />
    </td>
  )
}

const directions = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort } as const

function Head<Row>({ column: { title, sort, number, wide } }: { column: Column<Row> }) {
  const { search, change } = useAddress()
  const look = { scope: 'col', 'data-number': number, 'data-wide-only': wide } as const
  if (!sort) return <th {...look}>{title}</th>
  const [up, down] = sort
  const direction = search.sort === up ? 'ascending' : search.sort && search.sort === down ? 'descending' : 'none'
  const Sign = directions[direction]
  const next = { none: up, ascending: down ?? '', descending: '' }[direction]
  return (
    <th {...look} aria-sort={direction}>
      <button
        type="button"
        className={styles.sort}
        title={say('kit.sort.by', { column: title })}
        onClick={() => change({ sort: next })}
      >
        {title}
        <Sign size={13} aria-hidden />
      </button>
    </th>
  )
}
