import { randomBytes, randomUUID } from 'node:crypto'
import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context.ts'
import { givenAtOwn } from '../members/rules.ts'
import { ownAmong } from '../roles/scopes.ts'
import { lockTenant } from '../tenants/commands.ts'
import { lifecycle } from './lifecycle.ts'
import * as rules from './rules.ts'
import type { ById, NewApp } from './shapes.ts'
import { store } from './tables.ts'

/** Registers a program; the answer is the only place its secret ever stands in. */
export async function register(ctx: Ctx, input: NewApp) {
  const { kind } = await lockTenant(ctx)
  const { name, grants } = rules.registered(input, kind)
  givenAtOwn({ wanted: input.grants, held: [], isOwn: await ownAmong(ctx, input.grants) })
  const secret = newSecret()
  const keys = { clientId: randomUUID(), secretHash: rules.hashOf(secret), secretAt: ctx.now }
  return { ...(await store.insert(ctx, { name, grants, status: 'active', ...keys })), secret }
}

/** A new secret beside the old one, which goes on opening for a day. */
export async function rotate(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'rotate')
  const secret = newSecret()
  return { ...(await store.update(ctx, before, { status, ...rules.rotated(before, secret, ctx.now) })), secret }
}

/** Neither secret opens any more, from now on. */
export async function revoke(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'revoke')
  return store.update(ctx, before, { status, formerSecretHash: null, formerUntil: null })
}

const newSecret = () => randomBytes(32).toString('base64url')
