/** What other modules may use of customers. */

export { activities } from './activities/routes.ts'
export {
  attest as attestAgreement,
  publish as publishCustomerAgreement,
  sign as signCustomerAgreement,
} from './agreements/commands.ts'
export {
  attestationsOf,
  directOf as customerSigned,
  hasAgreed,
  inEffect as customerAgreementFor,
  own as ownAgreement,
  someLack as someLackAgreement,
  versions as customerAgreementVersions,
} from './agreements/queries.ts'
export { templates as agreementTemplates } from './agreements/routes.ts'
export { agreementAttested, agreementRecorded, agreementSigned } from './agreements/shapes.ts'
export {
  type Attestation,
  type CustomerAgreement,
  customerAgreements,
  customerAttestations,
  customerSignatures,
} from './agreements/tables.ts'
export { change as changeCustomerProfile, create as createCustomer, end as endCustomer } from './customers/commands.ts'
export { AGREED as CUSTOMER_AGREED } from './customers/list.ts'
export { domainSuffix, find as customerOf, search as searchCustomers } from './customers/queries.ts'
export { type CustomerProfile, customerProfiles } from './customers/tables.ts'
export { type EndingCheck, onEnding } from './endings/checks.ts'
export { type Feed as LicenceFeed, feedLicences } from './licences/pools.ts'
export { resellers as customerResellers } from './resellers/routes.ts'
export { isTried } from './sandboxes/queries.ts'
export { tag as tagCustomer } from './tags/commands.ts'
export { customerTags } from './tags/tables.ts'
export { customerUsers } from './users/routes.ts'
export { ask as askVetting } from './vettings/commands/partner.ts'
export { segmentsOf as customerSegments } from './vettings/queries.ts'
export { qualification } from './vettings/routes.ts'
export { type Held as HeldVetting, segmentsOf as segmentsHeld } from './vettings/rules.ts'
export { type VettingMoved, vettingMoved } from './vettings/shapes.ts'
