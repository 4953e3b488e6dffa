import { Type } from 'typebox'
import { actorKinds } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Nullable, paged, Text } from '#kernel/shapes.ts'
import { languages } from '#kernel/words.ts'
import type { Entry } from './tables.ts'

/** Entries that changed something, looks of the vendor's staff into the company's records, and all the vendor's staff did there. */
export const kinds = ['changes', 'looks', 'vendor'] as const
const filters = {
  kind: Type.Optional(Type.Enum(kinds)),
  what: Type.Optional(Type.String({ maxLength: 60, description: 'The kind of record that was changed: `member`.' })),
  recordId: Type.Optional(Type.String({ maxLength: 80, description: 'The record that was changed.' })),
  operation: Type.Optional(Text(120)),
  actor: Type.Optional(Text(200)),
  session: Type.Optional(IdShape<'supportSession'>()),
  from: Type.Optional(Type.String({ format: 'date-time' })),
  to: Type.Optional(Type.String({ format: 'date-time', description: 'The first instant outside.' })),
}
const tenantId = IdShape<'tenant'>()
export const Search = paged(filters)
export const SearchAtPartner = paged({ tenantId, ...filters })
/** A link cannot say its language in a header. */
const language = Type.Optional(Type.Enum(languages))
export const Export = Type.Object({ language, ...filters })
export const ExportAtPartner = Type.Object({ tenantId, language, ...filters })

const values = Nullable(Type.Object({}, { additionalProperties: true }))

/** What was done, by whom and from where, with every value before and after. */
export const entry = view(
  Type.Object({
    id: IdShape<'entry'>(),
    at: Instant,
    operation: Type.String(),
    actor: Type.Object({
      kind: Type.Enum(actorKinds),
      id: Type.String(),
      name: Type.String(),
      ofVendor: Type.Boolean({ description: 'Of another company than this one: the vendor’s staff.' }),
    }),
    address: Type.String(),
    requestId: Type.String(),
    changes: Type.Array(Type.Object({ what: Type.String(), id: Type.String(), old: values, new: values })),
    sealed: Type.Boolean(),
    actingId: Nullable(IdShape<'supportSession'>()),
  }),
  ({ actorKind, actorId, actorName, actorTenantId, ...row }: Entry) => ({
    ...row,
    actor: {
      kind: actorKind,
      id: actorId,
      name: actorName,
      ofVendor: actorKind === 'person' && actorTenantId !== row.tenantId,
    },
    changes: [...row.changes],
    sealed: row.sealId !== null,
  }),
)
