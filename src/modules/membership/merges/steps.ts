import type { Ctx } from '#kernel/context.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { enter } from '#kernel/register.ts'
import type { Said } from '#kernel/words.ts'
import type { Account } from '../accounts/tables.ts'

/** The two companies of a merge: the one that leads afterwards, and the one that becomes part of it; each in its own tenant. */
export type Pair = {
  readonly mergeId: string
  readonly into: { readonly ctx: Ctx; readonly account: Account }
  readonly from: { readonly ctx: Ctx; readonly account: Account }
}
/** What becomes of one kind of thing, with its facts. */
export type Effect = { readonly says: Said; readonly facts: Readonly<Record<string, unknown>> }

/**
 * One kind of thing in a merge: what becomes of it in general, what becomes of it here, and how that is done and undone. The
 * preview asks `effect`, and `carry` does what it said; each module adds the step for what it owns.
 */
export type Step = {
  readonly name: string
  readonly rule: Said
  readonly effect: (pair: Pair) => Promise<Effect>
  /** Does it; what it answers is kept, and handed to the undo. */
  readonly carry?: (pair: Pair) => Promise<unknown>
  /** What keeps it from being undone; null where nothing does. */
  readonly stays?: (pair: Pair, kept: unknown) => Promise<Refusal | null>
  readonly restore?: (pair: Pair, kept: unknown) => Promise<void>
}

/** Every step, in the order they are taken; undone the other way round. */
export const steps = new Map<string, Step>()
export const onMerge = (step: Step): Step => enter(steps, step.name, step)
