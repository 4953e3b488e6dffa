import type { Static, TObject } from 'typebox'
import type { Db, Event } from './context.ts'
import { type Operation, type Parts, partsOf } from './outside.ts'

/** Which of these companies would do anything on hearing a fact: the others are spared it. */
export type Among = (db: Db, tenantIds: readonly string[]) => Promise<ReadonlySet<string>>
export type Reaction = Parts<unknown> & {
  readonly event: string
  /** The listener's own queue: one a reaction, so that one failing listener never delays another. */
  readonly queue: string
  /** None: everybody hears it. */
  readonly among?: Among
}

/** What a module does on hearing a fact. It runs after the teller has committed, at least once: so, idempotent. */
export const on = <F extends TObject>(
  { name }: Event<F>,
  queue: string,
  run: Operation<Static<F>, unknown>,
  among?: Among,
): Reaction => ({ event: name, queue, ...partsOf(run), ...(among && { among }) })
