/** Which open conditions become actions, for whom, and which are written about here. */
import { rolesOf, type Standing } from '#modules/readiness/index.ts'
import type { Draft } from '../inbox/commands.ts'

export const FAMILY = 'readiness:'

/** Causes of which the owner of the record writes a letter of its own: nobody is written to twice. */
const TOLD_BY_OWNER = ['verified.rejected', 'verified.waiting', 'inReseller.rejected', 'signed.superseded']
export const isTold = (code: string) => TOLD_BY_OWNER.some((cause) => code === `readiness.${cause}`)

/** The action for a condition somebody of the company can clear now; null where only the vendor or time can, or others come first. */
export function actionFor(standing: Standing): Draft | null {
  const { condition, met, cause, sentence, remedy, link, promisedAt, after } = standing
  const roles = rolesOf(standing)
  if (met || after.length > 0 || roles.length === 0 || !sentence || !remedy) return null
  return {
    kind: condition.mandatory ? 'mandatory' : 'recommended',
    workspace: 'membership',
    roles,
    code: `readiness.${condition.name}.${cause}`,
    key: `${FAMILY}${condition.name}:${cause}`,
    title: sentence,
    body: remedy,
    link,
    dueAt: promisedAt,
  }
}
