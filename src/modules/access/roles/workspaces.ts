import type { Permission, Programme } from '#kernel/permissions.ts'
import type { Tenant } from '../tenants/tables.ts'

/** An area of the portal: who sees it, its page, the permission that opens it, and the programme it belongs to (domain.md 0.3). */
export type Workspace = {
  readonly name: string
  readonly of: Tenant['kind']
  readonly link: string
  readonly opens: Permission
  readonly programme: Programme | null
}

/** The workspaces that have a page in this version; the others of domain.md 0.3 come with their modules. */
// biome-ignore format: a table
export const workspaces: readonly Workspace[] = [
  { name: 'actionCenter',    of: 'partner', link: '/actions',              opens: 'inbox:read',          programme: null },
  { name: 'membership',      of: 'partner', link: '/account',              opens: 'account:read',        programme: 'network' },
  { name: 'association',     of: 'partner', link: '/association',          opens: 'associations:manage', programme: 'network' },
  { name: 'accountSettings', of: 'partner', link: '/account/people',       opens: 'people:read',         programme: null },
  { name: 'partners',        of: 'vendor',  link: '/vendor/partners',      opens: 'partners:read',       programme: null },
  { name: 'verification',    of: 'vendor',  link: '/vendor/verifications', opens: 'checks:read',         programme: null },
  { name: 'contracts',       of: 'vendor',  link: '/vendor/agreements',    opens: 'contracts:read',      programme: null },
  { name: 'activity',        of: 'vendor',  link: '/audit',                opens: 'audit:read',          programme: null },
  { name: 'settings',        of: 'vendor',  link: '/vendor/settings',      opens: 'settings:manage',     programme: null },
  { name: 'staff',           of: 'vendor',  link: '/account/people',       opens: 'people:read',         programme: null },
]
