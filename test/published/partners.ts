import { Type } from 'typebox'
import { collectionOf, fields, flag, guid, instant, links, marked, maybe, oneOf, text, typed } from './shape.ts'

const place = { country: text, city: text, state: text, addressLine1: text, addressLine2: text, postalCode: text, phoneNumber: text } // biome-ignore format: a list
const person = { firstName: text, lastName: text }
const contact = fields({ ...person, email: text, phoneNumber: text })

export const MpnProfile = fields({
  ...{
    partnerName: text,
    mpnId: text,
    profileType: Type.Literal('MpnProfile'),
    links,
    attributes: typed('MpnProfile'),
  },
})
export const LegalBusinessProfile = fields({
  companyName: text,
  address: fields({ ...place, ...person }),
  primaryContact: contact,
  companyApproverAddress: fields(place),
  companyApproverEmail: text,
  vettingStatus: oneOf('none', 'pending', 'authorized', 'rejected'),
  vettingSubStatus: oneOf('none', 'entry', 'email_ownership', 'email_domain', 'employment_verification', 'decision', 'other', 'business_verification'),
  ...{ profileType: Type.Literal('LegalBusinessProfile'), links, attributes: marked('LegalBusinessProfile') },
}) // biome-ignore format: a list
export const OrganizationProfile = fields({
  ...{ id: text, companyName: text, defaultAddress: fields({ ...place, ...person }), tenantId: text, domain: text },
  ...{ email: text, language: text, culture: text },
  ...{ profileType: Type.Literal('OrganizationProfile'), links, attributes: marked('OrganizationProfile') },
})
export const BillingProfile = fields({
  ...{
    companyName: text,
    address: fields({ ...place, ...person }),
    primaryContact: contact,
    purchaseOrderNumber: text,
  },
  ...{ taxId: text, billingDay: Type.Null(), billingCurrency: text },
  ...{ profileType: Type.Literal('BillingProfile'), links, attributes: typed('BillingProfile') },
})
export const SupportProfile = fields({
  ...{ email: text, telephone: text, website: text },
  ...{ profileType: Type.Literal('support_profile'), links, attributes: typed('SupportProfile') },
})
export const CountryValidationRules = fields({
  ...{ iso2Code: text, defaultCulture: text, isStateRequired: flag, supportedStatesList: Type.Array(text) },
  ...{ supportedLanguagesList: Type.Array(text), supportedCulturesList: Type.Array(text), isPostalCodeRequired: flag },
  ...{
    postalCodeRegex: text,
    isCityRequired: flag,
    isVatIdSupported: flag,
    taxIdFormat: maybe(text),
    vatIdRegex: maybe(text),
  },
  ...{
    phoneNumberRegex: maybe(text),
    isTaxIdSupported: flag,
    isTaxIdOptional: flag,
    countryCallingCodesList: Type.Array(text),
  },
  attributes: typed('CountryValidationRules'),
})
const validated = fields({ country: text, city: text, state: text, addressLine1: text, addressLine2: maybe(text), postalCode: text }) // biome-ignore format: a list
export const AddressValidationResponse = fields({
  originalAddress: validated,
  suggestedAddresses: Type.Array(validated),
  status: oneOf('VerifiedShippable', 'Verified', 'InteractionRequired', 'StreetPartial', 'PremisesPartial', 'Multiple', 'None', 'NotValidated'),
  validationMessage: maybe(text),
}) // biome-ignore format: a list
export const AgreementStatus = fields({ isAgreementSigned: flag })
const pair = fields({ key: text, value: Type.Union([text, Type.Null()]) })
export const AuditRecords = collectionOf(
  fields({
    ...{ id: text, partnerId: guid, customerId: text, customerName: text, userPrincipalName: text },
    ...{
      applicationId: maybe(text),
      resourceType: Type.String({ pattern: '^[a-z_]+$' }),
      resourceOldValue: maybe(text),
    },
    ...{ resourceNewValue: text, operationType: Type.String({ pattern: '^[a-z_]+$' }), operationDate: instant },
    ...{ operationStatus: oneOf('succeeded', 'failed', 'progress', 'decline'), customizedData: Type.Array(pair) },
    ...{ originalCorrelationId: maybe(guid), sessionId: maybe(guid), attributes: typed('AuditRecord') },
  }),
)
