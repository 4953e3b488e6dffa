import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, paged, Reason, SaidShape, Text, Version } from '#kernel/shapes.ts'
import { languages } from '#kernel/words.ts'
import { phases } from '../retirement/rules.ts'
import { lifecycle } from './lifecycle.ts'
import { bases, type Claim } from './tables.ts'

const id = IdShape<'claim'>()
const status = Type.Enum(lifecycle.states)
const token = Type.String({ pattern: '^[A-Za-z0-9_-]{32}$' })
const text = Type.String()
const line = Nullable(text)

export const ByToken = Type.Object({ token })
export const Accepted = Type.Object({ token, termsVersion: Text(60, 1) })
export type Accepted = Static<typeof Accepted>
export const Asked = Type.Object({ token, message: Type.Optional(Text(500)) })
export type Asked = Static<typeof Asked>
export const ById = Type.Object({ id })
export const Refused = Type.Object({ id, reason: Reason() })
export const Queue = paged({ status: Type.Optional(status) })
export type Queue = Static<typeof Queue>

const Address = Type.Object({ line1: text, line2: line, city: line, state: line, postalCode: line })
const Problem = Type.Object({ code: text, says: SaidShape, remedy: SaidShape })
const Level = Type.Object({
  level: text,
  name: Nullable(SaidShape),
  since: line,
  anniversary: text,
  carried: Type.Boolean({ description: 'It arrives with the claim; else it stays in the history alone.' }),
})
const Benefit = Type.Object({
  type: text,
  name: Nullable(SaidShape),
  quantity: Type.Integer(),
  unit: line,
  validTo: line,
  carried: Type.Boolean(),
})
const mine = Type.Object({ id, status, basis: Type.Enum(bases), reason: line, promisedAt: Nullable(Instant) })

/** What the holder of a letter sees of the old account: all of it to read, nothing to change (domain.md 3.2, step 2). */
export const claimable = plain(
  Type.Object({
    phase: Type.Enum(phases),
    retireOn: line,
    problem: Nullable(Problem),
    invited: Type.Object({ name: text, email: text, language: Type.Enum(languages) }),
    company: Type.Object({
      ...{ printedOldId: text, name: text, latinName: line, country: text, address: Address },
      ...{ phone: line, website: line, registrationId: line, taxId: line },
    }),
    sites: Type.Array(Type.Object({ printedOldId: text, name: text, country: text, address: Address })),
    levels: Type.Array(Level),
    benefits: Type.Array(Benefit),
    contacts: Type.Array(Type.Object({ name: text, oldRole: Nullable(SaidShape) })),
    termsVersion: text,
    joins: Type.Boolean({ description: 'The company is in the network already: the old account joins it.' }),
    you: Nullable(
      Type.Object(
        { name: text, email: text, basis: Type.Enum(bases), problem: Nullable(Problem) },
        {
          description: 'Whether the mailbox you are signed in with stands for the company.',
        },
      ),
    ),
    claim: Nullable(mine),
  }),
)
export type Claimable = Static<typeof claimable.schema>

/** What a claim came to: what has arrived, or that a reviewer looks first. */
export const claimed = plain(
  Type.Object({
    ...mine.properties,
    company: text,
    tenantId: Nullable(IdShape<'tenant'>()),
    arrived: Nullable(
      Type.Object({
        joined: Type.Boolean({ description: 'It joined a company that is here as a location.' }),
        place: Type.Boolean({ description: 'You have a place in the company; else its admins were asked.' }),
        globalId: text,
        locations: Type.Array(Type.Object({ printedOldId: text, partnerId: text, name: text })),
        levels: Type.Integer(),
        benefits: Type.Integer(),
        suggestions: Type.Integer(),
      }),
    ),
  }),
)
export type Claimed = Static<typeof claimed.schema>
export const asked = plain(Type.Object({ company: text, askedAt: Instant }))

/** A claim at the vendor's desk. */
export const claim = view(
  Type.Object({
    ...{ id, status, oldId: text, company: text, name: text, email: text, basis: Type.Enum(bases) },
    ...{ createdAt: Instant, promisedAt: Nullable(Instant), decidedByName: line, decidedAt: Nullable(Instant) },
    ...{ reason: line, tenantId: Nullable(IdShape<'tenant'>()), completedAt: Nullable(Instant) },
    moves: Moves,
    version: Version,
  }),
  ({ becameTenantId: tenantId, ...row }: Claim) => ({
    ...row,
    tenantId,
    moves: lifecycle.moves(row.status).filter((move) => move !== 'complete'),
  }),
)
