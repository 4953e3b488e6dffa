import { createRouter } from '@tanstack/react-router'
import { page, root, type Search } from './pages.tsx'

/** Every page of the house, one line each. */
// biome-ignore format: a table
const pages = [
  page('/verification', 'member', () => import('./verifications/VerificationPage.tsx').then((m) => m.VerificationPage)),
  page('/mailbox', 'anyone', () => import('./verifications/MailboxPage.tsx').then((m) => m.MailboxPage)),
  page('/vendor/verifications', 'vendor', () => import('./verifications/QueuePage.tsx').then((m) => m.QueuePage)),
  page('/vendor/verifications/$tenantId/$id', 'vendor', () => import('./verifications/ReviewPage.tsx').then((m) => m.ReviewPage)),
  page('/programmes', 'member', () => import('./programmes/ProgrammesPage.tsx').then((m) => m.ProgrammesPage)),
  page('/vendor/programmes', 'vendor', () => import('./programmes/QualificationsPage.tsx').then((m) => m.QualificationsPage)),
  page('/vendor/programmes/$tenantId', 'vendor', () => import('./programmes/QualificationPage.tsx').then((m) => m.QualificationPage)),
  page('/vendor/checklists', 'vendor', () => import('./programmes/ChecklistsPage.tsx').then((m) => m.ChecklistsPage)),
  page('/association', 'member', () => import('./associations/AssociationPage.tsx').then((m) => m.AssociationPage)),
  page('/agreements/partner', 'member', () => import('./agreements/PartnerAgreementPage.tsx').then((m) => m.PartnerAgreementPage)),
  page('/acceptances/$id', 'member', () => import('./agreements/AcceptancePage.tsx').then((m) => m.AcceptancePage)),
  page('/vendor/agreements', 'vendor', () => import('./agreements/DeskPage.tsx').then((m) => m.DeskPage)),
  page('/vendor/agreements/$id', 'vendor', () => import('./agreements/VersionPage.tsx').then((m) => m.VersionPage)),
  page('/', 'anyone', () => import('./home/FrontPage.tsx').then((m) => m.FrontPage)),
  page('/actions', 'member', () => import('./notifications/ActionsPage.tsx').then((m) => m.ActionsPage)),
  page('/account/notifications', 'member', () => import('./notifications/PreferencesPage.tsx').then((m) => m.PreferencesPage)),
  page('/readiness', 'member', () => import('./readiness/ReadinessPage.tsx').then((m) => m.ReadinessPage)),
  page('/audit', 'member', () => import('./audit/AuditPage.tsx').then((m) => m.AuditPage)),
  page('/vendor/partners/$tenantId/audit', 'vendor', () => import('./audit/AuditPage.tsx').then((m) => m.AuditPage)),
  page('/founding', 'anyone', () => import('./founding/FoundingPage.tsx').then((m) => m.FoundingPage)),
  page('/sign-in', 'anyone', () => import('./access/SignInPage.tsx').then((m) => m.SignInPage)),
  page('/reset-password', 'anyone', () => import('./access/ResetPasswordPage.tsx').then((m) => m.ResetPasswordPage)),
  page('/enrol', 'anyone', () => import('./enrolment/EnrolPage.tsx').then((m) => m.EnrolPage)),
  page('/help', 'anyone', () => import('./help/HelpPage.tsx').then((m) => m.HelpPage)),
  page('/help/$topic/$slug', 'anyone', () => import('./help/ArticlePage.tsx').then((m) => m.ArticlePage)),
  page('/vendor/articles', 'vendor', () => import('./help/ImportPage.tsx').then((m) => m.ImportPage)),
  page('/terms', 'anyone', () => import('./terms/TermsPage.tsx').then((m) => m.TermsPage)),
  page('/account', 'member', () => import('./membership/AccountPage.tsx').then((m) => m.AccountPage)),
  page('/locations', 'member', () => import('./membership/LocationsPage.tsx').then((m) => m.LocationsPage)),
  page('/locations/$id', 'member', () => import('./membership/LocationPage.tsx').then((m) => m.LocationPage)),
  page('/benefits', 'member', () => import('./benefits/BenefitsPage.tsx').then((m) => m.BenefitsPage)),
  page('/benefits/mine', 'member', () => import('./benefits/MinePage.tsx').then((m) => m.MinePage)),
  page('/benefits/$id', 'member', () => import('./benefits/BenefitPage.tsx').then((m) => m.BenefitPage)),
  page('/allocations/$id', 'member', () => import('./benefits/AllocationPage.tsx').then((m) => m.AllocationPage)),
  page('/vendor/benefits', 'vendor', () => import('./benefits/GrantsPage.tsx').then((m) => m.GrantsPage)),
  page('/vendor/benefit-types', 'vendor', () => import('./benefits/TypesPage.tsx').then((m) => m.TypesPage)),
  page('/vendor/benefit-keys', 'vendor', () => import('./benefits/KeysPage.tsx').then((m) => m.KeysPage)),
  page('/vendor/benefit-desk', 'vendor', () => import('./benefits/DeskPage.tsx').then((m) => m.DeskPage)),
  page('/joins', 'member', () => import('./membership/JoinsPage.tsx').then((m) => m.JoinsPage)),
  page('/account/profiles', 'member', () => import('./membership/structure/ProfilesPage.tsx').then((m) => m.ProfilesPage)),
  page('/account/tenants', 'member', () => import('./membership/structure/TenantsPage.tsx').then((m) => m.TenantsPage)),
  page('/account/merges', 'member', () => import('./membership/structure/MergesPage.tsx').then((m) => m.MergesPage)),
  page('/account/merges/$id', 'member', () => import('./membership/structure/MergePage.tsx').then((m) => m.MergePage)),
  page('/account/transfers', 'member', () => import('./membership/structure/TransfersPage.tsx').then((m) => m.TransfersPage)),
  page('/account/closure', 'member', () => import('./membership/structure/ClosurePage.tsx').then((m) => m.ClosurePage)),
  page('/vendor/partners', 'vendor', () => import('./membership/PartnersPage.tsx').then((m) => m.PartnersPage)),
  page('/vendor/partners/$tenantId', 'vendor', () => import('./membership/PartnerPage.tsx').then((m) => m.PartnerPage)),
  page('/vendor/migration', 'vendor', () => import('./migration/retirement/OverviewPage.tsx').then((m) => m.OverviewPage)),
  page('/vendor/migration/plan', 'vendor', () => import('./migration/retirement/PlanPage.tsx').then((m) => m.PlanPage)),
  page('/vendor/migration/left', 'vendor', () => import('./migration/retirement/LeftPage.tsx').then((m) => m.LeftPage)),
  page('/vendor/migration/imports', 'vendor', () => import('./migration/imports/ImportsPage.tsx').then((m) => m.ImportsPage)),
  page('/vendor/migration/imports/new', 'vendor', () => import('./migration/imports/NewImportPage.tsx').then((m) => m.NewImportPage)),
  page('/vendor/migration/imports/$id', 'vendor', () => import('./migration/imports/ImportPage.tsx').then((m) => m.ImportPage)),
  page('/vendor/migration/accounts', 'vendor', () => import('./migration/old-accounts/OldAccountsPage.tsx').then((m) => m.OldAccountsPage)),
  page('/vendor/migration/accounts/$oldId', 'vendor', () => import('./migration/old-accounts/OldAccountPage.tsx').then((m) => m.OldAccountPage)),
  page('/account/security', 'member', () => import('./access/SecurityPage.tsx').then((m) => m.SecurityPage)),
  page('/account/people', 'member', () => import('./access/PeoplePage.tsx').then((m) => m.PeoplePage)),
  page('/account/people/invitations', 'member', () => import('./access/InvitationsPage.tsx').then((m) => m.InvitationsPage)),
  page('/account/people/changes', 'member', () => import('./access/RoleChangesPage.tsx').then((m) => m.RoleChangesPage)),
  page('/account/people/file', 'member', () => import('./access/SheetPage.tsx').then((m) => m.SheetPage)),
  page('/account/access-requests', 'member', () => import('./access/AccessRequestsPage.tsx').then((m) => m.AccessRequestsPage)),
  page('/account/recovery', 'member', () => import('./access/RecoveryPage.tsx').then((m) => m.RecoveryPage)),
  page('/vendor/recoveries', 'vendor', () => import('./access/VendorRecoveriesPage.tsx').then((m) => m.VendorRecoveriesPage)),
  page('/invited', 'anyone', () => import('./access/InvitedPage.tsx').then((m) => m.InvitedPage)),
  page('/account/people/$id', 'member', () => import('./access/MemberPage.tsx').then((m) => m.MemberPage)),
  page('/account/access', 'member', () => import('./access/AccessPage.tsx').then((m) => m.AccessPage)),
  page('/account/domains', 'member', () => import('./access/DomainsPage.tsx').then((m) => m.DomainsPage)),
  page('/account/apps', 'member', () => import('./access/AppsPage.tsx').then((m) => m.AppsPage)),
  page('/vendor/settings', 'vendor', () => import('./access/MailRulePage.tsx').then((m) => m.MailRulePage)),
  page('/account/sign-on', 'member', () => import('./access/SignOnPage.tsx').then((m) => m.SignOnPage)),
]

const parseSearch = (text: string): Search => Object.fromEntries(new URLSearchParams(text))

function stringifySearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text && `?${text}`
  page('/vendor/migration/claims', 'vendor', () => import('./migration/claims/DeskPage.tsx').then((m) => m.DeskPage)),
  page('/vendor/migration/late-claims', 'vendor', () => import('./migration/late-claims/QueuePage.tsx').then((m) => m.QueuePage)),
  page('/vendor/migration/late-claims/$id', 'vendor', () => import('./migration/late-claims/ReviewPage.tsx').then((m) => m.ReviewPage)),
  page('/claim/$token', 'anyone', () => import('./migration/claims/ClaimPage.tsx').then((m) => m.ClaimPage)),
  page('/legacy', 'anyone', () => import('./migration/legacy/LegacyPage.tsx').then((m) => m.LegacyPage)),
  page('/legacy/$', 'anyone', () => import('./migration/legacy/LegacyPage.tsx').then((m) => m.LegacyPage)),
  page('/account/legacy', 'member', () => import('./migration/legacy/MinePage.tsx').then((m) => m.MinePage)),
  page('/account/legacy/late-claims/$id', 'member', () => import('./migration/late-claims/LateClaimPage.tsx').then((m) => m.LateClaimPage)),
}

export const router = createRouter({
  routeTree: root.addChildren(pages),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
  trailingSlash: 'never',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
