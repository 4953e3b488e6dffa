import type { Ctx } from './context.ts'
import type { Clearer } from './refusal.ts'
import type { Said } from './words.ts'

/** What a condition may open: each function of the product that has one is named here. */
export const purposes = ['sell', 'sign'] as const
export type Purpose = (typeof purposes)[number]

/** Met, or the cause that is true now, with its facts; who can clear it if not the usual, where, and by when it is promised. */
export type Verdict<Cause extends string = string> =
  | { readonly met: true; readonly facts?: Record<string, unknown> }
  | {
      readonly met: false
      readonly cause: Cause
      readonly facts?: Record<string, unknown>
      readonly who?: readonly Clearer[]
      readonly link?: string
      readonly by?: Date | null
    }

/** A named requirement: what must be true, what each way of failing says, what to do, who can clear it and where. */
export type Condition<Cause extends string = string> = {
  readonly name: string
  readonly opens: readonly Purpose[]
  readonly says: Said
  readonly causes: Readonly<Record<Cause, Said & { readonly remedy: Said }>>
  readonly who: readonly Clearer[]
  readonly link: string
  /** Its action cannot be archived: missing it endangers the partnership (domain.md 12.4). */
  readonly mandatory: boolean
  readonly check: (ctx: Ctx) => Promise<Verdict<Cause>>
}

export const condition = <const C extends string>(is: Condition<C>): Condition<C> => is
