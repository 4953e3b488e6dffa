/** What an app fetches by itself, once a person has allowed it: on the token surface, and nowhere else. */
import { and, eq } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { across, within } from '#kernel/store.ts'
import { members } from '../members/tables.ts'
import { people } from '../people/tables.ts'
import { lifecycle } from './lifecycle.ts'
import { refuse } from './refusals.ts'
import * as rules from './rules.ts'
import type { DeviceAsks, Given, Polled, Redeemed, Renewed } from './shapes.ts'
import { type Authorization, store, authorizations as z } from './tables.ts'

/** The app that calls: the token surface has known it by its client id, and by its secret where it has one. */
const appOf = ({ actor }: Ctx) => actor.id as string as Id<'app'>

/** Begins to wait for somebody who allows this device. */
export async function askByDevice(ctx: Ctx, { audience, scope }: Static<typeof DeviceAsks>) {
  const [deviceCode, userCode] = [rules.newSecret(), rules.newUserCode()]
  const hashes = { codeHash: rules.hashOf(deviceCode), userCodeHash: rules.hashOf(userCode) }
  const about = { appId: appOf(ctx), audience, scope, askedFrom: ctx.address, expiresAt: rules.deviceUntil(ctx.now) }
  await store.insert(ctx, { status: 'asked', ...about, ...hashes })
  return { deviceCode, userCode }
}

/** Changes the code a browser brought for tokens, once. Brought twice it was stolen: then all it had opened is closed. */
export async function redeem(ctx: Ctx, { code, ...given }: Static<typeof Redeemed>): Promise<Given | Refusal> {
  const before = await heldBy(ctx, eq(z.codeHash, rules.hashOf(code)))
  if (before?.redirectUri == null) throw refuse.codeUnknown()
  if (before.status === 'active') {
    await store.update(ctx, before, { status: lifecycle.next(before.status, 'end') })
    return refuse.codeSpent()
  }
  if (before.status !== 'allowed') throw refuse.codeSpent()
  if (before.expiresAt <= ctx.now) throw refuse.codeOver()
  rules.mustFit(before, given)
  return begin(ctx, before)
}

/** What has become of a device that waits: its tokens, or why not yet. How often it asks is kept beside the answer. */
export async function poll(ctx: Ctx, { deviceCode }: Static<typeof Polled>): Promise<Given | Refusal> {
  const before = await heldBy(ctx, eq(z.codeHash, rules.hashOf(deviceCode)))
  if (!before || before.redirectUri !== null) throw refuse.codeUnknown()
  if (before.status === 'refused') throw refuse.deviceRefused()
  if (before.status === 'active' || before.status === 'ended') throw refuse.codeSpent()
  if (before.expiresAt <= ctx.now) throw refuse.codeOver()
  if (before.status === 'allowed') return begin(ctx, before)
  const isHasty = rules.asksTooSoon(before.polledAt, ctx.now)
  await ctx.db
    .update(z)
    .set({ polledAt: ctx.now })
    .where(and(within(ctx, z), eq(z.id, before.id)))
  return isHasty ? refuse.deviceHasty({ seconds: rules.POLL_SECONDS }) : refuse.devicePending()
}

async function begin(ctx: Ctx, before: Authorization): Promise<Given> {
  const refreshToken = rules.newSecret()
  const kept = { refreshHash: rules.hashOf(refreshToken), expiresAt: rules.refreshUntil(ctx.now), usedAt: ctx.now }
  const begun = await store.update(ctx, before, { status: lifecycle.next(before.status, 'fetch'), ...kept })
  return given(ctx, begun, refreshToken)
}

/** New tokens by a refresh token, which stays good: ninety days from its last use. */
export async function renew(ctx: Ctx, { refreshToken }: Static<typeof Renewed>): Promise<Given> {
  const before = await heldBy(ctx, eq(z.refreshHash, rules.hashOf(refreshToken)))
  if (before?.status !== 'active') throw refuse.refreshUnknown()
  if (before.expiresAt <= ctx.now) throw refuse.refreshOver()
  if (!rules.isNoted(before.usedAt, ctx.now))
    await ctx.db
      .update(z)
      .set({ usedAt: ctx.now, expiresAt: rules.refreshUntil(ctx.now) })
      .where(and(within(ctx, z), eq(z.id, before.id)))
  return given(ctx, before, refreshToken)
}

/** What was made out to the app that calls, and to no other. */
async function heldBy(ctx: Ctx, what: ReturnType<typeof eq>): Promise<Authorization | null> {
  const own = and(within(ctx, z), eq(z.appId, appOf(ctx)), what)
  const [found] = await ctx.db.select().from(z).where(own).for('update')
  return found ?? null
}

async function given(ctx: Ctx, kept: Authorization, refreshToken: string): Promise<Given> {
  const place = and(within(ctx, members), eq(members.userId, people.id), eq(members.status, 'active'))
  const [person] = await ctx.db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .innerJoin(members, place)
    .where(and(across(ctx, people), eq(people.id, kept.userId ?? ctx.actor.id)))
  if (!person) throw refuse.placeEnded()
  const { id: sid, audience, scope, nonce } = kept
  return { sid, audience, scope, nonce, refreshToken, person }
}
