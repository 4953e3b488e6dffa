import type { Static, TObject } from 'typebox'
import type { Ctx, Event } from './context.ts'

export type Reaction = {
  readonly event: string
  /** The listener's own queue: one a reaction, so that one failing listener never delays another. */
  readonly queue: string
  readonly run: (ctx: Ctx, facts: never) => Promise<unknown>
}

/** What a module does on hearing a fact. It runs after the teller has committed, at least once: so, idempotent. */
export const on = <F extends TObject>(
  { name }: Event<F>,
  queue: string,
  run: (ctx: Ctx, facts: Static<F>) => Promise<unknown>,
): Reaction => ({ event: name, queue, run })
