import { eq } from 'drizzle-orm'
import type { Ctx } from '#kernel/context.ts'
import { refuse } from '../people/rules.ts'
import { people, sessions } from '../people/tables.ts'
import { isProvable } from './prover.ts'
import * as rules from './rules.ts'
import type { StepUp } from './shapes.ts'

const toSettings = { link: '/account/security' }

/** Proves by the second factor that it is still the same person: this session may sign, grant and change bank data for a while. */
export async function stepUp({ db, actor, now }: Ctx, given: StepUp) {
  const proof = rules.oneProof(given)
  const [person] = await db.select({ has: people.twoFactorEnabled }).from(people).where(eq(people.id, actor.id))
  if (!person?.has || !isProvable(actor) || !actor.sessionId) throw refuse.noSecondFactor({}, toSettings)
  await actor.prove(proof)
  await db.update(sessions).set({ steppedUpAt: now }).where(eq(sessions.id, actor.sessionId))
  return { steppedUpUntil: rules.provenUntil(now) }
}
