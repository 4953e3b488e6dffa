export { enrol } from './accounts/commands.ts'
export { accountOf, ofTenant } from './accounts/queries.ts'
export { enrolled, profileChanged, statusChanged } from './accounts/shapes.ts'
export { type Account, type Address, accounts, type Contact } from './accounts/tables.ts'
export { arrive } from './arrivals/commands.ts'
export { numberOf } from './arrivals/rules.ts'
export { associate } from './associations/commands.ts'
export { associationChanged } from './associations/shapes.ts'
export { associations } from './associations/tables.ts'
export { onClosing } from './closures/conditions.ts'
export { company, conditions } from './conditions.ts'
export { contactOf } from './contacts/rules.ts'
export { country, countryCodes } from './countries/country.ts'
export { legalProfile } from './countries/rules.ts'
export { type Region, regionOf, regions } from './countries/world.ts'
export { begin as beginEnrolment } from './enrolments/commands.ts'
export { takeTurn, twinOf } from './enrolments/queries.ts'
export type { Signs } from './enrolments/rules.ts'
export { enrolments } from './enrolments/tables.ts'
export { keepAlias, keepAliases } from './identifiers/commands.ts'
export { isPartnerId, type PartnerId, printedPartnerId } from './identifiers/rules.ts'
export { aliases, partnerIds } from './identifiers/tables.ts'
export { joinAsked, joinDecided } from './joins/shapes.ts'
export { joins } from './joins/tables.ts'
export { add as addLocation, open as openLocation, openEach as openLocations } from './locations/commands.ts'
export { locationAdded, locationClosed } from './locations/shapes.ts'
export { type Location, locations } from './locations/tables.ts'
export { type MergeMoved, mergeMoved } from './merges/shapes.ts'
export { onMerge } from './merges/steps.ts'
export { declare as declareItem, enter as enterReseller } from './programmes/commands/partner.ts'
export { activateReseller, deactivateReseller } from './programmes/commands/qualify.ts'
export {
  decide as decideItem,
  qualify as qualifyReseller,
  reject as rejectReseller,
  restrict as restrictReseller,
} from './programmes/commands/vendor.ts'
export { onLeaving } from './programmes/departures/conditions.ts'
export { statusChanged as resellerChanged } from './programmes/shapes.ts'
export { type Reseller, resellers } from './programmes/tables.ts'
export { knownCompanies, localRegistry, type Registry } from './registry/registry.ts'
export { currentTerms } from './terms/queries.ts'
export { type TransferMoved, transferMoved } from './transfers/shapes.ts'
export { answer as answerCheck, appeal as appealCheck } from './verifications/commands/partner.ts'
export {
  accept as acceptCheck,
  ask as askCheck,
  claim as claimCheck,
  reject as rejectCheck,
} from './verifications/commands/vendor.ts'
export { zoneOf } from './verifications/rules/promises.ts'
export { statusChanged as checkChanged } from './verifications/shapes.ts'
export { type Verification, verifications } from './verifications/tables.ts'
