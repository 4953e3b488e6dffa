import {
  type Icon,
  IconAppWindow,
  IconArchive,
  IconAward,
  IconBuildingSkyscraper,
  IconBuildingStore,
  IconChecklist,
  IconFileCertificate,
  IconFileText,
  IconGauge,
  IconGift,
  IconHelp,
  IconHome,
  IconIdBadge2,
  IconInbox,
  IconKey,
  IconLifebuoy,
  IconLink,
  IconListCheck,
  IconLogin2,
  IconMapPin,
  IconPuzzle,
  IconReceipt,
  IconSettings,
  IconShieldCheck,
  IconStairs,
  IconTags,
  IconTicket,
  IconTimeline,
  IconUserPlus,
  IconUsers,
  IconWorldCheck,
} from '@tabler/icons-react'
import type { Plain } from '../kit/say.ts'
import { type Me, mayOf } from '../kit/useMe.ts'

type Group = 'work' | 'company' | 'desk' | 'settings'
export type Workspace = {
  to: string
  name: Plain
  group: Group
  icon: Icon
  may?: string
  for?: 'partner' | 'vendor' | 'customer'
  until?: 'network'
}

/** The workspaces in their order, each with the permission that opens it. One whose page does not exist is not shown. */
// biome-ignore format: a table
const all: readonly Workspace[] = [
  { to: '/',                     name: 'shell.space.home',           group: 'work',     icon: IconHome },
  { to: '/actions',              name: 'shell.space.actions',        group: 'work',     icon: IconInbox,              may: 'inbox:read' },
  { to: '/readiness',            name: 'shell.space.readiness',      group: 'work',     icon: IconListCheck,          may: 'readiness:read', for: 'partner' },
  { to: '/customers',            name: 'shell.space.customers',      group: 'work',     icon: IconBuildingStore,      may: 'customers:read', for: 'partner' },
  { to: '/subscriptions',        name: 'shell.space.subscriptions',  group: 'work',     icon: IconReceipt,            may: 'subscriptions:read', for: 'partner' },
  { to: '/catalogue',            name: 'shell.space.pricing',        group: 'work',     icon: IconTags,               may: 'pricing:read',   for: 'partner' },
  { to: '/delegations',          name: 'shell.space.delegations',    group: 'work',     icon: IconShieldCheck,        may: 'delegations:read', for: 'partner' },
  { to: '/our-partners',         name: 'shell.space.ourPartners',    group: 'work',     icon: IconLink,               may: 'ourPartners:read', for: 'customer' },
  { to: '/enrol',                name: 'shell.space.enrolment',      group: 'company',  icon: IconAppWindow,          may: 'enrolment:manage', for: 'partner', until: 'network' },
  { to: '/account',              name: 'shell.space.membership',     group: 'company',  icon: IconBuildingSkyscraper, may: 'account:read', for: 'partner' },
  { to: '/membership',           name: 'shell.space.levels',         group: 'company',  icon: IconAward,              may: 'membership:read', for: 'partner' },
  { to: '/verification',         name: 'shell.space.verification',   group: 'company',  icon: IconShieldCheck,        may: 'verification:read', for: 'partner' },
  { to: '/locations',            name: 'shell.space.locations',      group: 'company',  icon: IconMapPin,             may: 'locations:read', for: 'partner' },
  { to: '/account/profiles',     name: 'shell.space.profiles',       group: 'company',  icon: IconIdBadge2,           may: 'account:read', for: 'partner' },
  { to: '/joins',                name: 'shell.space.joins',          group: 'company',  icon: IconUserPlus,           may: 'joins:decide', for: 'partner' },
  { to: '/programmes',           name: 'shell.space.programmes',     group: 'company',  icon: IconStairs,             may: 'programmes:read', for: 'partner' },
  { to: '/association',          name: 'shell.space.association',    group: 'company',  icon: IconLink,               may: 'programmes:read', for: 'partner' },
  { to: '/benefits',             name: 'shell.space.benefits',       group: 'company',  icon: IconGift,               may: 'benefits:read', for: 'partner' },
  { to: '/benefits/mine',        name: 'shell.space.myBenefits',     group: 'work',     icon: IconTicket,             may: 'benefits:own', for: 'partner' },
  { to: '/agreements/partner',   name: 'shell.space.agreements',     group: 'company',  icon: IconFileText,           may: 'agreements:read', for: 'partner' },
  { to: '/our-agreement',        name: 'shell.space.agreements',     group: 'company',  icon: IconFileText,           may: 'ourAgreement:read', for: 'customer' },
  { to: '/vendor/verifications', name: 'shell.space.checks',         group: 'desk',     icon: IconShieldCheck,        may: 'checks:read',    for: 'vendor' },
  { to: '/vendor/partners',      name: 'shell.space.partners',       group: 'desk',     icon: IconBuildingSkyscraper, may: 'partners:read',  for: 'vendor' },
  { to: '/vendor/migration',     name: 'shell.space.migration',      group: 'desk',     icon: IconArchive,            may: 'imports:view',   for: 'vendor' },
  { to: '/vendor/catalogue',     name: 'shell.space.catalogueDesk',  group: 'desk',     icon: IconTags,               may: 'catalog:read',   for: 'vendor' },
  { to: '/vendor/orders',        name: 'shell.space.orderDesk',      group: 'desk',     icon: IconReceipt,            may: 'orders:watch',   for: 'vendor' },
  { to: '/vendor/provisioner',   name: 'shell.space.provisioner',    group: 'desk',     icon: IconLink,               may: 'provisioner:read', for: 'vendor' },
  { to: '/vendor/programmes',    name: 'shell.space.qualifications', group: 'desk',     icon: IconGauge,              may: 'partners:read',  for: 'vendor' },
  { to: '/vendor/levels',        name: 'shell.space.levelsDesk',     group: 'desk',     icon: IconAward,              may: 'partners:read',  for: 'vendor' },
  { to: '/vendor/purchases',     name: 'shell.space.levelOrders',    group: 'desk',     icon: IconReceipt,            may: 'purchases:read', for: 'vendor' },
  { to: '/vendor/agreements',    name: 'shell.space.contracts',      group: 'desk',     icon: IconFileCertificate,    may: 'contracts:read', for: 'vendor' },
  { to: '/vendor/checklists',    name: 'shell.space.checklists',     group: 'desk',     icon: IconChecklist,          may: 'checklists:manage', for: 'vendor' },
  { to: '/vendor/benefits',      name: 'shell.space.grants',         group: 'desk',     icon: IconGift,               may: 'benefits:manage', for: 'vendor' },
  { to: '/vendor/articles',      name: 'shell.space.articles',       group: 'desk',     icon: IconHelp,               may: 'articles:manage', for: 'vendor' },
  { to: '/vendor/settings',      name: 'shell.space.settings',       group: 'desk',     icon: IconSettings,           may: 'settings:manage', for: 'vendor' },
  { to: '/vendor/recoveries',    name: 'shell.space.recoveries',     group: 'desk',     icon: IconKey,                may: 'partners:read',  for: 'vendor' },
  { to: '/vendor/support-sessions', name: 'shell.space.supportSessions', group: 'desk', icon: IconLifebuoy,         may: 'support:read',   for: 'vendor' },
  { to: '/account/people',       name: 'shell.space.people',         group: 'settings', icon: IconUsers,              may: 'people:read' },
  { to: '/account/access',       name: 'shell.space.access',         group: 'settings', icon: IconIdBadge2 },
  { to: '/account/domains',      name: 'shell.space.domains',        group: 'settings', icon: IconWorldCheck,         may: 'domains:read' },
  { to: '/account/sign-on',      name: 'shell.space.signOn',         group: 'settings', icon: IconLogin2,             may: 'sso:manage' },
  { to: '/account/provisioning', name: 'shell.space.provisioning',   group: 'settings', icon: IconUserPlus,           may: 'provisioning:manage' },
  { to: '/account/apps',         name: 'shell.space.apps',           group: 'settings', icon: IconPuzzle,             may: 'apps:manage' },
  { to: '/account/webhooks',     name: 'shell.space.webhooks',       group: 'settings', icon: IconPuzzle,             may: 'webhooks:manage', for: 'partner' },
  { to: '/account/tenants',      name: 'shell.space.tenants',        group: 'settings', icon: IconBuildingSkyscraper, may: 'structure:read', for: 'partner' },
  { to: '/account/merges',       name: 'shell.space.merges',         group: 'settings', icon: IconLink,               may: 'structure:read', for: 'partner' },
  { to: '/account/transfers',    name: 'shell.space.transfers',      group: 'settings', icon: IconMapPin,             may: 'structure:read', for: 'partner' },
  { to: '/account/support',      name: 'shell.space.support',        group: 'settings', icon: IconLifebuoy,           may: 'supportAccess:read', for: 'partner' },
  { to: '/audit',                name: 'shell.space.audit',          group: 'settings', icon: IconTimeline,           may: 'audit:read' },
]

/** Pages a command leads to that are no workspace. */
// biome-ignore format: a table
const places: readonly Workspace[] = [
  { to: '/customers/requests', name: 'shell.place.requests', group: 'work', icon: IconUserPlus, may: 'customers:read', for: 'partner' },
  { to: '/subscription-transfers', name: 'shell.place.transfers', group: 'work', icon: IconReceipt, may: 'transfers:read', for: 'partner' },
  { to: '/subscriptions/renewals', name: 'shell.place.renewals', group: 'work', icon: IconReceipt, may: 'subscriptions:read', for: 'partner' },
  { to: '/orders', name: 'shell.place.orders', group: 'work', icon: IconReceipt, may: 'orders:read', for: 'partner' },
  { to: '/catalogue/prices', name: 'shell.place.prices', group: 'work', icon: IconTags, may: 'pricing:read', for: 'partner' },
  { to: '/vendor/price-files',           name: 'shell.place.priceFiles',  group: 'desk', icon: IconTags,    may: 'catalog:read',     for: 'vendor' },
  { to: '/vendor/promotions',            name: 'shell.place.promotions', group: 'desk', icon: IconTags,    may: 'catalog:read',     for: 'vendor' },
  { to: '/vendor/migration/plan',        name: 'shell.place.plan',        group: 'desk', icon: IconArchive, may: 'migration:read',   for: 'vendor' },
  { to: '/vendor/migration/imports',     name: 'shell.place.imports',     group: 'desk', icon: IconArchive, may: 'imports:view',     for: 'vendor' },
  { to: '/vendor/migration/accounts',    name: 'shell.place.oldAccounts', group: 'desk', icon: IconArchive, may: 'imports:view',     for: 'vendor' },
  { to: '/vendor/migration/left',        name: 'shell.place.left',        group: 'desk', icon: IconArchive, may: 'migration:read',   for: 'vendor' },
  { to: '/vendor/migration/late-claims', name: 'shell.place.lateClaims',  group: 'desk', icon: IconArchive, may: 'migration:read',   for: 'vendor' },
  { to: '/account/legacy',               name: 'shell.place.legacy',      group: 'company', icon: IconArchive, may: 'legacy:read',   for: 'partner' },
  { to: '/account/people/groups', name: 'shell.place.groups',        group: 'settings', icon: IconUsers,              may: 'people:read' },
  { to: '/account/security',     name: 'shell.profile.settings',     group: 'settings', icon: IconKey },
  { to: '/account/closure',      name: 'shell.space.closure',        group: 'settings', icon: IconKey,                may: 'account:close', for: 'partner' },
]

const anyPartners = ['/account', '/account/support']
/** Whether a page tells of an account of one's own: a company that is part of another's finds nothing on it. */
export const isOfAccount = (path: string): boolean =>
  all.some(
    ({ to, until, for: whom }) =>
      whom === 'partner' && !until && !anyPartners.includes(to) && `${path}/`.startsWith(`${to}/`),
  )

type Reader = {
  there: Me
  exists: (path: string) => boolean
  /** Whether the company's account is another's. */
  kept: boolean
}
const open =
  ({ there, exists, kept }: Reader) =>
  (space: Workspace) =>
    exists(space.to) &&
    (!kept || !(space.until || isOfAccount(space.to))) &&
    (!space.until || !there.programmes[space.until]) &&
    (!space.for || space.for === there.tenant?.kind) &&
    (!space.may || mayOf(there)(space.may))

/** The workspaces open to this person, group by group. */
export function workspacesOf(reader: Reader) {
  const mine = all.filter(open(reader))
  const groups = [...new Set(mine.map(({ group }) => group))]
  return groups.map((group) => ({ group, spaces: mine.filter((space) => space.group === group) }))
}

/** Where the palette can lead this person. */
export const placesOf = (reader: Reader) => [...all, ...places].filter(open(reader))
