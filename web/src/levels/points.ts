import { language } from '../kit/say.ts'

/** Points with one decimal where there is one: `70`, `62.5`. */
export const pointsOf = (points: number): string =>
  new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(points)

/** A figure of a metric, as it was measured. */
export const figureOf = (value: number): string =>
  new Intl.NumberFormat(language(), { maximumFractionDigits: 2 }).format(value)
