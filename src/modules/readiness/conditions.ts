import type { Condition, Purpose } from '#kernel/condition.ts'
import { conditions as agreements } from '#modules/agreements/index.ts'
import { conditions as membership } from '#modules/membership/index.ts'

/** Every condition of the house, in the order in which a company clears them. */
export const conditions: readonly Condition[] = [...membership, ...agreements]
export const conditionsFor = (purpose: Purpose) => conditions.filter(({ opens }) => opens.includes(purpose))

/** The way out of "blocked from signing" in three steps (domain.md 3.5). */
export const steps = ['enrol', 'associate', 'sign'] as const
export type Step = (typeof steps)[number]

/**
 * Where on that way a condition lies, and what must be cleared before anybody can begin with it: another condition, or one cause
 * of it (whoever is still being reviewed may enter a programme, whoever was rejected appeals first).
 */
// biome-ignore format: a table
const WAY: Readonly<Record<string, { step: Step; after: readonly string[] }>> = {
  enrolled:   { step: 'enrol',     after: [] },
  verified:   { step: 'enrol',     after: ['enrolled'] },
  inReseller: { step: 'associate', after: ['enrolled', 'verified.rejected', 'verified.suspended'] },
  associated: { step: 'associate', after: ['verified'] },
  signed:     { step: 'sign',      after: ['verified', 'inReseller', 'associated'] },
}
export const wayOf = (name: string) => WAY[name] ?? { step: 'sign' as const, after: [] }
