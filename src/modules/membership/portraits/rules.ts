/** What stays of a company's profile where only some of it is said anew. */
import type { GivenProfile } from '../accounts/shapes.ts'
import type { Account } from '../accounts/tables.ts'

/** The whole profile, as a form would send it. */
export function retouched(before: Account, given: GivenProfile): GivenProfile {
  const { country, name: legalName, latinName, address, phone, website, registrationId, taxId, duns } = before
  const { line1: addressLine1, line2: addressLine2, ...place } = address
  const isRenamed = given.legalName !== undefined && given.legalName !== legalName
  return {
    ...{ country, legalName, addressLine1, addressLine2, ...place, phone, website, registrationId, taxId, duns },
    latinName: isRenamed && latinName === legalName ? null : latinName, // it was the name itself
    ...given,
  }
}
