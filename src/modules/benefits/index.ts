/** What others may use of benefits: grant them, ask whether they were used, take them back. */
export { grantEntitlements, type Line, type Source, withdrawEntitlements } from './entitlements/commands.ts'
export { usedOf } from './entitlements/queries.ts'
export { entitlementExpiring, entitlementGranted, entitlementSettled } from './entitlements/shapes.ts'
export { type Entitlement, entitlements } from './entitlements/tables.ts'
export { type Unit, units } from './types/kinds.ts'
export { allTypes as benefitTypesOf } from './types/queries.ts'
export { benefitTypes } from './types/tables.ts'

import './words.ts'
