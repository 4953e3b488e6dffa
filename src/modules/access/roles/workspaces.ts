import type { Permission, Programme } from '#kernel/permissions.ts'
import type { Tenant } from '../tenants/tables.ts'

/** An area of the portal: who sees it, the permission that opens it, and the programme it belongs to (domain.md 0.3). */
export type Workspace = {
  readonly name: string
  readonly of: Tenant['kind']
  readonly opens: Permission
  readonly programme: Programme | null
}
const workspace = (name: string, of: Workspace['of'], opens: Permission, programme: Programme | null = null) => ({
  name,
  of,
  opens,
  programme,
})

// biome-ignore format: a table
export const workspaces: readonly Workspace[] = [
  workspace('actionCenter',    'partner', 'inbox:read'),
  workspace('membership',      'partner', 'account:read',    'network'),
  workspace('benefits',        'partner', 'benefits:read',   'network'),
  workspace('customers',       'partner', 'customers:read',  'reseller'),
  workspace('pricing',         'partner', 'pricing:read',    'reseller'),
  workspace('billing',         'partner', 'billing:read',    'reseller'),
  workspace('incentives',      'partner', 'incentives:read', 'network'),
  workspace('earnings',        'partner', 'earnings:read',   'network'),
  workspace('referrals',       'partner', 'referrals:own',   'network'),
  workspace('insights',        'partner', 'insights:read',   'network'),
  workspace('help',            'partner', 'tickets:open'),
  workspace('accountSettings', 'partner', 'people:read'),
  workspace('partners',        'vendor',  'partners:read'),
  workspace('verification',    'vendor',  'checks:read'),
  workspace('contracts',       'vendor',  'contracts:read'),
  workspace('activity',        'vendor',  'audit:read'),
  workspace('settings',        'vendor',  'settings:manage'),
  workspace('staff',           'vendor',  'people:read'),
]
