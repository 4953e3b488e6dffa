/**
 * What concerns companies and people: one line an address, by which methods, and who may call it (`user`: a person by an
 * app; `both`: an app alone too).
 * `~` is `/v1/customers/:customerId`.
 */
// biome-ignore format: a table
export const partners = {
  'Customers, relationships, qualifications': `
    both GET,POST /v1/customers
    both GET,PATCH,DELETE ~
    both GET /v1/customers/relationshiprequests
    user GET ~/relationships
    user GET /v1/relationships
    both GET ~/profiles/company
    both GET,PUT ~/profiles/billing
    both GET,PUT ~/qualification
    both GET,POST ~/qualifications
    both GET /v1/customers/all/validations
    both GET ~/managedservices
    both GET ~/validationStatus
    user GET,POST ~/agreements
    user GET ~/directSignedMicrosoftCustomerAgreementStatus
    both POST ~/applicationconsents
    both DELETE ~/applicationconsents/:applicationId
    both POST ~/verifieddomain
    both HEAD /v1/domains/:domain
    both GET /v1/validations/checkdomainavailability/:domain`,
  'Customer users, roles, licences': `
    user GET,POST ~/users
    user GET,PATCH,DELETE ~/users/:userId
    user PATCH ~/users/:userId/resetpassword
    user GET ~/users/:userId/directoryroles
    user GET ~/users/:userId/licenses
    user POST ~/users/:userId/licenseupdates
    user GET ~/directoryroles
    user GET,POST ~/directoryroles/:roleId/usermembers
    user DELETE ~/directoryroles/:roleId/usermembers/:userId
    user GET ~/subscribedskus`,
  'Partner profiles, agreements, account': `
    user GET /v1/profiles/mpn
    user GET,PUT /v1/profiles/legalbusiness
    user GET,PUT /v1/profiles/organization
    user GET,PUT /v1/profiles/billing
    user GET,PUT /v1/profiles/support
    user PUT /v1/profiles/supportprofile
    user GET /v1/agreements
    user GET /v1/agreements/:agreementType
    user GET /v1/agreements/:agreementType/signatures
    user GET /v1/agreements/:agreementType/signatures/:version
    user GET /v1/agreementtemplates/:templateId/document
    both GET /v1/compliance/csp/agreementstatus
    both GET /v1/countryvalidationrules/:country
    both POST /v1/validations/address
    both GET /v1/enrolledprograms/:program
    both GET,PUT /v1/accountsettings/:name`,
  'Service requests and incidents': `
    user GET /v1/servicerequests
    user POST /v1/servicerequests/:agentLocale
    user GET /v1/servicerequests/supporttopics
    user GET,PATCH /v1/servicerequests/:serviceRequestId
    user GET ~/servicerequests
    user GET,PATCH ~/servicerequests/:serviceRequestId
    both GET /v1/serviceincidents/office`,
  'Audit, security, devices, self-serve policies, analytics, webhooks': `
    user GET /v1/auditrecords
    user GET /v1/partnerRequests
    both GET /v1/applicationmfaadoptionstatus
    both GET /v1/nonMfaCompliantPartnerPrincipals
    both GET /v1/fraudEvents
    both GET,POST ~/policies
    both GET,PUT,DELETE ~/policies/:policyId
    both GET,POST ~/deviceBatches
    both GET,POST ~/deviceBatches/:deviceBatchId/devices
    both PATCH,DELETE ~/deviceBatches/:deviceBatchId/devices/:deviceId
    both PATCH ~/DevicePolicyUpdates
    both GET ~/batchJobStatus/:batchTrackingId
    both GET,POST,PUT /v1/SelfServePolicy
    both GET,PUT,DELETE /v1/SelfServePolicy/:policyId
    user GET /v1/analytics/licenses/deployment
    user GET /v1/analytics/licenses/usage
    user GET ~/analytics/licenses/deployment
    user GET ~/analytics/licenses/usage
    user GET /v1/analytics/commercial/deployment/license
    user GET /v1/analytics/commercial/usage/license
    user GET /partner/v1/analytics/commercial/deployment/license
    user GET /partner/v1/analytics/commercial/usage/license
    user GET /partner/v1/analytics/subscriptions
    user GET /partner/v1/analytics/usage/azure
    user GET /partner/v1/analytics/search
    user GET /partner/v1/analytics/referrals
    user GET /partner/v1/analytics/indirectresellers
    both GET /webhooks/v1/registration/events
    both GET,POST,PUT /webhooks/v1/registration
    both POST /webhooks/v1/registration/validationEvents
    both GET /webhooks/v1/registration/validationEvents/:correlationId
    both POST /v1/sandboxIndirectReseller
    both DELETE /v1/sandboxIndirectReseller/:resellerId`,
} as const
