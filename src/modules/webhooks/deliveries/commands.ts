import { and, eq, gt, sql } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { within } from '#kernel/store.ts'
import { addMinutes } from '#kernel/time.ts'
import { lockRegistration } from '../registrations/commands.ts'
import { wanting } from '../registrations/queries.ts'
import { refuse } from '../registrations/rules.ts'
import { webhookRegistrations as r } from '../registrations/tables.ts'
import { deliveryOf } from './queries.ts'
import { testWait } from './rules.ts'
import { type ById, webhookDue } from './shapes.ts'
import { type Delivery, webhookDeliveries as d } from './tables.ts'

/** What is to be told: which event, of which resource, at which address. */
export type News = Pick<Delivery, 'event' | 'resource' | 'path'>

/** Puts it at the end of the company's line, if the company wants to know of it. */
export async function announce(ctx: Ctx, news: News): Promise<void> {
  if (await wanting(ctx, news.event)) await queue(ctx, news)
}

async function queue(ctx: Ctx, news: News, more: Partial<Delivery> = {}): Promise<Delivery> {
  const about = { id: newId<'webhookDelivery'>(), tenantId: ctx.tenantId, createdAt: ctx.now, updatedAt: ctx.now }
  const fresh = { status: 'waiting' as const, changedAt: ctx.now, isTest: false, tries: 0, attempts: [], ...more }
  const [row] = await ctx.db.insert(d).values({ ...news, ...about, ...fresh }).returning() // biome-ignore format: one statement
  if (!row) throw new Error('An event was not kept.')
  await ctx.db.update(r).set({ turnAt: sql`coalesce(${r.turnAt}, ${ctx.now})` }).where(within(ctx, r)) // biome-ignore format: one query
  await ctx.tell(webhookDue, {})
  return row
}

const TEST: News = { event: 'test-created', resource: 'test', path: '/webhooks/v1/registration/test' }
/** Sends an event of no meaning, twice a minute at most, so that somebody sees whether it arrives. */
export async function sendTest(ctx: Ctx): Promise<Delivery> {
  await lockRegistration(ctx)
  const before = await ctx.db
    .select({ at: d.createdAt })
    .from(d)
    .where(and(within(ctx, d), eq(d.isTest, true), gt(d.createdAt, addMinutes(ctx.now, -1))))
  const retryAfter = testWait(before.map(({ at }) => at), ctx.now) // biome-ignore format: one thought
  if (retryAfter !== null) throw refuse.tooManyTests({}, { retryAfter })
  return queue(ctx, TEST, { isTest: true })
}

/** Sends an event once more, whatever became of it; it takes its place at the end of the line. */
export async function sendAgain(ctx: Ctx, { id }: ById): Promise<Delivery> {
  await lockRegistration(ctx)
  const { event, resource, path, changedAt } = await deliveryOf(ctx, { id })
  return queue(ctx, { event, resource, path }, { changedAt })
}
