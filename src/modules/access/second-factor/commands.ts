import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { beforehand, type Outside } from '#kernel/outside.ts'
import type { Factor } from '#kernel/permissions.ts'
import { across } from '#kernel/store.ts'
import { provenUntil, refuse } from '../people/rules.ts'
import { people, sessions } from '../people/tables.ts'
import { isProvable } from './prover.ts'
import * as rules from './rules.ts'
import type { StepUp } from './shapes.ts'

const toSettings = { link: '/account/security' }

/** The door checks the proof while no transaction is open: it takes its time, and counts tries in transactions of its own. */
async function prove({ actor, look }: Outside, given: StepUp): Promise<Factor> {
  const proof = rules.oneProof(given)
  if (!(await look(hasSecondFactor)) || !isProvable(actor)) throw refuse.noSecondFactor({}, toSettings)
  await actor.prove(proof)
  return proof.code === null ? 'recoveryCode' : 'app'
}

async function hasSecondFactor(ctx: Ctx): Promise<boolean> {
  const self = and(across(ctx, people), eq(people.id, ctx.actor.id))
  const [person] = await ctx.db.select({ has: people.twoFactorEnabled }).from(people).where(self)
  return person?.has ?? false
}

async function keepProof(ctx: Ctx, _given: StepUp, steppedUpBy: Factor) {
  const { db, actor, now } = ctx
  const here = and(across(ctx, sessions), eq(sessions.id, actor.sessionId ?? ''))
  await db.update(sessions).set({ steppedUpAt: now, steppedUpBy }).where(here)
  return { steppedUpUntil: provenUntil(now) }
}

/** Proves by the second factor that it is still the same person: this session may sign, grant and change bank data for a while. */
export const stepUp = beforehand(prove, keepProof)
