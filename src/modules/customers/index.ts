/** What other modules may use of customers. */
export { change as changeCustomerProfile, create as createCustomer, end as endCustomer } from './customers/commands.ts'
export { domainSuffix, find as customerOf, search as searchCustomers } from './customers/queries.ts'
export { customerCreated } from './customers/shapes.ts'
export { type CustomerProfile, customerProfiles } from './customers/tables.ts'
export { tag as tagCustomer } from './tags/commands.ts'
export { customerTags } from './tags/tables.ts'
