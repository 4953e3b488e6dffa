import { refuse, STEP_UP_MINUTES } from '../people/rules.ts'
import type { Proof } from './prover.ts'
import type { StepUp } from './shapes.ts'

/** One proof, as it is compared: people type spaces into six digits. */
export function oneProof({ code, recoveryCode }: StepUp): Proof {
  if ((code === undefined) === (recoveryCode === undefined)) throw refuse.oneProof({}, { field: 'code' })
  const digits = code?.normalize('NFKC').replace(/\s/g, '') ?? null
  if (digits !== null && !/^\d{6}$/.test(digits)) throw refuse.wrongCode({}, { field: 'code' })
  return { code: digits, recoveryCode: recoveryCode?.trim() ?? null }
}

/** Until when a proof given now opens what asks for one. */
export const provenUntil = (now: Date) => new Date(now.getTime() + STEP_UP_MINUTES * 60_000)
