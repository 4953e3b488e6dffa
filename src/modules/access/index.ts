/** What other modules may use of who is there. */
export { register as registerApp } from './apps/commands.ts'
export { hashOf as hashOfSecret } from './apps/rules.ts'
export { secretEnding, secretSettled } from './apps/shapes.ts'
export { type App, apps } from './apps/tables.ts'
export { fetching } from './authorizations/routes.ts'
export { DEVICE_SECONDS, POLL_SECONDS } from './authorizations/rules.ts'
export type { Given as GivenToApp } from './authorizations/shapes.ts'
export {
  closeDirectory,
  directoriesGrew,
  handOutPassword,
  type NewDirectory,
  type Opened as OpenedDirectory,
  openDirectories,
} from './directories/commands.ts'
export {
  addVerified as addVerifiedDomain,
  claimAndSettle as proveDomain,
  publishDemoRecord,
} from './domains/commands.ts'
export { type Dns, openDns } from './domains/dns.ts'
export { demoRecordsOf, list as domainsHere } from './domains/queries.ts'
export { claimable as claimableDomain } from './domains/rules.ts'
export { domain as domainView, domainLapsed, domainVerified } from './domains/shapes.ts'
export { type Domain, domains } from './domains/tables.ts'
export { issueToken } from './founding/commands.ts'
export { create as makeGroup, join as joinGroup } from './groups/commands/admin.ts'
export { type Group, groupMembers, groups } from './groups/tables.ts'
export { inviteEach } from './invitations/commands.ts'
export { mailSettings } from './mailboxes/queries.ts'
export { type MailSettings, readMail, workMail } from './mailboxes/rules.ts'
export { addMember, vacate } from './members/commands.ts'
export { type Admin, admins } from './members/queries.ts'
export { grantsChanged, memberAdded, statusChanged as memberStatusChanged } from './members/shapes.ts'
export { type Member, members } from './members/tables.ts'
export { keepNetworkSetting } from './network/commands.ts'
export { networkName, networkSetting, networkSettings, sellerOnPaper, vendorOf } from './network/queries.ts'
export type { Seller } from './network/shapes.ts'
export { sealGiven } from './people/password.ts'
export { mustBeProven } from './people/rules.ts'
export { people } from './people/tables.ts'
export { isTemporary, newTemporary, sealedLater, sealTemporary, temporaryUntil } from './people/temporary.ts'
export { noteCall as noteDirectoryCall } from './provisioning/commands/calls.ts'
export { provenDomains } from './provisioning/queries.ts'
export { directory } from './provisioning/routes.ts'
export type {
  ChangedGroup,
  DirectoryGroup,
  Filter as DirectoryFilter,
  Named as DirectoryNamed,
  Person as DirectoryPerson,
} from './provisioning/shapes.ts'
export {
  secretEnding as directorySecretEnding,
  secretSettled as directorySecretSettled,
} from './provisioning/shapes.ts'
export { recoveryEnded, recoveryWaiting } from './recoveries/shapes.ts'
export { find as accessRequestOf } from './requests/queries.ts'
export { accessAnswered, accessAsked } from './requests/shapes.ts'
export { grantsNow, helpers } from './roles/queries.ts'
export { adminOf, clearersOf, giversOf } from './roles/rules.ts'
export { heldAt } from './roles/scopes.ts'
export { type Workspace, workspaces } from './roles/workspaces.ts'
export { work as workFor } from './sessions/commands.ts'
export { makePerson } from './sign-ups/commands.ts'
export { ask as askForSupport, refuse as refuseSupport } from './support-sessions/commands/asking.ts'
export { find as supportSessionOf, stillActs } from './support-sessions/queries.ts'
export {
  supportAsked,
  supportOpened,
  supportSettled,
} from './support-sessions/shapes.ts'
export { createTenant, describeTenant, lockTenant, setStanding } from './tenants/commands.ts'
export { mustBePartner, tenantOf } from './tenants/queries.ts'
export { directoryTakenOver, standingChanged } from './tenants/shapes.ts'
export { type Tenant, tenants } from './tenants/tables.ts'
export { keepFirst } from './token-keys/commands.ts'
export { keysNow } from './token-keys/queries.ts'
export { newPair } from './token-keys/rules.ts'
export type { PublicKey, TokenKey } from './token-keys/tables.ts'
export {
  changeUser,
  deleteUser,
  openUsers,
  restoreUser,
  setPassword as setUserPassword,
  setRoles as setUserRoles,
  taken as userNameTaken,
} from './users/commands.ts'
export {
  type DirectoryUser,
  isTakenOver,
  mustBeUser,
  roleHolders,
  userHere,
  userNames,
  userNamesInUse,
  userStates,
  usersHere,
} from './users/queries.ts'
export { mustNotBeDeleted, nameOf as tidyName, shownName, userNameOf } from './users/rules.ts'
export {
  dismiss as dismissVisitors,
  expected as visitorsExpected,
  homeOf,
  receive as receiveVisitors,
} from './visits/commands.ts'
