export { approve as approveClaim, refuse as refuseClaim } from './claims/commands/decide.ts'
export { queue as claimQueue } from './claims/queries/desk.ts'
export { step } from './imports/commands/advance.ts'
export { askCheck, askRun, askUndo, match } from './imports/commands/ask.ts'
export { forgetMapping } from './imports/commands/mappings.ts'
export { takeFile } from './imports/commands/take.ts'
export { find as findImport, list as listImports } from './imports/queries/listed.ts'
export { mappings as importMappingsOf } from './imports/queries/mappings.ts'
export { reportOf } from './imports/queries/report.ts'
export { refuse as refuseImport } from './imports/rules.ts'
export { importView, Uploading } from './imports/shapes.ts'
export { type Import, imports, type Kind as ImportKind, kinds as importKinds } from './imports/tables.ts'
export { grant as grantLateClaim, refuse as refuseLateClaim } from './late-claims/commands/vendor.ts'
export { queue as lateClaimQueue } from './late-claims/queries.ts'
export { type LateClaimMoved, lateClaimDecided, lateClaimMoved } from './late-claims/shapes.ts'
export { reasons as lateClaimReasons } from './late-claims/tables.ts'
export { holdForClaim } from './old-accounts/commands.ts'
export { bareOldId } from './old-accounts/rules.ts'
export {
  type LegacyAccount,
  legacyAccounts,
  legacyBenefits,
  legacyContacts,
  legacyLevels,
} from './old-accounts/tables.ts'
export { chosenOf } from './reading/encoding.ts'
export { type Table, tableOf, typeOf, wholeTableOf } from './reading/table.ts'
export { plan as planRetirement, sendNotices } from './retirement/commands.ts'
export { findPlan } from './retirement/queries/plan.ts'
export { leftText, progress as retirementProgress } from './retirement/queries/progress.ts'
export { openCount as suggestionsOpen } from './suggestions/queries.ts'
export { suggestionsChanged } from './suggestions/shapes.ts'
