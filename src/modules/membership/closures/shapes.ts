import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { view } from '#kernel/route.ts'
import { Nullable, Reason, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { type Said, saying, vocabulary } from '#kernel/words.ts'

const locationId = IdShape<'location'>()
const partnerId = Text(40, 1)

export const ById = Type.Object({ locationId })
export const CloseLocation = Type.Object({ locationId, partnerId })
export const CloseAccount = Type.Object({ partnerId, reason: Reason() })
export type CloseAccount = Static<typeof CloseAccount>

export type Plan = {
  partnerId: string
  version: number
  conditions: readonly { name: string; says: Said; flaw: Refusal | null }[]
  effects: readonly Said[]
}

/** Something in the way: what, what clears it, who can, and where. */
const Block = Type.Object({
  title: Type.String(),
  remedy: Type.String(),
  who: Type.Array(Type.Object({ clearer: Type.String(), says: SaidShape })),
  link: Nullable(Type.String()),
})
const blockOf = (flaw: Refusal, language: keyof Said) => ({
  title: flaw.says(language),
  remedy: flaw.remedy(language),
  who: (flaw.declared.who ?? []).map((clearer) => ({
    clearer,
    says: vocabulary.get(`clearer.${clearer}`) ?? saying(`role.${clearer}`),
  })),
  link: flaw.pointer.link ?? null,
})

/** What must be true before it is closed, and what follows: both said before anything is done. */
export const plan = view(
  Type.Object({
    partnerId: Type.String({ description: 'To be typed once more.' }),
    ready: Type.Boolean(),
    conditions: Type.Array(
      Type.Object({ name: Type.String(), says: SaidShape, met: Type.Boolean(), block: Nullable(Block) }),
    ),
    effects: Type.Array(SaidShape),
    version: Version,
  }),
  ({ conditions, effects, ...row }: Plan, { language }) => ({
    ...row,
    ready: conditions.every(({ flaw }) => !flaw),
    conditions: conditions.map(({ name, says, flaw }) => ({
      ...{ name, says, met: !flaw },
      block: flaw && blockOf(flaw, language),
    })),
    effects: [...effects],
  }),
)

export const closed = event('account.closed', { accountId: IdShape<'account'>(), reason: Type.String() })
