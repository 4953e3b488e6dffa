import type { Actor } from '#kernel/context.ts'

/** Exactly one of the two is given. */
export type Proof = { readonly code: string | null; readonly recoveryCode: string | null }

/** Somebody who can be asked to prove it is them: the door gives this to whoever came with a session. It refuses, or is done. */
export type Provable = Actor & { readonly prove: (given: Proof) => Promise<void> }

export const isProvable = (actor: Actor): actor is Provable => 'prove' in actor && typeof actor.prove === 'function'
