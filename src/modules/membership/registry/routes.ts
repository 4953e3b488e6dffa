import { type Static, Type } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { plain, route } from '#kernel/route.ts'
import { Text } from '#kernel/shapes.ts'
import { localRegistry } from './registry.ts'
import { refuse } from './rules.ts'

const ByDuns = Type.Object({ duns: Text(20, 1) })
/** A company as its registry writes it: fills in a legal profile. */
const company = plain(
  Type.Object({
    duns: Type.String(),
    country: Type.String(),
    legalName: Type.String(),
    latinName: Type.String(),
    addressLine1: Type.String(),
    city: Type.String(),
    state: Type.String(),
    postalCode: Type.String(),
    phone: Type.String(),
    website: Type.String(),
    registrationId: Type.String(),
  }),
)

async function lookUp(_ctx: Ctx, { duns }: Static<typeof ByDuns>) {
  const found = await localRegistry.find(duns)
  if (!found) throw refuse.companyUnknown({ duns }, { field: 'duns' })
  return found
}

export const routes = [route('GET /registry/companies/:duns', 'person', ByDuns, company, lookUp)]
