import { sql } from 'drizzle-orm'
import type { Forearmed, Outside } from '#kernel/outside.ts'
import { keepNetworkSetting } from '#modules/access/index.ts'
import { ofTenant } from '#modules/membership/index.ts'
import { enrolledOffice } from './enrolled.ts'
import { settle } from './hearing.ts'
import { type Office, office } from './office.ts'
import { ports } from './ports.ts'

/** The settings of levels belong to the whole network: whoever tries them begins with the defaults, and an account for transfers. */
export const BANK = { en: 'Alder Bank, account 000-112233', ko: '알더은행 000-112233' }
export async function ownSettings() {
  const o = await office()
  await o.within((ctx) => keepNetworkSetting(ctx, { key: 'levels', value: { bankDetails: BANK } }), 'network')
}

/** A verified company whose people may buy levels. */
export async function buyer() {
  const o = await enrolledOffice({ standings: { network: 'active' } })
  await o.within(({ db }) => db.execute(sql`update accounts set status = 'active'`))
  await settle(o)
  return Object.assign(o, { partnerId: (await o.within((ctx) => ofTenant(ctx))).globalId })
}
export type Buyer = Awaited<ReturnType<typeof buyer>>

/** Figures that bring every point of an area. */
// biome-ignore format: a record
export const FULL = { netCustomerAdds: 3, intermediateCertifications: 4, advancedCertifications: 4, usageGrowth: 20, deployments: 5 }

export async function measured(o: Buyer, day: string, values: Partial<typeof FULL> = FULL, area = 'data') {
  const items = Object.entries(values).map(([metric, value]) => ({ partnerId: o.partnerId, area, metric, day, value }))
  return (await o.vendor('partnerManager')('PUT /vendor/score-figures', { items })).body
}

export const buy = (o: Office, code: string, more: object = { method: 'card', card: 'test-approved' }) =>
  o.as('partnerAdmin')('POST /purchases', { code, ...more } as never)

/** Orders a level by card and lets the card be charged; answers the order's id. */
export async function bought(o: Office, code = 'launchPack', more?: object) {
  const { body } = await buy(o, code, more)
  await settle(o)
  return body.id
}

export const orderOf = async (o: Office, purchaseId: string) =>
  (await o.as('partnerAdmin')('GET /purchases/:purchaseId', { purchaseId: purchaseId as never })).body

/** Every holding of a level the company has or has had. */
export const held = async (o: Office, code: string) =>
  (await o.as('partnerAdmin')('GET /holdings', {})).body.items.filter((one) => one.code === code)

/** Runs an operation of the network as the worker would: what it asks the world first, then its transaction. */
export async function beforehandOf<R>(o: Office, job: Forearmed<void, R>): Promise<R> {
  const actor = o.actorOf('owner')
  const outside = {
    actor,
    tenantId: o.tenantId,
    reach: 'network',
    now: o.clock(),
    address: '',
    language: 'en',
  } as const
  const look: Outside['look'] = (read) => o.within(read, 'network')
  const learned = await job.before({ ...outside, ports, look })
  return o.within((ctx) => job.run(ctx, undefined, learned as never), 'network') // learned by its own first half
}
