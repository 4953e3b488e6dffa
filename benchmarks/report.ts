/** One line a figure: the product, the floor, what the goal is and whether it is met. */
export type Figure = {
  readonly name: string
  readonly product: string
  readonly floor: string
  readonly ratio: string
  readonly goal: string
  readonly met: boolean
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}

const HEAD = ['figure', 'product', 'floor', 'ratio', 'goal', 'met'] as const

/** As a table in Markdown, aligned so that a terminal shows it well too. */
export function table(figures: readonly Figure[]): string {
  const rows = [
    HEAD,
    ...figures.map(({ name, product, floor, ratio, goal, met }) => [
      name,
      product,
      floor,
      ratio,
      goal,
      met ? 'yes' : 'no',
    ]),
  ]
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const [head = HEAD, ...body] = rows
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}
