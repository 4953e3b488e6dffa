import type { Ctx } from '#kernel/context.ts'
import { enter } from '#kernel/register.ts'
import type { Lang } from '#kernel/words.ts'

export type AgreementText = { readonly language: Lang; readonly title: string; readonly text: string }
export type Offered = { readonly version: string; readonly texts: readonly AgreementText[] }
export type Signer = { readonly name: string; readonly email: string; readonly userId: string }

/** What a customer accepts together with a relationship: the module that owns the customer agreement says it (domain.md 4.2). */
export type CustomerAgreement = {
  readonly name: string
  /** What is to be read in that country now; null where there is nothing. */
  readonly offered: (ctx: Ctx, country: string) => Promise<Offered | null>
  /** Keeps that the customer, whose context this is, has accepted that version itself. */
  readonly accept: (ctx: Ctx, accepted: { version: string; signer: Signer }) => Promise<unknown>
}

const agreements = new Map<string, CustomerAgreement>()
/** Says what customers agree to; once in the house. */
export const onRelating = (agreement: CustomerAgreement) => enter(agreements, agreement.name, agreement)

export const customerAgreement = (): CustomerAgreement | null => [...agreements.values()][0] ?? null
