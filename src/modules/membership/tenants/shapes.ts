import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, Version } from '#kernel/shapes.ts'
import { lifecycle } from './lifecycle.ts'
import { kinds, type TenantLink } from './tables.ts'

const id = IdShape<'tenantLink'>()
const linkedTenantId = IdShape<'tenant'>()

export const ById = Type.Object({ id })
export const Linking = Type.Object({ linkedTenantId })
export type Linking = Static<typeof Linking>

const site = Type.Object({
  name: Type.String(),
  partnerId: Type.String(),
  country: Type.String(),
  city: Nullable(Type.String()),
})
type Site = Static<typeof site>
const place = { tenantId: IdShape<'tenant'>(), name: Type.String(), country: Nullable(Type.String()) }
type Place = { tenantId: TenantLink['tenantId']; name: string; country: string | null }

export type Structure = {
  primary: Place
  /** The account this one was merged into, or its tenant linked to; null while it stands alone. */
  into: (Place & Pick<TenantLink, 'kind'>) | null
  links: (TenantLink & { sites: Site[] })[]
  candidates: Place[]
}

/** The tenants of an account: the one it enrolled with, those that came later, and those that could be linked. */
export const structure = view(
  Type.Object({
    primary: Type.Object(place),
    into: Nullable(Type.Object({ ...place, kind: Type.Enum(kinds) })),
    links: Type.Array(
      Type.Object({
        id,
        kind: Type.Enum(kinds),
        status: Type.Enum(lifecycle.states),
        linkedTenantId,
        name: Type.String(),
        country: Nullable(Type.String()),
        linkedByName: Type.String(),
        createdAt: Instant,
        endedByName: Nullable(Type.String()),
        endedAt: Nullable(Instant),
        sites: Type.Array(site, { description: 'Its locations, where it brought an account of its own.' }),
        moves: Moves,
        version: Version,
      }),
    ),
    candidates: Type.Array(Type.Object(place), {
      description: 'Tenants you are a global admin of that belong to no account.',
    }),
  }),
  ({ links, ...row }: Structure) => ({
    ...row,
    links: links.map((link) => ({
      ...link,
      moves: link.kind === 'merged' ? [] : lifecycle.moves(link.status),
    })),
  }),
)

export const tenantLinked = event('tenant.linked', { linkedTenantId })
export const tenantRemoved = event('tenant.removed', { linkedTenantId })
