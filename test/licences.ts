import { feedLicences, type LicenceFeed } from '#modules/customers/index.ts'
import type { Office } from './office.ts'

/** A product as a subscription brings it to a customer. */
export const SUITE = {
  skuId: '0195d000-0000-7000-8000-00000000a001',
  name: 'Office Suite',
  partNumber: 'OFFICE_SUITE',
  target: 'user',
  group: 'group1',
  plans: [
    { id: '0195d000-0000-7000-8000-00000000b001', name: 'MAIL', displayName: 'Mail', target: 'user' },
    { id: '0195d000-0000-7000-8000-00000000b002', name: 'MEETINGS', displayName: 'Meetings', target: 'user' },
  ],
} as const
export const DESK = { ...SUITE, skuId: '0195d000-0000-7000-8000-00000000a002', name: 'Desk', partNumber: 'DESK', group: 'group2', plans: [] } as const // biome-ignore format: one record

/** So many seats of a product, from one subscription. */
export const fed = (o: Office, customerId: string, active: number, more: Partial<LicenceFeed> = {}) =>
  o.within(
    (ctx) =>
      feedLicences(ctx, {
        ...{ ...SUITE, customerId: customerId as never, sourceId: '0195d000-0000-7000-8000-00000000c001' },
        ...{ seats: { active }, ...more },
      }),
    'network',
  )
