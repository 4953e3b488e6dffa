import type { Static, TObject } from 'typebox'
import type { Event } from './context.ts'
import { type Operation, type Parts, partsOf } from './outside.ts'

export type Reaction = Parts<unknown> & {
  readonly event: string
  /** The listener's own queue: one a reaction, so that one failing listener never delays another. */
  readonly queue: string
}

/** What a module does on hearing a fact. It runs after the teller has committed, at least once: so, idempotent. */
export const on = <F extends TObject>(
  { name }: Event<F>,
  queue: string,
  run: Operation<Static<F>, unknown>,
): Reaction => ({ event: name, queue, ...partsOf(run) })
