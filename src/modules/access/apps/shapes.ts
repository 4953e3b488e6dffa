import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, Text, Version } from '#kernel/shapes.ts'
import { GivenGrant, GrantShape } from '../roles/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import type { App } from './tables.ts'

const GRANTS_MAX = 20
const id = IdShape<'app'>()

export const ById = Type.Object({ id })
export const NewApp = Type.Object({ name: Text(100, 1), grants: Type.Array(GivenGrant, { maxItems: GRANTS_MAX }) })
export type NewApp = Static<typeof NewApp>

const fields = {
  id,
  clientId: Type.String({ format: 'uuid' }),
  name: Type.String(),
  status: Type.Enum(lifecycle.states),
  grants: Type.Array(GrantShape),
  redirectUris: Type.Array(Type.String(), { description: 'Where a person’s browser may be led back to.' }),
  isPublic: Type.Boolean({ description: 'Comes without a secret: a device, a command line.' }),
  secretAt: Instant,
  secretExpiresAt: Instant,
  formerUntil: Nullable(Instant),
  createdAt: Instant,
  moves: Moves,
  version: Version,
}
const shown = (a: App) => ({ ...a, moves: lifecycle.moves(a.status) })

export const app = view(Type.Object(fields), shown)
/** An app with its secret in the clear: answered once, at its making, and never kept. */
export const appWithSecret = view(
  Type.Object({
    ...fields,
    secret: Nullable(Type.String({ description: 'Shown once; null when the same request is answered again.' })),
  }),
  ({ secret, ...a }: App & { secret: string }) => ({ ...shown(a), secret }),
)

/** How long a new secret opens: the vendor's to say, for the whole network. */
export const SecretRule = Type.Object({ days: Type.Integer({ minimum: 30, maximum: 730 }) })
export type SecretRule = Static<typeof SecretRule>
export const secretRule = plain(SecretRule)

/** A secret runs out in so many days; 0, it has. */
export const secretEnding = event('app.secretEnding', { id, name: Type.String(), days: Type.Integer() })
/** A secret was renewed, or its app revoked: nothing runs out any more. */
export const secretSettled = event('app.secretSettled', { id })
