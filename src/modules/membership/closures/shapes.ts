import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { type Demand, RequirementShape, requirementBy, shownRequirement } from '#kernel/requirement.ts'
import { view } from '#kernel/route.ts'
import { Reason, SaidShape, Text, Version } from '#kernel/shapes.ts'
import type { Said } from '#kernel/words.ts'

const locationId = IdShape<'location'>()
const partnerId = Text(40, 1)

export const ById = Type.Object({ locationId })
export const CloseLocation = Type.Object({ locationId, partnerId })
export const CloseAccount = Type.Object({ partnerId, reason: Reason() })
export type CloseAccount = Static<typeof CloseAccount>

export type Plan = {
  partnerId: string
  version: number
  conditions: readonly Demand[]
  effects: readonly Said[]
}

/** What must be true before it is closed, and what follows: both said before anything is done. */
export const plan = view(
  Type.Object({
    partnerId: Type.String({ description: 'To be typed once more.' }),
    ready: Type.Boolean(),
    conditions: Type.Array(RequirementShape),
    effects: Type.Array(SaidShape),
    version: Version,
  }),
  ({ conditions, effects, ...row }: Plan) => ({
    ...row,
    ready: conditions.every(({ flaw }) => !flaw),
    conditions: conditions.map((one) => shownRequirement(requirementBy(one))),
    effects: [...effects],
  }),
)

export const closed = event('account.closed', { accountId: IdShape<'account'>(), reason: Type.String() })
