/**
 * Who may do what: the one table of the house that knows the business (domain.md 2).
 * A role belongs to a family; a permission names its roles, how far a grant must reach, and what the company must hold first.
 */
// biome-ignore format: a table
export const families = {
  directory: ['globalAdmin', 'userAdmin'],
  reseller:  ['adminAgent', 'salesAgent', 'helpdeskAgent', 'billingAdmin'],
  partner:   ['partnerAdmin', 'accountAdmin', 'businessProfileAdmin', 'referralsAdmin', 'referralsUser', 'coSellAdmin',
              'incentivesAdmin', 'incentivesUser', 'executiveViewer', 'reportViewer', 'complianceAdmin'],
  publisher: ['publisherOwner', 'publisherManager', 'developer', 'businessContributor', 'financialContributor', 'marketer'],
  everyone:  ['member'],
  vendor:    ['owner', 'partnerManager', 'reviewer', 'finance', 'support', 'certifier', 'auditor'],
} as const

export type Family = keyof typeof families
export type Role = (typeof families)[Family][number]
export const roles = Object.values(families).flat() as [Role, ...Role[]]
export const familyOf = (role: Role) =>
  (Object.keys(families) as Family[]).find((family) => (families[family] as readonly Role[]).includes(role)) ??
  'everyone'

/** Where a role holds: in the whole organisation, at one location, or for one publisher account. */
export const scopes = ['organisation', 'location', 'publisher'] as const
export type Scope = (typeof scopes)[number]
export type Grant = { readonly role: Role; readonly scope: Scope; readonly scopeId: string | null }

/** The kinds of scope a role may be granted with (domain.md 2.1). */
export function scopesOf(role: Role): readonly Scope[] {
  if (familyOf(role) === 'publisher') return ['publisher']
  return LOCATED.includes(role) ? ['organisation', 'location'] : ['organisation']
}
const LOCATED: readonly Role[] = [
  'businessProfileAdmin', 'referralsAdmin', 'referralsUser', 'incentivesAdmin', 'incentivesUser', 'executiveViewer', 'reportViewer',
] // biome-ignore format: a list

/** What the company must hold: a programme, in one of these states. */
export type Standing = { readonly programme: Programme; readonly in: readonly string[] }
export const programmes = ['network', 'reseller', 'customer'] as const
export type Programme = (typeof programmes)[number]

export type Rule = {
  readonly roles: readonly Role[]
  readonly needs?: Standing
  /** A fresh second factor within the last minutes (domain.md 2.3). */
  readonly stepUp?: true
  /** A grant at the location the request names is enough. */
  readonly at?: 'location'
  /** What is done concerns two companies: it sees the network, and its commands say `within` themselves (decision 0012). */
  readonly reach?: 'network'
  /**
   * Open to the vendor's support at work inside the company (decision 0014): to look, or to change things too where the
   * company lets them. What says nothing here is for the company's own people.
   */
  readonly acting?: 'look' | 'change'
}

const enrolled: Standing = { programme: 'network', in: ['pending', 'active'] }
/** Rejected too: whoever could not appeal or correct the profile would never come back (domain.md 13 #3). */
const known: Standing = { programme: 'network', in: ['pending', 'active', 'rejected'] }
const member: Standing = { programme: 'network', in: ['active'] }
const reseller: Standing = { programme: 'reseller', in: ['active'] }
/** Restricted too: what was sold goes on (domain.md 5.1). */
const selling: Standing = { programme: 'reseller', in: ['active', 'restricted'] }
/** A customer in its own portal (decision 0017). */
const buyer: Standing = { programme: 'customer', in: ['active'] }
const [GA, UA, BA, AA, SA, HA] = [
  'globalAdmin',
  'userAdmin',
  'billingAdmin',
  'adminAgent',
  'salesAgent',
  'helpdeskAgent',
] as const
const [PA, AC, BP, RA, RU, CS] = [
  'partnerAdmin',
  'accountAdmin',
  'businessProfileAdmin',
  'referralsAdmin',
  'referralsUser',
  'coSellAdmin',
] as const
const [IA, IU, XV, RV, CO, ME] = [
  'incentivesAdmin',
  'incentivesUser',
  'executiveViewer',
  'reportViewer',
  'complianceAdmin',
  'member',
] as const
const [OWN, MGR, REV, FIN, SUP, CER, AUD] = families.vendor
const anyPartner = [GA, UA, BA, AA, SA, HA, PA, AC, BP, RA, RU, CS, IA, IU, XV, RV, CO, ME] as const
const anyVendor = [OWN, MGR, REV, FIN, SUP, CER, AUD] as const

/** Who may do what. The routes name a permission; this is the only place that grants one. */
// biome-ignore format: a table
export const permissions = {
  // access
  'people:read':              { roles: [...anyPartner, ...anyVendor], acting: 'look' },
  'people:manage':            { roles: [GA, UA, OWN] },
  'roles:grant':              { roles: [GA, UA, AC, OWN], stepUp: true },
  'recoveries:answer':        { roles: [GA] },
  'domains:read':             { roles: [...anyPartner, ...anyVendor], acting: 'look' },
  'domains:manage':           { roles: [GA, OWN] },
  'sso:manage':               { roles: [GA, OWN], stepUp: true },
  'provisioning:manage':      { roles: [GA, OWN], stepUp: true },
  'apps:manage':              { roles: [GA, OWN], stepUp: true },
  'authorizations:own':       { roles: [...anyPartner, ...anyVendor] },
  'authorizations:give':      { roles: [...anyPartner, ...anyVendor], stepUp: true },
  'supportAccess:read':       { roles: [GA, UA, AC, CO], acting: 'look' },
  'supportAccess:allow':      { roles: [GA], stepUp: true },
  'supportAccess:end':        { roles: [GA, AC] },
  // membership
  'enrolment:manage':         { roles: [GA] },
  'account:read':             { roles: anyPartner, acting: 'look' },
  'account:manage':           { roles: [GA, AC], needs: known, acting: 'change' },
  'verification:read':        { roles: anyPartner, acting: 'look' },
  'verification:manage':      { roles: [GA, AC], needs: known },
  'joins:decide':             { roles: [GA, UA, AC] },
  'locations:read':           { roles: anyPartner, at: 'location', acting: 'look' },
  'locations:manage':         { roles: [AC], needs: enrolled, acting: 'change' },
  'account:close':            { roles: [GA], needs: known, stepUp: true },
  'billTo:manage':            { roles: [GA], needs: known },
  'taxId:manage':             { roles: [GA, BA, AA], needs: known },
  'supportProfile:manage':    { roles: [GA, AC], needs: known, acting: 'change' },
  'securityContact:manage':   { roles: [GA], needs: known },
  'structure:read':           { roles: [GA, AC], reach: 'network', acting: 'look' },
  'structure:manage':         { roles: [GA, AC], needs: enrolled, reach: 'network' },
  'structure:confirm':        { roles: [GA, AC], needs: enrolled, stepUp: true, reach: 'network' },
  'tenants:manage':           { roles: [GA], needs: enrolled, stepUp: true, reach: 'network' },
  'programmes:read':          { roles: anyPartner, acting: 'look' },
  'programmes:enrol':         { roles: [GA, AC], needs: enrolled },
  'programmes:leave':         { roles: [GA], needs: enrolled, stepUp: true },
  'associations:manage':      { roles: [GA], needs: member },
  'readiness:read':           { roles: anyPartner, acting: 'look' },
  // agreements
  'agreements:read':          { roles: anyPartner, acting: 'look' },
  'agreements:sign':          { roles: [GA], needs: member, stepUp: true },
  // what comes later in this house (domain.md 2.2)
  'customers:read':           { roles: [GA, AA, SA, HA], needs: selling, acting: 'look' },
  'customers:create':         { roles: [AA, SA], needs: reseller, reach: 'network' },
  'customers:manage':         { roles: [AA, SA], needs: selling },
  'customerUsers:read':       { roles: [AA, SA, HA], needs: selling, reach: 'network' },
  'customerUsers:manage':     { roles: [AA, SA, HA], needs: selling, reach: 'network' },
  'customers:views':          { roles: [GA, AA, SA, HA], needs: selling },
  'customers:vet':            { roles: [AA, SA], needs: selling, reach: 'network' },
  'customers:attest':         { roles: [AA, SA], needs: selling, reach: 'network' },
  'customers:end':            { roles: [GA], needs: selling, stepUp: true, reach: 'network' },
  'relationships:ask':        { roles: [AA, SA], needs: reseller, reach: 'network' },
  'delegations:read':         { roles: [GA, AA, SA, HA], needs: selling, acting: 'look' },
  'delegations:manage':       { roles: [AA], needs: selling, reach: 'network' },
  'delegations:assign':       { roles: [AA], needs: selling, reach: 'network' },
  'partnerships:read':        { roles: [GA, AA, SA], needs: selling, reach: 'network' },
  'partnerships:invite':      { roles: [AA, SA], needs: reseller },
  'partnerships:accept':      { roles: [GA], needs: reseller, reach: 'network' },
  'partnerships:remove':      { roles: [GA, AA], needs: selling, reach: 'network' },
  // a customer's own portal
  'ourAgreement:read':        { roles: [GA, UA, ME], needs: buyer },
  'ourAgreement:sign':        { roles: [GA], needs: buyer },
  'ourPartners:read':         { roles: [GA, UA], needs: buyer, reach: 'network' },
  'ourPartners:end':          { roles: [GA], needs: buyer, reach: 'network' },
  'ourSoftware:open':         { roles: [GA], needs: buyer, reach: 'network' },
  'ourTransfers:answer':      { roles: [GA], needs: buyer, reach: 'network' },
  'delegations:approve':      { roles: [GA], needs: buyer, stepUp: true, reach: 'network' },
  'orders:read':              { roles: [GA, AA, SA, HA, BA], needs: selling, acting: 'look' },
  'orders:place':             { roles: [GA, AA, SA], needs: reseller },
  'subscriptions:read':       { roles: [GA, AA, SA, HA, BA], needs: selling, acting: 'look' },
  'subscriptions:manage':     { roles: [GA, AA, SA], needs: selling },
  'software:open':            { roles: [AA], needs: selling },
  'transfers:read':           { roles: [GA, AA, SA, HA], needs: selling, reach: 'network' },
  'transfers:manage':         { roles: [AA], needs: selling, reach: 'network' },
  'webhooks:manage':          { roles: [GA, AA], needs: member },
  'pricing:read':             { roles: [GA, AA, SA, BA], needs: reseller, acting: 'look' },
  'billing:read':             { roles: [GA, BA, AA], needs: reseller, acting: 'look' },
  'billing:manage':           { roles: [GA, BA], needs: reseller },
  'membership:read':          { roles: [GA, PA, AC, BP, XV, RV], needs: enrolled, acting: 'look' },
  'membership:buy':           { roles: [GA, PA], needs: enrolled },
  'benefits:read':            { roles: [GA, PA], needs: member, acting: 'look' },
  'benefits:own':             { roles: anyPartner, needs: member },
  'benefits:assign':          { roles: [GA, PA], needs: member, acting: 'change' },
  'benefits:keys':            { roles: [GA, PA], needs: member },
  'referrals:manage':         { roles: [RA], needs: member, at: 'location' },
  'referrals:own':            { roles: [RA, RU], needs: member, at: 'location' },
  'profile:manage':           { roles: [BP, RA], needs: member, at: 'location' },
  'coSell:publish':           { roles: [CS], needs: member },
  'incentives:manage':        { roles: [IA], needs: member, at: 'location' },
  'incentives:read':          { roles: [IA, IU], needs: member, at: 'location' },
  'earnings:read':            { roles: [GA, AC, IA, IU], needs: member, at: 'location' },
  'bankData:manage':          { roles: [GA, AC, IA], needs: member, stepUp: true },
  'insights:read':            { roles: [XV, RV], needs: member, at: 'location' },
  'insights:revenue':         { roles: [XV], needs: member, at: 'location' },
  'tickets:open':             { roles: anyPartner, acting: 'change' },
  // leaving the old centre
  'legacy:read':              { roles: [GA, UA, AC, PA], acting: 'look' },
  'lateClaims:ask':           { roles: [GA, AC], needs: enrolled },
  // notifications, audit, files
  'inbox:read':               { roles: [...anyPartner, ...anyVendor], acting: 'look' },
  'audit:read':               { roles: [GA, AA, OWN, AUD], acting: 'look' },
  'files:keep':               { roles: [...anyPartner, ...anyVendor], acting: 'change' },
  // the vendor's desk
  'partners:read':            { roles: anyVendor },
  'partners:manage':          { roles: [OWN, MGR] },
  'partners:audit':           { roles: [OWN, MGR, AUD] },
  'support:read':             { roles: [OWN, MGR, SUP, AUD] },
  'support:ask':              { roles: [OWN, SUP] },
  'support:act':              { roles: [OWN, SUP], stepUp: true },
  'checks:read':              { roles: [OWN, MGR, REV, SUP, AUD] },
  'checks:decide':            { roles: [OWN, REV] },
  'qualifications:decide':    { roles: [OWN, MGR] },
  'checklists:manage':        { roles: [OWN, MGR] },
  'contracts:read':           { roles: anyVendor },
  'contracts:manage':         { roles: [OWN, MGR], stepUp: true },
  'articles:manage':          { roles: [OWN, MGR, SUP] },
  'benefits:manage':          { roles: [OWN, MGR, SUP] },
  'migration:read':           { roles: [OWN, MGR, REV, SUP, AUD] },
  'migration:manage':         { roles: [OWN, MGR] },
  'lateClaims:decide':        { roles: [OWN, REV] },
  'imports:view':             { roles: [OWN, MGR, SUP, AUD] },
  'imports:manage':           { roles: [OWN, MGR] },
  'levels:manage':            { roles: [OWN, MGR] },
  'scores:manage':            { roles: [OWN, MGR] },
  'purchases:read':           { roles: [OWN, MGR, FIN, SUP, AUD] },
  'purchases:settle':         { roles: [OWN, FIN] },
  'orders:watch':             { roles: [OWN, MGR, FIN, SUP, AUD] },
  'orders:decide':            { roles: [OWN, MGR, FIN] },
  'credit:read':              { roles: [OWN, MGR, FIN, AUD] },
  'credit:manage':            { roles: [OWN, FIN] },
  'catalog:read':             { roles: anyVendor },
  'catalog:manage':           { roles: [OWN, MGR] },
  'provisioner:read':         { roles: [OWN, MGR, SUP, AUD] },
  'provisionings:retry':      { roles: [OWN, MGR, SUP] },
  'settings:manage':          { roles: [OWN], stepUp: true },
} as const satisfies Record<string, Rule>

/** `anyone` may even be a stranger; `person` is whoever is signed in, in a company or not yet. */
export type Permission = keyof typeof permissions | 'anyone' | 'person'
export const ruleOf = (permission: Permission): Rule | undefined =>
  permission === 'anyone' || permission === 'person' ? undefined : permissions[permission]

/** By what somebody proved it is still them: the code of their app, a recovery code, or a passkey of their device. */
export const factors = ['app', 'recoveryCode', 'passkey'] as const
export type Factor = (typeof factors)[number]
/** A proof by a second factor: evidence keeps it with what it opened. */
export type Proven = { readonly at: Date; readonly by: Factor }

export type Bearer = {
  readonly grants: readonly Grant[]
  readonly standings: Readonly<Partial<Record<Programme, string>>>
  readonly steppedUp: boolean
  /** Set while the vendor's support works inside the company: whether it may change things. */
  readonly acting?: { readonly writes: boolean } | null
}
/** What may keep somebody out; the last two only whoever acts for a company that is not theirs. */
export const blocks = ['role', 'programme', 'status', 'stepUp', 'acting', 'looksOnly'] as const
export type Block = (typeof blocks)[number]

/** What the vendor's support holds inside a company: enough to see what its admins see, and nothing of its directory. */
export const actingGrants: readonly Grant[] = (['accountAdmin', 'partnerAdmin', 'adminAgent', 'member'] as const).map(
  (role) => ({ role, scope: 'organisation', scopeId: null }),
)

/** What keeps this bearer from using the permission, or null. Status is named before step-up: proving oneself would not help. */
export function blockOf(permission: Permission, who: Bearer, locationId?: string): Block | null {
  const rule = ruleOf(permission)
  if (!rule) return null
  const holds = who.grants.some((grant) => reaches(rule, grant, locationId))
  if (who.acting) return holds && rule.acting ? (standingOf(rule, who) ?? looksOnly(rule, who.acting)) : 'acting'
  if (!holds) return 'role'
  return standingOf(rule, who) ?? (rule.stepUp && !who.steppedUp ? 'stepUp' : null)
}

/** Whether a company stands where the permission asks for it, whoever of its people it is: so is what is done for it by a job, or by another's yes. */
export const standsFor = (permission: Permission, standings: Bearer['standings']): boolean => {
  const rule = ruleOf(permission)
  return !rule || standingOf(rule, { standings }) === null
}

function standingOf({ needs }: Rule, { standings }: Pick<Bearer, 'standings'>): 'programme' | 'status' | null {
  if (!needs) return null
  const standing = standings[needs.programme]
  if (standing === undefined) return 'programme'
  return needs.in.includes(standing) ? null : 'status'
}

const looksOnly = ({ acting }: Rule, { writes }: { writes: boolean }) =>
  acting === 'change' && !writes ? 'looksOnly' : null

function reaches(rule: Rule, { role, scope, scopeId }: Grant, locationId?: string): boolean {
  if (!rule.roles.includes(role)) return false
  return scope === 'organisation' || scope === 'publisher' || (rule.at === 'location' && locationId === scopeId)
}

/** A permission of the vendor's desk opens partners' records; every use of it is in the audit. */
export const ofVendor = (permission: Permission): boolean => {
  const rule = ruleOf(permission)
  return rule?.roles.every((role) => familyOf(role) === 'vendor') ?? false
}
