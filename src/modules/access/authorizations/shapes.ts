import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { factors } from '#kernel/permissions.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, Text, Version } from '#kernel/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import type { Authorization } from './tables.ts'

const URI_MAX = 2_000
const id = IdShape<'authorization'>()
const appId = IdShape<'app'>()
const Uri = Text(URI_MAX, 1)
const Audience = Text(300, 1)
const Scope = Text(1_000)
const Secret = Text(512, 1)

export const ById = Type.Object({ id })
export const OfApp = Type.Object({ id: appId })
export const OneOfApp = Type.Object({ id: appId, authorizationId: id })
/** Where the app may lead people back to, and whether it comes without a secret. */
export const SignIn = Type.Object({ id: appId, redirectUris: Type.Array(Uri), isPublic: Type.Boolean() })

/** What an app asks of a person, as its link says it. */
const asking = {
  clientId: Type.String({ format: 'uuid' }),
  redirectUri: Uri,
  audience: Audience,
  scope: Type.Optional(Scope),
  state: Type.Optional(Text(URI_MAX)),
  nonce: Type.Optional(Text(500)),
  challenge: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' })),
  fragment: Type.Optional(Type.Boolean({ description: 'Answer behind # instead of ?.' })),
}
export const Asking = Type.Object(asking)
export type Asking = Static<typeof Asking>
/** Who asks, and where the person is led if they say no. */
export const asked = plain(Type.Object({ app: Type.String(), audience: Type.String(), host: Type.String(), refusedTo: Type.String() })) // biome-ignore format: one shape
export const allowed = plain(
  Type.Object({ redirectTo: Nullable(Type.String({ description: 'Leads back into the app, with its code; shown once.' })) }),
) // biome-ignore format: one shape

export const ByUserCode = Type.Object({ userCode: Text(40, 1) })
export const device = plain(
  Type.Object({ app: Type.String(), audience: Type.String(), askedFrom: Type.String(), expiresAt: Instant }),
)

const fields = {
  id,
  appId,
  app: Type.String(),
  userId: Nullable(IdShape<'user'>()),
  person: Type.String(),
  status: Type.Enum(lifecycle.states),
  audience: Type.String(),
  allowedAt: Instant,
  provenBy: Nullable(Type.Enum(factors)),
  usedAt: Nullable(Instant),
  expiresAt: Instant,
  moves: Moves,
  version: Version,
}
export type Row = Authorization & { readonly app: string; readonly person: string }
export const authorization = view(Type.Object(fields), ({ provenAt, createdAt, ...one }: Row) => ({
  ...one,
  allowedAt: provenAt ?? createdAt,
  moves: lifecycle.moves(one.status),
}))

/** A device without a browser asks for somebody who allows it. */
export const DeviceAsks = Type.Object({ audience: Audience, scope: Scope })
export const deviceCode = plain(Type.Object({ deviceCode: Type.String(), userCode: Type.String() }))
export const Redeemed = Type.Object({
  code: Secret,
  redirectUri: Nullable(Uri),
  verifier: Nullable(Text(200)),
  bySecret: Type.Boolean({ description: 'The app proved itself by its secret.' }),
})
export const Polled = Type.Object({ deviceCode: Secret })
export const Renewed = Type.Object({ refreshToken: Secret })

/** What an app may do from now on, and in whose name. */
export const given = plain(
  Type.Object({
    sid: id,
    audience: Type.String(),
    scope: Type.String(),
    nonce: Nullable(Type.String()),
    refreshToken: Type.String(),
    person: Type.Object({ id: IdShape<'user'>(), name: Type.String(), email: Type.String() }),
  }),
)
export type Given = Static<typeof given.schema>
