import { Type } from 'typebox'
import {
  collectionOf,
  fields,
  flag,
  guid,
  instant,
  links,
  marked,
  maybe,
  oneOf,
  text,
  typed,
  uri,
  whole,
} from './shape.ts'

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

export const CustomerRelationshipRequest = fields({ url: uri, attributes: typed('CustomerRelationshipRequest') })
const kind = oneOf('MicrosoftCustomerAgreement', 'MicrosoftCloudAgreement')
export const AgreementMetaData = collectionOf(
  fields({ templateId: guid, agreementType: kind, agreementLink: uri, versionRank: whole }),
)
export const AgreementDocument = fields({ displayUri: uri, downloadUri: uri, language: text, country: text })
export const Agreement = fields({
  ...{ userId: guid, templateId: guid, dateAgreed: instant, type: kind, agreementLink: maybe(uri) },
  primaryContact: fields({ firstName: text, lastName: text, email: text, phoneNumber: text }),
})
export const Agreements = collectionOf(Agreement)
export const DirectSigned = fields({ isSigned: flag })
export const PartnerRelationships = collectionOf(
  fields({
    ...{
      id: guid,
      name: text,
      mpnId: text,
      location: maybe(text),
      state: maybe(text),
      attributes: typed('PartnerRelationship'),
    },
    relationshipType: oneOf('is_indirect_reseller_of', 'is_indirect_cloud_solution_provider_of'),
  }),
)
export const ManagedServices = collectionOf(fields({ id: guid, name: text, groupName: text, links }))
const vetted = { vettingStatus: maybe(oneOf('InReview', 'Approved', 'Denied')), vettingReason: maybe(text), vettingCreateDate: maybe(instant) } // biome-ignore format: one shape
export const CustomerQualification = fields({ qualification: text, ...vetted })
export const CustomerQualifications = Type.Array(CustomerQualification)
export const ValidationCodes = Type.Array(
  fields({
    ...{ partnerId: guid, organizationName: text, validationId: text },
    ...{ maxCreates: whole, remainingCreates: whole, eTag: text },
  }),
)
export const ValidationStatus = fields({
  type: Type.Literal('account'),
  status: oneOf('Unknown', 'UnderReview', 'Allowed', 'NotAllowed'),
  lastUpdateDateTime: instant,
})
export const Domain = fields({
  ...{ authenticationType: text, capability: text, isDefault: flag, isInitial: flag, name: text },
  ...{ rootDomain: Type.Null(), status: oneOf('unverified', 'verified'), verificationMethod: text },
  attributes: typed('Domain'),
})
