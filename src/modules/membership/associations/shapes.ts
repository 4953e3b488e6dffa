import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Nullable, Version } from '#kernel/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import type { Standing } from './queries.ts'

const id = IdShape<'association'>()
const locationId = IdShape<'location'>()
const status = Type.Enum(lifecycle.states)

export const Choose = Type.Object({ locationId })
export type Choose = Static<typeof Choose>

const site = {
  locationId,
  name: Type.String(),
  city: Nullable(Type.String()),
  country: Type.String(),
  partnerId: Type.String(),
}

/** Under which location the tenant sells, which it may choose, what was before, and what an end would block. */
export const association = view(
  Type.Object({
    country: Type.String({ description: 'Of the tenant; a location must be there.' }),
    active: Nullable(
      Type.Object({ ...site, id, since: Instant, madeByName: Type.String(), flaw: Nullable(Type.String()) }),
    ),
    choices: Type.Array(Type.Object({ ...site, headquarters: Type.Boolean(), flaw: Nullable(Type.String()) })),
    history: Type.Array(
      Type.Object({
        id,
        ...site,
        status,
        since: Instant,
        madeByName: Type.String(),
        endedAt: Nullable(Instant),
        endedByName: Nullable(Type.String()),
      }),
    ),
    blocks: Type.Array(Type.Enum(['sell', 'sign']), {
      description: 'What nobody can do while no location is associated.',
    }),
    version: Version,
  }),
  (row: Standing, { language }) => ({
    ...row,
    active: row.active && { ...row.active, flaw: row.active.flaw?.says(language) ?? null },
    choices: row.choices.map((choice) => ({ ...choice, flaw: choice.flaw?.says(language) ?? null })),
  }),
)

export const associationChanged = event('association.changed', { locationId: Nullable(locationId) })
