import type { ReactNode } from 'react'

/** A column of a list. `text` is what sorting readers and CSV files see; without it the column stays out of the file. */
export type Column<Row> = {
  id: string
  title: string
  cell: (row: Row) => ReactNode
  text?: (row: Row) => string
  /** What the server's `sort` is called upwards and, if it can, downwards: `['name', '-name']`. */
  sort?: readonly [up: string, down?: string]
  number?: boolean
  /** Left out on a narrow screen. */
  wide?: boolean
}

export type Listed = { readonly id: string }
export type PageOf<Row> = { readonly items: readonly Row[]; readonly next: string | null }
