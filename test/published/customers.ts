import { Type } from 'typebox'
import { collectionOf, fields, flag, guid, links, marked, maybe, oneOf, text, typed } from './shape.ts'

const relation = oneOf('unknown', 'reseller', 'advisor', 'syndication', 'microsoft_support', 'none')
const company = { tenantId: guid, domain: text, companyName: text, links, attributes: typed('CustomerCompanyProfile') }
const address = { country: text, city: text, addressLine1: text, postalCode: text, phoneNumber: text }
export const CustomerCompanyProfile = fields({
  ...{
    ...company,
    email: text,
    organizationRegistrationNumber: maybe(text),
    address: fields({ ...address, region: text }),
  },
})
export const CustomerBillingProfile = fields({
  ...{ id: guid, firstName: text, lastName: text, email: text, culture: text, language: text, companyName: text },
  defaultAddress: fields({ ...address, state: text, addressLine2: maybe(text), firstName: text, lastName: text }),
  ...{ organizationRegistrationId: maybe(text), links, attributes: marked('CustomerBillingProfile') },
})
export const Customers = collectionOf(
  fields({
    ...{
      id: guid,
      companyProfile: fields(company),
      relationshipToPartner: relation,
      links,
      attributes: typed('Customer'),
    },
  }),
)
const customer = {
  ...{ id: guid, commerceId: guid, companyProfile: CustomerCompanyProfile, billingProfile: CustomerBillingProfile },
  ...{ relationshipToPartner: relation, allowDelegatedAccess: flag, customDomains: Type.Array(text) },
  ...{ associatedPartnerId: maybe(guid), links, attributes: typed('Customer') },
}
export const Customer = fields(customer)
export const NewCustomer = fields({ ...customer, userCredentials: fields({ userName: text, password: text }) })
