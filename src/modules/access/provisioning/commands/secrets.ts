import { randomBytes } from 'node:crypto'
import type { Static } from 'typebox'
import { type Ctx, inTenant } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'
import { post } from '#kernel/letter.ts'
import { permissions } from '#kernel/permissions.ts'
import { dateOf } from '#kernel/time.ts'
import { dueReminders } from '../../apps/queries.ts'
import { reminderDue } from '../../apps/rules.ts'
import { admins } from '../../members/queries.ts'
import { lockTenant } from '../../tenants/commands.ts'
import { secretEnding as ending, secretOver as over } from '../letters.ts'
import { lifecycle } from '../lifecycle.ts'
import { secretsHere } from '../queries.ts'
import * as rules from '../rules.ts'
import { type NewSecret, type SecretById, secretEnding, secretSettled } from '../shapes.ts'
import { type ProvisioningSecret, provisioningSecrets, secrets } from '../tables.ts'

/** A new secret for the company's directory; the answer is the only place it ever stands in. */
export async function makeSecret(ctx: Ctx, { name: written }: NewSecret) {
  await lockTenant(ctx) // two made at once are counted one after the other
  const there = await secretsHere(ctx)
  const name = rules.newSecretName(written, there, ctx.now)
  const id = newId<'provisioningSecret'>()
  const secret = `${id}.${randomBytes(32).toString('base64url')}`
  const kept = {
    secretHash: rules.hashOf(secret),
    secretExpiresAt: rules.expiryFrom(ctx.now),
    madeByName: ctx.actor.name,
  }
  for (const one of there) if (rules.hasRunOut(one, ctx.now)) await ctx.tell(secretSettled, { id: one.id })
  return { ...(await secrets.insert(ctx, { id, name, status: 'active', ...kept })), secret }
}

/** It opens nothing any more, from now on. */
export async function revokeSecret(ctx: Ctx, { id }: Static<typeof SecretById>) {
  const before = await secrets.lock(ctx, id)
  await ctx.tell(secretSettled, { id })
  return secrets.update(ctx, before, { status: lifecycle.next(before.status, 'revoke') })
}

/** Reminds the admins of secrets by which a directory stops coming in, by the rule of the secrets of apps. */
export async function remind(ctx: Ctx): Promise<number> {
  const due = await dueReminders(ctx, provisioningSecrets)
  for (const one of due) await remindOf(inTenant(ctx, one.tenantId), one)
  return due.length
}

async function remindOf(ctx: Ctx, secret: ProvisioningSecret) {
  const { id, name, secretExpiresAt } = secret
  const days = reminderDue(secret, ctx.now)
  if (days === null) return
  await ctx.tell(secretEnding, { id, name, days })
  await secrets.update(ctx, secret, { remindedDays: days })
  const { name: company } = await lockTenant(ctx)
  const facts = { secret: name, company, until: dateOf(secretExpiresAt) }
  for (const { email, language } of await admins(ctx, permissions['provisioning:manage'].roles))
    await post(ctx, days === 0 ? over : ending, email, language, facts)
}
