import { and, eq, inArray } from 'drizzle-orm'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import type { Id } from '#kernel/id.ts'
import { across, missing, within } from '#kernel/store.ts'
import { store as appStore } from '../apps/tables.ts'
import { lifecycle } from './lifecycle.ts'
import { appCalled, asking, waiting } from './queries.ts'
import { refuse } from './refusals.ts'
import * as rules from './rules.ts'
import type { Asking, ById, ByUserCode, OneOfApp, SignIn } from './shapes.ts'
import { type Authorization, store, authorizations as z } from './tables.ts'

/** Lets an app in, in one's own name: the browser takes a code back to it, which it changes for its tokens. */
export async function allow(ctx: Ctx, input: Asking) {
  await asking(ctx, input)
  const { id: appId } = await appCalled(ctx, input.clientId)
  const { redirectUri, audience, scope = '', state, nonce = null, challenge = null, fragment = false } = input
  const code = rules.newSecret()
  const keys = { codeHash: rules.hashOf(code), redirectUri, challenge, nonce }
  const expiresAt = rules.codeUntil(ctx.now)
  await store.insert(ctx, { status: 'allowed', appId, audience, scope, expiresAt, ...keys, ...inNameOf(ctx) })
  return { redirectTo: rules.leadingBack({ redirectUri, fragment, facts: { code, state } }) }
}

/** Lets the device in that waits with this code. */
export async function allowDevice(ctx: Ctx, { userCode }: Static<typeof ByUserCode>) {
  const before = await store.lock(ctx, (await waiting(ctx, userCode)).id)
  const status = lifecycle.next(before.status, 'allow')
  await store.update(ctx, before, { status, userCodeHash: null, ...inNameOf(ctx) })
  return null
}

export async function refuseDevice(ctx: Ctx, { userCode }: Static<typeof ByUserCode>) {
  const before = await store.lock(ctx, (await waiting(ctx, userCode)).id)
  await store.update(ctx, before, { status: lifecycle.next(before.status, 'refuse'), userCodeHash: null })
  return null
}

/** The person who allows, and the proof they did it with: their tokens carry it. */
function inNameOf({ actor }: Ctx) {
  if (!actor.proven) throw new Error('Nobody lets an app in without a proof: the permission asks for one.')
  return { userId: actor.id, provenAt: actor.proven.at, provenBy: actor.proven.by }
}

/** Ends what one let an app do. */
export async function endMine(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  if (before.userId !== ctx.actor.id) throw missing()
  return end(ctx, before)
}

/** Ends what somebody of the company let an app do. */
export async function endOfApp(ctx: Ctx, { id, authorizationId }: Static<typeof OneOfApp>) {
  const before = await store.lock(ctx, authorizationId)
  if (before.appId !== id) throw missing()
  return end(ctx, before)
}

async function end(ctx: Ctx, before: Authorization) {
  await store.update(ctx, before, { status: lifecycle.next(before.status, 'end') })
  return null
}

/** An app that is revoked works in nobody's name any more. */
export async function endAllOf(ctx: Ctx, appId: Authorization['appId']) {
  const open = and(within(ctx, z), eq(z.appId, appId), inArray(z.status, ['asked', 'allowed', 'active']))
  await ctx.db.update(z).set({ status: 'ended', updatedAt: ctx.now }).where(open)
}

/** Whoever has a new password is asked anew: what they let apps do has ended, in every company. */
export async function endAllBy(ctx: Ctx, userId: string) {
  const open = and(across(ctx, z), eq(z.userId, userId as Id<'user'>), inArray(z.status, ['allowed', 'active'])) // an id of the people's door
  await ctx.db.update(z).set({ status: 'ended', updatedAt: ctx.now }).where(open)
}

/** Says where an app may lead people back to, and whether it comes without a secret. */
export async function keepSignIn(ctx: Ctx, { id, redirectUris, isPublic }: Static<typeof SignIn>) {
  const before = await appStore.lock(ctx, id)
  if (before.status !== 'active') throw refuse.appUnknown()
  return appStore.update(ctx, before, { redirectUris: rules.keptUris(redirectUris), isPublic })
}
