/** What other modules may use of the standings between companies. */
export {
  noteEach as noteForCustomers,
  noteEnd as noteEndForCustomer,
  noteFor as noteForCustomer,
  noteOf as noteOfCustomer,
} from './acts/commands.ts'
export { assignmentMoved } from './assignments/shapes.ts'
export { beginUsual as beginUsualAccess, beginUsualEach as beginUsualAccessEach } from './delegations/commands/usual.ts'
export { rolesHeldAt } from './delegations/queries.ts'
export {
  type DirectoryRole,
  directoryRoles,
  isDirectoryRole,
  roleKeys as directoryRoleKeys,
} from './delegations/roles.ts'
export { type DelegationMoved, delegationMoved } from './delegations/shapes.ts'
export { type Delegation, delegations } from './delegations/tables.ts'
export { type OurReseller, resellerOfOurs, sellsThroughUs } from './partnerships/queries.ts'
export { type Partnership, partnerships } from './partnerships/tables.ts'
export {
  begin as beginRelationship,
  beginEach as beginRelationships,
  beginNew as beginNewRelationship,
  end as endRelationship,
  holdServed,
  rename as renameCustomer,
} from './relationships/commands.ts'
export { lifecycle as relationshipLife } from './relationships/lifecycle.ts'
export { find as ourPartnerOf } from './relationships/ours.ts'
export {
  companyOf,
  customerNames,
  mustHaveServed,
  mustServe,
  type Selling,
  sellsAs,
  servedBy,
} from './relationships/queries.ts'
export { beyondPrefix, nameKey } from './relationships/rules.ts'
export { relationshipEnded } from './relationships/shapes.ts'
export { kinds as relationshipKinds, type Relationship, relationships } from './relationships/tables.ts'
export { type CustomerAgreement, onRelating } from './requests/agreement.ts'
export { requestAnswered } from './requests/shapes.ts'
export { requests as relationshipRequests } from './requests/tables.ts'
export { waitingFor as waitingInRuns } from './runs/queries.ts'
