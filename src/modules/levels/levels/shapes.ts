import { type Static, Type } from 'typebox'
import { type Currency, money } from '#kernel/money.ts'
import { view } from '#kernel/route.ts'
import { Instant, MoneyShape, Nullable, SaidShape, Text, wire } from '#kernel/shapes.ts'
import { kinds, type Level, subjects, ways } from './tables.ts'

export const CodeShape = Type.String({ pattern: '^[a-z][A-Za-z0-9]{1,39}$' })
const Sentence = (max: number) => Type.Object({ en: Text(max, 1), ko: Text(max, 1) })
export const currencies = ['KRW', 'EUR', 'USD', 'GBP', 'JPY'] as const satisfies readonly Currency[]

const Figure = Type.Number({ minimum: 0, maximum: 1e12 })
export const CriterionShape = Type.Union([
  Type.Object({
    kind: Type.Literal('score'),
    area: CodeShape,
    points: Type.Integer({ minimum: 1, maximum: 100 }),
  }),
  Type.Object({
    kind: Type.Literal('figure'),
    about: Type.Enum(subjects),
    area: CodeShape,
    metric: CodeShape,
    atLeast: Figure,
  }),
  Type.Object({ kind: Type.Literal('level'), code: CodeShape }),
])
export const BenefitLineShape = Type.Object({
  type: CodeShape,
  quantity: Type.Integer({ minimum: 1, maximum: 100_000 }),
})

/** Everything about a level that may change from version to version. */
export const Content = {
  name: Sentence(120),
  description: Sentence(1_000),
  position: Type.Integer({ minimum: 0, maximum: 10_000 }),
  obtained: Type.Enum(ways),
  criteria: Type.Array(CriterionShape, { maxItems: 20 }),
  fee: Type.String({ pattern: '^\\d{1,15}$', description: 'In minor units of the currency.', examples: ['475000'] }),
  currency: Type.Enum(currencies),
  validityDays: Nullable(Type.Integer({ minimum: 1, maximum: 3_660 })),
  renewalOpensDays: Type.Integer({ minimum: 0, maximum: 365 }),
  benefits: Type.Array(BenefitLineShape, { maxItems: 50 }),
  offered: Type.Boolean(),
  activeFrom: Type.Optional(Type.String({ format: 'date-time' })),
}
export const NewLevel = Type.Object({ code: CodeShape, kind: Type.Enum(kinds), ...Content })
export type NewLevel = Static<typeof NewLevel>
/** The kind stays: certificates and pages live by it. */
export const ChangedLevel = Type.Object({ code: CodeShape, ...Content })
export type ChangedLevel = Static<typeof ChangedLevel>
export const ByCode = Type.Object({ code: CodeShape })

export const levelFields = {
  code: Type.String(),
  number: Type.Integer({ description: 'The version.' }),
  kind: Type.Enum(kinds),
  name: SaidShape,
  description: SaidShape,
  position: Type.Integer(),
  obtained: Type.Enum(ways),
  criteria: Type.Array(CriterionShape),
  fee: MoneyShape,
  validityDays: Nullable(Type.Integer()),
  renewalOpensDays: Type.Integer(),
  benefits: Type.Array(BenefitLineShape),
  offered: Type.Boolean(),
  activeFrom: Instant,
}
export const shownLevel = (row: Level) => ({ ...row, fee: wire(money(row.fee, row.currency)) })

/** A version of a level, as the vendor keeps it. */
export const level = view(Type.Object({ ...levelFields, publishedBy: Type.String(), publishedAt: Instant }), shownLevel)
