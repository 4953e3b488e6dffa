import { Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { blocks, permissions, programmes } from '#kernel/permissions.ts'
import { plain } from '#kernel/route.ts'
import { Instant, Nullable } from '#kernel/shapes.ts'
import { languages } from '#kernel/words.ts'
import { GrantShape } from '../roles/shapes.ts'
import { kinds } from './tables.ts'

const permission = Type.Enum(Object.keys(permissions) as [keyof typeof permissions])
const place = { id: IdShape<'tenant'>(), name: Type.String(), kind: Type.Enum(kinds) }

/** Who is there: the person, the company in use and the others, and what opens and what does not. */
export const me = plain(
  Type.Object({
    person: Type.Object({
      id: IdShape<'user'>(),
      name: Type.String(),
      email: Type.String(),
      language: Type.Enum(languages),
      secondFactor: Type.Boolean(),
    }),
    tenant: Nullable(Type.Object({ ...place, country: Nullable(Type.String()) })),
    tenants: Type.Array(Type.Object(place)),
    roles: Type.Array(GrantShape),
    permissions: Type.Array(permission, { description: 'What opens now.' }),
    blocked: Type.Array(Type.Object({ permission, by: Type.Enum(blocks) }), { description: 'What does not, and why.' }),
    programmes: Type.Object(Object.fromEntries(programmes.map((one) => [one, Type.Optional(Type.String())])), {
      description: 'The state of each programme the company is in.',
    }),
    steppedUpUntil: Nullable(Instant),
    acting: Nullable(
      Type.Object(
        {
          sessionId: IdShape<'supportSession'>(),
          company: Type.String(),
          until: Instant,
          writes: Type.Boolean(),
          over: Type.Boolean({ description: 'Nothing is open until whoever acts has left.' }),
        },
        { description: 'The vendor’s support at work inside this company.' },
      ),
    ),
    demo: Type.Boolean({ description: 'Nothing here is real.' }),
  }),
)

export const standingChanged = event('tenant.standingChanged', {
  programme: Type.Enum(programmes),
  state: Type.String(),
})

/** Told to a customer's directory: an admin of its own has come in, and it is in nobody else's hands any more. */
export const directoryTakenOver = event('directory.takenOver', {})
