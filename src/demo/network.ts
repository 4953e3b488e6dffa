import type { Role } from '#kernel/permissions.ts'

/** The demo network, as data: Aurora Cloud and who works there. */
export const VENDOR = { name: 'Aurora Cloud', country: 'US', domain: 'aurora.example' } as const
/** Who sells, as receipts name them. */
export const SELLER = {
  legalName: 'Aurora Cloud, Inc.',
  address: '2200 Northern Lights Way\nSeattle, WA 98101\nUnited States',
  registrationNumber: 'WA 600-000-001',
}
/** Where the demo's transfers go. */
export const BANK = {
  en: 'Larch Harbor Bank, account holder Aurora Cloud, account 0000 1234 5678. Quote the reference of the order.',
  ko: '라치하버은행 0000-1234-5678, 예금주 Aurora Cloud. 입금할 때 주문의 참조 번호를 적어 주세요.',
} as const
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
