import { randomBytes, randomUUID } from 'node:crypto'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { post } from '#kernel/letter.ts'
import { permissions } from '#kernel/permissions.ts'
import { dateOf } from '#kernel/time.ts'
import { endAllOf } from '../authorizations/commands.ts'
import { admins } from '../members/queries.ts'
import { givenAtOwn } from '../members/rules.ts'
import { keepNetworkSetting } from '../network/commands.ts'
import { ownAmong } from '../roles/scopes.ts'
import { lockTenant } from '../tenants/commands.ts'
import { ending, over } from './letters.ts'
import { lifecycle } from './lifecycle.ts'
import { dueReminders, SECRET_SETTING, secretDays } from './queries.ts'
import * as rules from './rules.ts'
import { type ById, type NewApp, type SecretRule, secretEnding, secretSettled } from './shapes.ts'
import { type App, apps, store } from './tables.ts'

/** Registers a program; the answer is the only place its secret ever stands in. */
export async function register(ctx: Ctx, input: NewApp) {
  const { kind } = await lockTenant(ctx)
  const { name, grants } = rules.registered(input, kind)
  givenAtOwn({ wanted: input.grants, held: [], isOwn: await ownAmong(ctx, input.grants) })
  const secret = newSecret()
  const secretExpiresAt = rules.expiryFrom(ctx.now, await secretDays(ctx))
  const keys = { clientId: randomUUID(), secretHash: rules.hashOf(secret), secretAt: ctx.now, secretExpiresAt }
  return { ...(await store.insert(ctx, { name, grants, status: 'active', ...keys })), secret }
}

/** A new secret beside the old one, which goes on opening for a day. */
export async function rotate(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'rotate')
  const secret = newSecret()
  const renewed = rules.rotated({ before, secret, now: ctx.now, days: await secretDays(ctx) })
  await ctx.tell(secretSettled, { id })
  return { ...(await store.update(ctx, before, { status, ...renewed })), secret }
}

/** Neither secret opens any more, from now on. */
export async function revoke(ctx: Ctx, { id }: Static<typeof ById>) {
  const before = await store.lock(ctx, id)
  const status = lifecycle.next(before.status, 'revoke')
  await ctx.tell(secretSettled, { id })
  await endAllOf(ctx, id)
  return store.update(ctx, before, { status, formerSecretHash: null, formerUntil: null })
}

/** Says how long new secrets open; those there are keep their time. */
export async function keepSecretRule(ctx: Ctx, rule: SecretRule) {
  const old = { days: await secretDays(ctx) }
  await keepNetworkSetting(ctx, { key: SECRET_SETTING, value: rule.days })
  ctx.changes.push({ what: 'app rule', id: SECRET_SETTING, old, new: rule })
  return rule
}

/** Reminds the admins of secrets that run out, once at each step; the step taken is kept, so nobody is told twice. */
export async function remind(ctx: Ctx): Promise<number> {
  const due = await dueReminders(ctx, apps)
  for (const app of due) await remindOf(inTenant(ctx, app.tenantId), app)
  return due.length
}

async function remindOf(ctx: Ctx, app: App) {
  const { id, name, secretExpiresAt } = app
  const days = rules.reminderDue(app, ctx.now)
  if (days === null) return
  await ctx.tell(secretEnding, { id, name, days })
  await store.update(ctx, app, { remindedDays: days })
  const { name: company } = await lockTenant(ctx)
  const facts = { app: name, company, until: dateOf(secretExpiresAt) }
  for (const { email, language } of await admins(ctx, permissions['apps:manage'].roles))
    await post(ctx, days === 0 ? over : ending, email, language, facts)
}

const newSecret = () => randomBytes(32).toString('base64url')
