import { Type } from 'typebox'
import { collectionOf, fields, flag, guid, instant, links, maybe, oneOf, text, typed, whole } from './shape.ts'

const user = {
  ...{ id: guid, userPrincipalName: text, firstName: text, lastName: text, displayName: text, usageLocation: text },
  ...{ immutableId: maybe(text), userDomainType: oneOf('none', 'managed', 'federated'), state: oneOf('active', 'inactive') },
  ...{ softDeletionTime: maybe(instant), links, attributes: typed('CustomerUser') },
} // biome-ignore format: one shape
export const CustomerUser = fields(user)
export const CustomerUsers = collectionOf(CustomerUser)
export const NewCustomerUser = fields({
  ...user,
  passwordProfile: fields({ forceChangePassword: flag, password: text }),
})

const role = { id: guid, name: text, attributes: typed('DirectoryRole') }
export const DirectoryRoles = collectionOf(fields(role))
const member = { id: guid, displayName: text, userPrincipalName: text, roleId: guid, attributes: typed('UserMember') }
export const UserMember = fields(member)
export const UserMembers = collectionOf(UserMember)

const group = oneOf('none', 'group1', 'group2')
const product = fields({ id: guid, name: text, skuPartNumber: text, targetType: oneOf('User', 'Tenant'), licenseGroupId: group }) // biome-ignore format: one shape
const plan = fields({ displayName: text, serviceName: text, id: guid, capabilityStatus: oneOf('Success', 'Disabled', 'Warning', 'Suspended', 'Deleted'), targetType: oneOf('User', 'Tenant') }) // biome-ignore format: one shape
export const SubscribedSkus = collectionOf(
  fields({
    ...{ availableUnits: whole, activeUnits: whole, consumedUnits: whole, suspendedUnits: whole, totalUnits: whole },
    ...{ warningUnits: whole, productSku: product, servicePlans: Type.Array(plan) },
    ...{ capabilityStatus: oneOf('Enabled', 'Warning', 'Suspended', 'Deleted'), attributes: typed('SubscribedSku') },
  }),
)
export const Licenses = collectionOf(
  fields({ servicePlans: Type.Array(plan), productSku: product, attributes: typed('License') }),
)
export const LicenseUpdate = fields({
  licensesToAssign: Type.Array(fields({ skuId: guid, excludedPlans: maybe(Type.Array(guid)) })),
  licensesToRemove: maybe(Type.Array(guid)),
  licenseWarnings: Type.Array(Type.Never()),
  attributes: typed('LicenseUpdate'),
})
