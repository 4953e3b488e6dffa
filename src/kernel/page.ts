export type Page<Row> = { items: Row[]; next: string | null }

/** Asked for one row too many, so that its presence says whether there is more. `cursor` names the last row's place. */
export const cut = <Row extends { id: string }>(
  rows: Row[],
  limit: number,
  cursor = (row: Row) => row.id,
): Page<Row> => {
  const last = rows[limit - 1]
  return { items: rows.slice(0, limit), next: rows.length > limit && last ? cursor(last) : null }
}

/** How many rows a page holds when the caller does not say. */
export const PAGE_ROWS = 50
