import type { Role } from '#kernel/permissions.ts'

/** The demo network, as data: Aurora Cloud and who works there. */
export const VENDOR = { name: 'Aurora Cloud', country: 'US', domain: 'aurora.example' } as const
export const PASSWORD = 'demo-northern-lights'

/** Whoever has a second factor finds its codes on /demo. */
export type DemoUser = { name: string; email: string; password: string; roles: Role[]; secondFactor?: true }
const staff = (name: string, local: string, ...roles: Role[]): DemoUser => ({
  name,
  email: `${local}@${VENDOR.domain}`,
  password: PASSWORD,
  roles,
})

// biome-ignore format: a table
export const vendorUsers: [DemoUser, ...DemoUser[]] = [
  staff('Olivia Hartmann', 'olivia', 'owner'),
  staff('Han Seoyeon',     'seoyeon', 'reviewer'),
  staff('Marco Bellini',   'marco',  'partnerManager'),
  staff('Priya Raman',     'priya',  'finance'),
  staff('Tom Okafor',      'tom',    'support'),
  staff('Ines Duarte',     'ines',   'certifier'),
  staff('Akira Mori',      'akira',  'auditor'),
  { ...staff('Elena Brandt', 'elena', 'owner'), secondFactor: true },
]
