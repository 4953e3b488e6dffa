/** Every table of the house, one line a slice: what the drift test holds against the migrations. */
export * from '#api/tables.ts'
export { demoMails } from '#demo/tables.ts'
export * from '#kernel/outbox.ts'
export { apps } from '#modules/access/apps/tables.ts'
export { demoRecords, domains } from '#modules/access/domains/tables.ts'
export { foundings } from '#modules/access/founding/tables.ts'
export { members } from '#modules/access/members/tables.ts'
export { networkSettings } from '#modules/access/network/tables.ts'
export { tries } from '#modules/access/people/tables.ts'
export { signUps } from '#modules/access/sign-ups/tables.ts'
export { tenants } from '#modules/access/tenants/tables.ts'
export { acceptances, signingKeys } from '#modules/agreements/acceptances/tables.ts'
export { agreements, texts as agreementTexts } from '#modules/agreements/agreements/tables.ts'
export { driveNotices } from '#modules/agreements/drives/tables.ts'
export * from '#modules/audit/entries/tables.ts'
export * from '#modules/files/files/tables.ts'
export { articles as helpArticles, words as helpWords } from '#modules/help/articles/tables.ts'
export { accounts } from '#modules/membership/accounts/tables.ts'
export { associations } from '#modules/membership/associations/tables.ts'
export { enrolments } from '#modules/membership/enrolments/tables.ts'
export { aliases, partnerIds } from '#modules/membership/identifiers/tables.ts'
export { joins } from '#modules/membership/joins/tables.ts'
export { locations } from '#modules/membership/locations/tables.ts'
export { checklistItems } from '#modules/membership/programmes/checklists/tables.ts'
export { checklistResults, resellers } from '#modules/membership/programmes/tables.ts'
export { terms } from '#modules/membership/terms/tables.ts'
export { mailboxProofs } from '#modules/membership/verifications/mailbox/tables.ts'
export { checkReasons, checkSettings } from '#modules/membership/verifications/reasons/tables.ts'
export { verificationMoves, verifications } from '#modules/membership/verifications/tables.ts'
export {
  importChanges,
  importMappings,
  importProblems,
  importReadings,
  importRows,
  imports,
} from '#modules/migration/imports/tables.ts'
export { legacyAccounts, legacyBenefits, legacyContacts, legacyLevels } from '#modules/migration/old-accounts/tables.ts'
export { refreshes as inboxRefreshes } from '#modules/notifications/actions/tables.ts'
export { items as inboxItems, readings as inboxReadings } from '#modules/notifications/inbox/tables.ts'
export { preferences as inboxPreferences } from '#modules/notifications/preferences/tables.ts'
