/** What other modules may use of the standings between companies. */
export {
  begin as beginRelationship,
  end as endRelationship,
  rename as renameCustomer,
} from './relationships/commands.ts'
export { mustServe, servedBy } from './relationships/queries.ts'
export { beyondPrefix, nameKey } from './relationships/rules.ts'
export { relationshipBegan, relationshipEnded } from './relationships/shapes.ts'
export { kinds as relationshipKinds, type Relationship, relationships } from './relationships/tables.ts'
export { lifecycle as relationshipLife } from './relationships/lifecycle.ts'
