import { Type } from 'typebox'
import { IdShape } from '#kernel/id.ts'
import { plain, view } from '#kernel/route.ts'
import { Instant, Nullable, paged, SaidShape, Text } from '#kernel/shapes.ts'
import { languages } from '#kernel/words.ts'
import { oldRoleSaid } from '../suggestions/rules.ts'
import type { find } from './queries.ts'
import { standings } from './tables.ts'

export const states = ['unclaimed', 'claimed'] as const
export const ByOldId = Type.Object({ oldId: Text(60, 1) })
export const Listed = paged({
  search: Type.Optional(Text(200)),
  state: Type.Optional(Type.Enum(states)),
  standing: Type.Optional(Type.Enum(standings)),
  country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
})

const Address = Type.Object({
  line1: Type.String(),
  line2: Nullable(Type.String()),
  city: Nullable(Type.String()),
  state: Nullable(Type.String()),
  postalCode: Nullable(Type.String()),
})
const row = {
  oldId: Type.String(),
  printedOldId: Type.String(),
  parentOldId: Nullable(Type.String()),
  name: Type.String(),
  country: Type.String(),
  standing: Type.Enum(standings),
  claimedTenantId: Nullable(IdShape<'tenant'>()),
  claimedAt: Nullable(Instant),
}
/** An account of the old centre in the vendor's list. */
export const legacyAccountRow = plain(Type.Object(row))

const Site = Type.Object({ ...row, address: Address })
const Contact = Type.Object({
  name: Type.String(),
  email: Type.String(),
  phone: Nullable(Type.String()),
  language: Type.Enum(languages),
  oldRole: Nullable(SaidShape),
})
const Level = Type.Object({ level: Type.String(), since: Nullable(Type.String()), anniversary: Type.String() })
const Benefit = Type.Object({
  type: Type.String(),
  quantity: Type.Integer(),
  unit: Nullable(Type.String()),
  validTo: Nullable(Type.String()),
  sourceOffer: Nullable(Type.String()),
})
/** An account of the old centre with everything that hangs on it; of a headquarters, its sites too. */
export const legacyAccount = view(
  Type.Object({
    ...row,
    latinName: Nullable(Type.String()),
    address: Address,
    phone: Nullable(Type.String()),
    website: Nullable(Type.String()),
    registrationId: Nullable(Type.String()),
    taxId: Nullable(Type.String()),
    importId: IdShape<'import'>(),
    importedAt: Instant,
    claimedLocationId: Nullable(IdShape<'location'>()),
    sites: Type.Array(Site),
    contacts: Type.Array(Contact),
    levels: Type.Array(Level),
    benefits: Type.Array(Benefit),
  }),
  (found: Awaited<ReturnType<typeof find>>) => ({
    ...found,
    contacts: found.contacts.map((one) => ({ ...one, oldRole: one.oldRole ? oldRoleSaid(one.oldRole) : null })),
  }),
)
