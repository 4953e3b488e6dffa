import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { across } from '#kernel/store.ts'
import { provenUntil, refuse } from '../people/rules.ts'
import { people, sessions } from '../people/tables.ts'
import { isProvable } from './prover.ts'
import * as rules from './rules.ts'
import type { StepUp } from './shapes.ts'

const toSettings = { link: '/account/security' }

/** Proves by the second factor that it is still the same person: this session may sign, grant and change bank data for a while. */
export async function stepUp(ctx: Ctx, given: StepUp) {
  const { db, actor, now } = ctx
  const proof = rules.oneProof(given)
  const self = and(across(ctx, people), eq(people.id, actor.id))
  const [person] = await db.select({ has: people.twoFactorEnabled }).from(people).where(self)
  if (!person?.has || !isProvable(actor) || !actor.sessionId) throw refuse.noSecondFactor({}, toSettings)
  await actor.prove(proof)
  const here = and(across(ctx, sessions), eq(sessions.id, actor.sessionId))
  await db.update(sessions).set({ steppedUpAt: now }).where(here)
  return { steppedUpUntil: provenUntil(now) }
}
