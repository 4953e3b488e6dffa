/** Which open conditions become actions, for whom, and which are written about here. */
import { codeOf } from '#kernel/condition.ts'
import { rolesOf, type Standing } from '#modules/readiness/index.ts'
import type { Draft } from '../inbox/commands.ts'

export const FAMILY = 'readiness:'

/** Causes of which the owner of the record writes a letter of its own: nobody is written to twice. */
// biome-ignore format: a table
const TOLD_BY_OWNER = [
  ['verified',   'rejected'],
  ['verified',   'waiting'],
  ['inReseller', 'rejected'],
  ['signed',     'superseded'],
] as const
export const isTold = (code: string) => TOLD_BY_OWNER.some(([name, cause]) => code === codeOf({ name }, cause))

/** The action for a condition somebody of the company can clear now; null where only the vendor or time can, or others come first. */
export function actionFor(standing: Standing): Draft | null {
  const { condition, met, cause, sentence, remedy, link, promisedAt, after } = standing
  const roles = rolesOf(standing)
  if (met || !cause || after.length > 0 || roles.length === 0 || !sentence || !remedy) return null
  return {
    kind: condition.mandatory ? 'mandatory' : 'recommended',
    workspace: 'membership',
    roles,
    code: codeOf(condition, cause),
    key: `${FAMILY}${condition.name}:${cause}`,
    title: sentence,
    body: remedy,
    link,
    dueAt: promisedAt,
  }
}
