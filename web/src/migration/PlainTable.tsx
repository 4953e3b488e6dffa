import type { ReactNode } from 'react'
import kit from '../kit/kit.module.css'
import styles from './migration.module.css'

type Cell = { title: string; number?: boolean; wide?: boolean }
type Props = { title: string; head: readonly Cell[]; rows: readonly { key: string; cells: readonly ReactNode[] }[] }

/** A small table inside a section: nothing to sort, nothing to open. */
export function PlainTable({ title, head, rows }: Props) {
  return (
    <div className={styles.scroll}>
      <table className={kit.table} data-cards aria-label={title}>
        <thead>
          <tr>
            {head.map(({ title: name, number, wide }) => (
              <th key={name} scope="col" data-number={number} data-wide-only={wide}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, at) => (
                <td
                  key={head[at]?.title}
                  data-title={head[at]?.title}
                  data-number={head[at]?.number}
                  data-wide-only={head[at]?.wide}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
