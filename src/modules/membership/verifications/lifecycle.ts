import { type MoveOf, machine } from '#kernel/machine.ts'

/**
 * The life of one check of a company (domain.md 1.5). Nothing ends it badly: a rejection can always be appealed, and what
 * the company changes meanwhile starts the check again from wherever it is.
 */
// biome-ignore format: a table
export const lifecycle = machine('verification', {
  pending:  { claim: 'inReview', accept: 'accepted', reject: 'rejected', ask: 'waiting', restart: 'pending' },
  inReview: { release: 'pending', accept: 'accepted', reject: 'rejected', ask: 'waiting', restart: 'pending' },
  waiting:  { answer: 'pending', reject: 'rejected', accept: 'accepted', restart: 'pending' },
  rejected: { appeal: 'appealed', restart: 'pending' },
  appealed: { claim: 'inAppeal', accept: 'accepted', reject: 'rejected', ask: 'waiting', restart: 'pending' },
  inAppeal: { release: 'appealed', accept: 'accepted', reject: 'rejected', ask: 'waiting', restart: 'pending' },
  accepted: { restart: 'pending' },
})

export type State = (typeof lifecycle.states)[number]
export type Move = MoveOf<typeof lifecycle>

/** Where the vendor owes the next step, and a promise runs. */
export const owed = ['pending', 'inReview', 'appealed', 'inAppeal'] as const satisfies readonly State[]
