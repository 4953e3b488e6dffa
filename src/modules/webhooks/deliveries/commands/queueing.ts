import { and, eq, gt, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { addMinutes } from '#kernel/time.ts'
import { lockRegistration } from '../../registrations/commands.ts'
import { wanting } from '../../registrations/queries.ts'
import { mustBeTold, refuse } from '../../registrations/rules.ts'
import { webhookRegistrations as r } from '../../registrations/tables.ts'
import { lifecycle } from '../lifecycle.ts'
import { deliveryOf } from '../queries.ts'
import { testWait } from '../rules.ts'
import { type ById, webhookDue } from '../shapes.ts'
import { type Delivery, webhookDeliveries as d } from '../tables.ts'

/** What is to be told: which event, of which resource, at which address. */
export type News = Pick<Delivery, 'event' | 'resource' | 'path'>

/** Puts it at the end of the company's line, if the company wants to know of it. */
export async function announce(ctx: Ctx, news: News): Promise<void> {
  if (await wanting(ctx, news.event)) await queue(ctx, news)
}

/** Null where the registration has ended meanwhile. While nothing is sent it is set aside at once. */
async function queue(ctx: Ctx, news: News, more: Partial<Delivery> = {}): Promise<Delivery | null> {
  const line = await waking(ctx)
  if (!line) return null
  const about = { id: newId<'webhookDelivery'>(), tenantId: ctx.tenantId, createdAt: ctx.now, updatedAt: ctx.now }
  const place = line.status === 'active' ? { status: 'waiting' as const } : { status: 'setAside' as const, settledAt: ctx.now } // biome-ignore format: one thought
  const fresh = { ...place, changedAt: ctx.now, isTest: false, tries: 0, attempts: [], ...more }
  const [row] = await ctx.db.insert(d).values({ ...news, ...about, ...fresh }).returning() // biome-ignore format: one statement
  return row ?? null
}

/** The line with its turn: now, unless somebody is told already. It is held, so that what is put into it is never left behind. */
async function waking(ctx: Ctx) {
  const turnAt = sql`case when ${r.status} = 'active' then coalesce(${r.turnAt}, ${ctx.now}) end`
  const [line] = await ctx.db.update(r).set({ turnAt }).where(within(ctx, r)).returning({ status: r.status }) // biome-ignore format: one query
  if (line?.status === 'active') await ctx.tell(webhookDue, {})
  return line
}

const TEST: News = { event: 'test-created', resource: 'test', path: '/webhooks/v1/registration/test' }
/** Sends an event of no meaning, twice a minute at most, so that somebody sees whether it arrives. */
export async function sendTest(ctx: Ctx): Promise<Delivery> {
  mustBeTold(await lockRegistration(ctx))
  await mustWaitNoMore(ctx)
  return there(await queue(ctx, TEST, { isTest: true }))
}

async function mustWaitNoMore(ctx: Ctx) {
  const before = await ctx.db
    .select({ at: d.createdAt })
    .from(d)
    .where(and(within(ctx, d), eq(d.isTest, true), gt(d.createdAt, addMinutes(ctx.now, -1))))
  const retryAfter = testWait(before.map(({ at }) => at), ctx.now) // biome-ignore format: one thought
  if (retryAfter !== null) throw refuse.tooManyTests({}, { retryAfter })
}

/** Sends an event once more, whatever became of it, at the end of the line; one that was set aside takes its old place. */
export async function sendAgain(ctx: Ctx, { id }: ById): Promise<Delivery> {
  mustBeTold(await lockRegistration(ctx))
  const before = await deliveryOf(ctx, { id })
  if (lifecycle.can(before.status, 'resume')) return takeUpOne(ctx, before)
  const { event, resource, path, changedAt, isTest } = before
  if (isTest) await mustWaitNoMore(ctx)
  return there(await queue(ctx, { event, resource, path }, { changedAt, isTest }))
}

async function takeUpOne(ctx: Ctx, { id, status }: Delivery): Promise<Delivery> {
  const is = { status: lifecycle.next(status, 'resume'), settledAt: null, tries: 0, updatedAt: ctx.now }
  await waking(ctx)
  const [row] = await ctx.db.update(d).set(is).where(and(within(ctx, d), eq(d.id, id), eq(d.status, status))).returning() // biome-ignore format: one query
  return there(row ?? null)
}

/** Under the lock of its registration nothing takes it away. */
function there(row: Delivery | null): Delivery {
  if (!row) throw new Error('An event was not kept.')
  return row
}
