import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Nullable, SaidShape } from '#kernel/shapes.ts'
import { families, type ProductUpgrade } from './tables.ts'

const customerId = IdShape<'tenant'>()
const id = IdShape<'productUpgrade'>()
const family = Type.Enum(families)
export const Family = Type.Object({ customerId, family })
export type Family = Static<typeof Family>
export const OneOf = Type.Object({ customerId, id })
export type OneOf = Static<typeof OneOf>

export const possible = plain(Type.Object({ customerId, family, isEligible: Type.Boolean(), upgradeId: Nullable(id) }))
const named = Type.Object({ id: Type.String(), name: SaidShape })
export const upgrade = view(
  Type.Object({
    ...{ id, customerId, family },
    lines: Type.Array(Type.Object({ source: named, target: named, at: Instant })),
  }),
  ({ lines, ...row }: ProductUpgrade) => ({ ...row, lines: lines.map((line) => ({ ...line, at: new Date(line.at) })) }),
)
