import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Nullable, SaidShape, Text } from '#kernel/shapes.ts'
import type { Said } from '#kernel/words.ts'
import { CodeShape } from '../levels/shapes.ts'
import { type Area, categories } from './areas/tables.ts'
import { advice, type Score, type Status, statuses } from './rules.ts'
import type { ScoreDay } from './tables.ts'

export const DayShape = Type.String({ format: 'date' })
const ITEMS_MAX = 5_000
export const OfPartner = Type.Object({ tenantId: IdShape<'tenant'>() })
export const ByArea = Type.Object({ area: CodeShape })

const Value = Type.Number({ minimum: -1e12, maximum: 1e12 })
/** Figures somebody imagines, by metric; what is not named stays as it is. */
export const Simulation = Type.Object({
  area: CodeShape,
  values: Type.Array(Type.Object({ metric: CodeShape, value: Value }), { maxItems: 50 }),
})
export type Simulation = Static<typeof Simulation>

/** A figure as the vendor sends it: a partner by any of its IDs. */
export const FigureShape = Type.Object({
  partnerId: Text(40, 1),
  area: Text(40, 1),
  metric: Text(40, 1),
  day: DayShape,
  value: Value,
})
export const Figures = Type.Object({ items: Type.Array(FigureShape, { minItems: 1, maxItems: ITEMS_MAX }) })
export const FiguresText = Type.Object({
  csv: Type.String({
    minLength: 1,
    maxLength: 900_000,
    description: 'With a line of headings: partnerId, area, metric, day, value.',
  }),
})

/** What became of the figures: how many were kept, and what is wrong with each of the others. */
export const figuresKept = view(
  Type.Object({
    kept: Type.Integer(),
    partners: Type.Integer(),
    problems: Type.Array(
      Type.Object({ row: Type.Integer(), field: Type.String(), value: Type.String(), says: SaidShape }),
    ),
  }),
  (it: FiguresKept) => ({ ...it, problems: [...it.problems] }),
)
export type Problem = { readonly row: number; readonly field: string; readonly value: string; readonly says: Said }
export type FiguresKept = { readonly kept: number; readonly partners: number; readonly problems: readonly Problem[] }

const points = Type.Number({ description: 'With one decimal.' })
const metric = Type.Object({
  code: Type.String(),
  category: Type.Enum(categories),
  name: SaidShape,
  explains: SaidShape,
  value: Type.Number(),
  threshold: Type.Number(),
  points,
  pointsMax: Type.Integer(),
})
const scored = {
  area: Type.String(),
  name: SaidShape,
  total: points,
  qualifiedFrom: Type.Integer(),
  qualifiedToday: Type.Boolean(),
  metrics: Type.Array(metric),
  lacking: Type.Object({
    points,
    zero: Type.Array(Type.String(), { description: 'Metrics at zero: each alone prevents qualification.' }),
  }),
  advice: Type.Array(
    Type.Object({ metric: Type.String(), missing: Type.Number(), gain: points, zero: Type.Boolean() }),
    { description: 'What would raise the score, what brings most first.' },
  ),
}
const shownScore = (area: Area, it: Score) => ({
  area: area.code,
  name: area.name,
  total: it.tenths / 10,
  qualifiedFrom: area.qualifiedFrom,
  qualifiedToday: it.qualified,
  metrics: area.metrics.map((one) => {
    const found = it.measured.find(({ metric }) => metric === one.code)
    return { ...one, value: found?.value ?? 0, points: (found?.tenths ?? 0) / 10 }
  }),
  lacking: {
    points: Math.max(0, area.qualifiedFrom * 10 - it.tenths) / 10,
    zero: it.measured.filter(({ value }) => value <= 0).map((one) => one.metric),
  },
  advice: advice(area, it).map((one) => ({ ...one, gain: one.gain / 10 })),
})

/** A score as it would be. */
export const simulated = view(Type.Object(scored), ({ area, score }: { area: Area; score: Score }) =>
  shownScore(area, score),
)

export type Standing = {
  readonly area: Area
  readonly score: Score
  readonly status: Status
  readonly asOf: string | null
  readonly window: { readonly from: string; readonly qualifiedOn: string | null }
  readonly history: readonly Pick<ScoreDay, 'day' | 'tenths' | 'qualified'>[]
  /** The designation the area leads to. */
  readonly level: { readonly code: string; readonly name: Said } | null
}
/** Where the company stands in an area: the score, how it came, what is missing, what it leads to. */
export const scoreOfArea = view(
  Type.Object({
    ...scored,
    status: Type.Enum(statuses),
    asOf: Nullable(Type.String({ description: 'The day of the newest figure.' })),
    window: Type.Object({
      from: Type.String(),
      qualifiedOn: Nullable(
        Type.String({ description: 'The last day of the window that qualifies; null where none does.' }),
      ),
    }),
    history: Type.Array(Type.Object({ day: Type.String(), total: points, qualified: Type.Boolean() })),
    level: Nullable(Type.Object({ code: Type.String(), name: SaidShape })),
  }),
  ({ area, score, history, ...rest }: Standing) => ({
    ...shownScore(area, score),
    ...rest,
    history: history.map(({ day, tenths, qualified }) => ({ day, total: tenths / 10, qualified })),
  }),
)
