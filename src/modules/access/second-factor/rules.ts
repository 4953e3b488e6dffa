import { refuse } from '../people/rules.ts'
import type { Proof } from './prover.ts'
import type { StepUp } from './shapes.ts'

/** One proof, as it is compared: people type spaces into six digits. */
export function oneProof({ code, recoveryCode }: StepUp): Proof {
  if ((code === undefined) === (recoveryCode === undefined)) throw refuse.oneProof({}, { field: 'code' })
  const digits = code?.normalize('NFKC').replace(/\s/g, '') ?? null
  if (digits !== null && !/^\d{6}$/.test(digits)) throw refuse.wrongCode({}, { field: 'code' })
  return { code: digits, recoveryCode: recoveryCode?.trim() ?? null }
}
