import { type Static, Type } from 'typebox'
import { event } from '#kernel/context.ts'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Moves, Nullable, Reason, Text, Version } from '#kernel/shapes.ts'
import { ContactShape } from '../contacts/shapes.ts'
import { kinds as linkKinds } from '../tenants/tables.ts'
import { lifecycle } from './lifecycle.ts'
import type { Account } from './tables.ts'

const id = IdShape<'account'>()
export const tenantId = IdShape<'tenant'>()
const status = Type.Enum(lifecycle.states)
const line = Nullable(Type.String())
/** What a form sends; the rules say how long it may be, which letters it may have, and what its country wants. */
const given = Type.Optional(Nullable(Text(400)))

export const AddressShape = Type.Object({
  line1: Type.String(),
  line2: line,
  city: line,
  state: line,
  postalCode: line,
})
export const givenAddress = { addressLine1: given, addressLine2: given, city: given, state: given, postalCode: given }
/** A company as a form sends it: what is left empty is null or left out. */
export const GivenProfile = Type.Object({
  country: given,
  legalName: given,
  latinName: given,
  ...givenAddress,
  phone: given,
  website: given,
  registrationId: given,
  taxId: given,
  duns: given,
})
export type GivenProfile = Static<typeof GivenProfile>
export const ByTenant = Type.Object({ tenantId })
export const NewProfileOf = Type.Object({ tenantId, ...GivenProfile.properties })
export const Suspension = Type.Object({ tenantId, reason: Reason() })

const shown = {
  id,
  tenantId,
  status,
  name: Type.String(),
  latinName: Type.String(),
  country: Type.String(),
  region: Type.String(),
  address: AddressShape,
  phone: Type.String(),
  website: line,
  registrationKind: line,
  registrationId: line,
  taxKind: line,
  taxId: line,
  duns: line,
  contact: ContactShape,
  globalId: Type.String(),
  termsVersion: Type.String(),
  termsAcceptedAt: Instant,
  createdAt: Instant,
  suspendedFor: line,
  closedAt: Nullable(Instant),
  closedFor: line,
  moves: Moves,
  version: Version,
}
const restarts = Type.Record(Type.String(), Type.Array(Type.String()), {
  description: 'Which checks begin anew when a field changes.',
})
/** A company as its own people see it. */
export const account = view(
  Type.Object({ ...shown, restarts }),
  (row: Account & { restarts: Static<typeof restarts> }) => ({ ...row, moves: lifecycle.moves(row.status) }),
)
/** A company as the vendor's staff see it, with what made it resemble another. */
export const partner = view(
  Type.Object({
    ...shown,
    restarts,
    distinction: line,
    mailDomain: Type.String(),
    programmes: Type.Record(Type.String(), Type.String()),
  }),
  (row: Account & { restarts: Static<typeof restarts>; programmes: Record<string, string> }) => ({
    ...row,
    moves: lifecycle.moves(row.status),
  }),
)

const Leader = Type.Object({
  tenantId,
  name: Type.String(),
  country: line,
  kind: Type.Enum(linkKinds, { description: 'Linked as a tenant, or merged into the account.' }),
  isMember: Type.Boolean({ description: 'Whether you have a place there and can switch.' }),
  ask: Type.Array(Type.Object({ name: Type.String(), email: Type.String() }), {
    description: 'Its global admins, up to three: they give you a place there.',
  }),
})
export type Leader = Static<typeof Leader>
/** To whose account the company belongs; null where it leads its own, or has none. */
export const leading = plain(Type.Object({ leader: Nullable(Leader) }))

export const enrolled = event('account.enrolled', { accountId: id, globalId: Type.String() })
export const profileChanged = event('account.profileChanged', { fields: Type.Array(Type.String()) })
export const statusChanged = event('account.statusChanged', { status })
