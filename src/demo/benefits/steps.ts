/** What companies of the demo do with their benefits: each step is one operation of the API, run by the command behind it. */
import { and, asc, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { within } from '#kernel/store.ts'
import { addDays } from '#kernel/time.ts'
import type { Vault } from '#kernel/vault.ts'
import type { Said } from '#kernel/words.ts'
import { members, people } from '#modules/access/index.ts'
import { assign } from '#modules/benefits/allocations/commands/assign.ts'
import { activate, cancel, handOver, release, view } from '#modules/benefits/allocations/commands/company.ts'
import { hold, redeem, reserve, useIncident } from '#modules/benefits/allocations/commands/desk.ts'
import type { State } from '#modules/benefits/allocations/lifecycle.ts'
import { allocations } from '#modules/benefits/allocations/tables.ts'
import { entitlements, grantEntitlements } from '#modules/benefits/index.ts'
import { bring } from '#modules/benefits/keys/commands.ts'
import type { DemoPartner } from '../cast/partners.ts'
import { seededId, seededSecret } from '../ids.ts'
import type { Doer, Step } from '../story/steps.ts'

const step = (by: Doer, operation: Step['operation'], run: Step['run']): Step => ({ by, operation, run })
const there = 'POST /vendor/partners/:tenantId'

type Grant = {
  readonly quantity?: number
  readonly days?: number
  readonly from?: 'vendor' | 'migration'
  readonly why?: Said
}
const LAUNCH: Said = { en: 'Launch partner of this year.', ko: '올해의 출시 파트너입니다.' }
const KEPT: Said = { en: 'Left over in the legacy centre.', ko: '이전 멤버십 센터에 남아 있던 혜택입니다.' }

/** So many of a benefit, from that day on. */
export const granted = (type: string, { quantity = 1, days = 365, from = 'vendor', why }: Grant = {}) =>
  step('manager', `${there}/benefits`, (ctx, { domain, language }) => {
    const note = (why ?? (from === 'migration' ? KEPT : LAUNCH))[language]
    const line = { type, quantity: BigInt(quantity), validFrom: ctx.now, validTo: addDays(ctx.now, days), note }
    return grantEntitlements(ctx, { source: { kind: from, id: seededId(`${type} of ${domain}`) }, lines: [line] })
  })

async function rightTo(ctx: Ctx, type: string) {
  const [row] = await ctx.db
    .select({ id: entitlements.id })
    .from(entitlements)
    .where(and(within(ctx, entitlements), eq(entitlements.typeCode, type)))
    .orderBy(asc(entitlements.id))
  if (!row) throw new Error(`The story grants no ${type} here.`)
  return row.id
}

/** The first one handed out of a benefit that is in this state. */
async function handedOut(ctx: Ctx, type: string, status: State) {
  const [row] = await ctx.db
    .select({ id: allocations.id })
    .from(allocations)
    .where(
      and(
        within(ctx, allocations),
        eq(allocations.entitlementId, await rightTo(ctx, type)),
        eq(allocations.status, status),
      ),
    )
    .orderBy(asc(allocations.id))
  if (!row) throw new Error(`The story has no ${status} ${type} here.`)
  return { id: row.id, tenantId: ctx.tenantId }
}

async function memberAt(ctx: Ctx, { people: cast }: DemoPartner, at: number) {
  const [row] = await ctx.db
    .select({ id: members.id })
    .from(members)
    .innerJoin(people, eq(people.id, members.userId))
    .where(and(within(ctx, members), eq(people.email, cast[at]?.email ?? '')))
  if (!row) throw new Error(`The story has no person ${at} here.`)
  return row.id
}

type Assigned = { readonly to?: number; readonly quantity?: number; readonly topic?: Said }
/** Handed out: to the person at that place of the cast, or to the company. */
export const assigned = (type: string, { to, quantity, topic }: Assigned = {}) =>
  step('founder', 'POST /benefits/:entitlementId/allocations', async (ctx, partner) =>
    assign(ctx, {
      entitlementId: await rightTo(ctx, type),
      ...(to !== undefined && { memberId: await memberAt(ctx, partner, to) }),
      ...(quantity !== undefined && { quantity }),
      ...(topic && { topic: topic[partner.language] }),
    }),
  )

export const handedOver = (type: string, to: number) =>
  step('founder', 'PUT /allocations/:id/holder', async (ctx, partner) =>
    handOver(ctx, { ...(await handedOut(ctx, type, 'assigned')), memberId: await memberAt(ctx, partner, to) }),
  )
export const activated = (type: string, status: State, note: Said) =>
  step('founder', 'POST /allocations/:id/activation', async (ctx, { domain, language }) =>
    activate(ctx, { ...(await handedOut(ctx, type, status)), domain, note: note[language] }),
  )
export const givenBack = (type: string) =>
  step('founder', 'DELETE /allocations/:id', async (ctx) => release(ctx, await handedOut(ctx, type, 'assigned')))
export const cancelled = (type: string, status: State) =>
  step('founder', 'DELETE /allocations/:id/reservation', async (ctx) => cancel(ctx, await handedOut(ctx, type, status)))
export const viewed = (type: string) => (vault: Vault) =>
  step(
    'founder',
    'POST /allocations/:id/views',
    async (ctx) => view.run(ctx, await handedOut(ctx, type, 'assigned'), vault as never), // what `before` hands over, handed over here
  )

const atDesk = (
  path: 'reservation' | 'redemption' | 'holding' | 'incidents',
  run: typeof reserve,
  type: string,
  status: State,
) => step('manager', `${there}/allocations/:id/${path}`, async (ctx) => run(ctx, await handedOut(ctx, type, status)))
export const reserved = (type: string) => atDesk('reservation', reserve, type, 'assigned')
export const redeemed = (type: string) => atDesk('redemption', redeem, type, 'reserved')
export const held = (type: string) => atDesk('holding', hold, type, 'booked')
export const incident = (type: string) => atDesk('incidents', useIncident, type, 'active')

const KEYS = 40
/** The vendor's keys: invented, and none fits anything. */
export const keysBrought = (vault: Vault) => (ctx: Ctx) => {
  const keys = Array.from({ length: KEYS }, (_, n) => written(seededSecret(`product key ${n}`)))
  return bring(ctx, { type: 'softwareKeys', batch: 'Server 9 Standard', keys: keys.join('\n') }, vault)
}
const written = (secret: string) => (secret.toUpperCase().replace(/[^A-Z0-9]/g, '7').slice(0, 25).match(/.{5}/g) ?? []).join('-') // biome-ignore format: one thought
