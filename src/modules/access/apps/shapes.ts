import { type Static, Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
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
  secretAt: Instant,
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
