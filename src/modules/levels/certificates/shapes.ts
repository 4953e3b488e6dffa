import { Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Nullable, SaidShape } from '#kernel/shapes.ts'
import { languages } from '#kernel/words.ts'
import { CodeShape } from '../levels/shapes.ts'
import { statuses, statusOf } from './rules.ts'
import type { Certificate } from './tables.ts'

export const ByNumber = Type.Object({ number: Type.String({ minLength: 1, maxLength: 40 }) })
export const ByLevel = Type.Object({ code: CodeShape })
export const ByKey = Type.Object({ keyId: Type.String({ minLength: 1, maxLength: 80 }) })
export const AsPaper = Type.Object({
  holdingId: IdShape<'holding'>(),
  language: Type.Optional(Type.Enum(languages)),
})

/** What anybody may learn of a certificate: whose it is, of what, and whether it is true. */
export const checked = view(
  Type.Object({
    number: Type.String(),
    status: Type.Enum(statuses),
    company: Type.String(),
    level: SaidShape,
    issuedAt: Instant,
    validTo: Nullable(Instant),
    endedAt: Nullable(Instant),
  }),
  ({ number, companyName: company, levelName: level, issuedAt, validTo, revokedAt }: Certificate, { now }) => ({
    ...{ number, status: statusOf({ revokedAt, validTo }, now), company, level, issuedAt, validTo },
    endedAt: revokedAt ?? (validTo && validTo <= now ? validTo : null),
  }),
)

/** Linked data as it stands: its words are those of Open Badges. */
export const linkedData = plain(Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true }))
