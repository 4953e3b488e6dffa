import { type Static, Type } from 'typebox'
import { plain } from '#kernel/route.ts'
import { SaidShape, Text } from '#kernel/shapes.ts'
import { CodeShape } from '../../levels/shapes.ts'
import { categories } from './tables.ts'

const Sentence = (max: number) => Type.Object({ en: Text(max, 1), ko: Text(max, 1) })
const MetricShape = Type.Object({
  code: CodeShape,
  category: Type.Enum(categories),
  name: Sentence(120),
  explains: Sentence(600),
  pointsMax: Type.Integer({ minimum: 1, maximum: 100 }),
  threshold: Type.Number({ exclusiveMinimum: 0, maximum: 1e12 }),
})
const content = {
  name: Sentence(120),
  metrics: Type.Array(MetricShape, { minItems: 1, maxItems: 30 }),
  qualifiedFrom: Type.Integer({ minimum: 1, maximum: 100 }),
  position: Type.Integer({ minimum: 0, maximum: 10_000 }),
}
export const NewArea = Type.Object({ code: CodeShape, ...content })
export type NewArea = Static<typeof NewArea>
export const ChangedArea = Type.Object({ code: CodeShape, ...content, active: Type.Boolean() })
export type ChangedArea = Static<typeof ChangedArea>

export const scoreArea = plain(
  Type.Object({
    ...{ code: Type.String(), name: SaidShape, metrics: Type.Array(MetricShape), qualifiedFrom: Type.Integer() },
    ...{ position: Type.Integer(), active: Type.Boolean(), version: Type.Integer() },
  }),
)
