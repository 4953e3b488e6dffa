/** Two partners of one customer, for whoever tries what goes from one to the other. */

import type { Grant } from '#kernel/permissions.ts'
import { beginRelationship } from '#modules/relationships/index.ts'
import { carryOn } from '#modules/subscriptions/transfers/commands/carry.ts'
import { enrolledOffice } from './enrolled.ts'
import { attested } from './orders.ts'
import { seller } from './subscriptions.ts'

const GLOBAL_ADMIN: Grant[] = [{ role: 'globalAdmin', scope: 'organisation', scopeId: null }]

/** The partner that has the customer's subscriptions, the one that is to have them, and the customer's global admin. */
export async function handedOver(now = '2026-03-11T03:00:00Z') {
  const source = await seller({ now })
  const { customerId } = source
  const target = await secondPartner(source, now)
  const buyer = source.as({
    tenantId: customerId,
    standings: { customer: 'active' },
    grants: GLOBAL_ADMIN,
    name: 'Rosa Harding',
  })
  const moveTo = (to: string) => { source.clock.moveTo(to); target.clock.moveTo(to) } // biome-ignore format: one line
  /** What all have agreed to is carried out. */
  const carried = async () => { while ((await source.within(carryOn, 'network')) > 0); } // biome-ignore format: one line
  return { source, target, buyer, customerId, moveTo, carried }
}
export type Between = Awaited<ReturnType<typeof handedOver>>

/** Another partner that sells to the same customer. */
export async function secondPartner(
  { customerId }: Awaited<ReturnType<typeof seller>>,
  now: string,
  { hasAgreed = true } = {},
) {
  const standings = { network: 'active', reseller: 'active' }
  const o = await enrolledOffice({ standings, now, name: 'Northgate Partners' })
  const about = { customerId, name: 'Daon (ours)', domain: 'daon.example', country: 'KR' }
  await o.within((ctx) => beginRelationship(ctx, { ...about, kind: 'reseller', source: 'accepted' }))
  if (hasAgreed) await attested(o, customerId, o.clock().toISOString().slice(0, 10))
  return o
}
