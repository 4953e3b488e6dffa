import { type Static, Type } from 'typebox'
import { plain } from '#kernel/route.ts'
import { Text } from '#kernel/shapes.ts'

export const ByDuns = Type.Object({ duns: Text(20, 1) })
export type ByDuns = Static<typeof ByDuns>

/** A company as its registry writes it: fills in a legal profile, and stands beside it in a review. */
export const registeredCompany = plain(
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
