import { machine, type StateOf } from '#kernel/machine.ts'

/** The life of a claim: done at once where the mailbox stands for the company, else when a reviewer has looked. */
export const lifecycle = machine('claim', {
  inReview: { approve: 'approved', refuse: 'refused', complete: 'completed' },
  approved: { complete: 'completed' },
  refused: { complete: 'completed' },
  completed: {},
})
export type State = StateOf<typeof lifecycle>
