/** Which lines become one order: what is charged in one rhythm and currency, and is of one kind (domain.md 6.4). */
import type { Currency } from '#kernel/money.ts'
import type { Cycle, Kind } from '#modules/catalog/index.ts'

export type Grouped = { readonly kind: Kind; readonly cycle: Cycle; readonly currency: Currency }
export type Group<Line> = Grouped & { readonly key: string; readonly lines: readonly Line[] }

export const keyOf = ({ kind, cycle, currency }: Grouped) => `${kind}.${cycle}.${currency}`

/** The orders these lines would become, in the order of their first lines. */
export function groupsOf<Line extends { readonly item: Grouped }>(lines: readonly Line[]): Group<Line>[] {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const key = keyOf(line.item)
    const known = groups.get(key)
    if (known) known.push(line)
    else groups.set(key, [line])
  }
  return [...groups].flatMap(([key, all]) => {
    const [first] = all
    if (!first) return []
    const { kind, cycle, currency } = first.item
    return [{ ...{ key, kind, cycle, currency }, lines: all }]
  })
}
