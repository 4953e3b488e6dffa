import { Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain } from '#kernel/route.ts'
import { Instant, Nullable } from '#kernel/shapes.ts'

export const AtPartner = Type.Object({ tenantId: IdShape<'tenant'>() })

/** What may have been done to the chain: an entry altered, taken out or smuggled in; a seal that does not follow from the one before. */
export const flaws = ['changed', 'removed', 'added', 'broken'] as const

/** Whether the chain still holds, how far it reaches, and each place where it does not. */
export const chain = plain(
  Type.Object({
    sound: Type.Boolean(),
    entries: Type.Integer({ description: 'Sealed entries.' }),
    waiting: Type.Integer({ description: 'Written since the last seal.' }),
    seals: Type.Integer(),
    head: Nullable(
      Type.Object(
        { number: Type.Integer(), hash: Type.String(), sealedAt: Instant },
        { description: 'The last seal.' },
      ),
    ),
    findings: Type.Array(
      Type.Object({
        flaw: Type.Enum(flaws),
        seal: Nullable(Type.Integer({ description: 'The number of the seal.' })),
        entryId: Nullable(Type.String()),
      }),
    ),
  }),
)
