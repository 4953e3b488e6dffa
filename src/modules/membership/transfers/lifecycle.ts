import { type MoveOf, machine, type StateOf } from '#kernel/machine.ts'

/** The life of a transfer of one location to another company: asked, and done the moment it is accepted (domain.md 1.6). */
export const lifecycle = machine('transfer', {
  asked: { accept: 'done', reject: 'rejected', withdraw: 'withdrawn' },
  done: {},
  rejected: {},
  withdrawn: {},
})

export type Status = StateOf<typeof lifecycle>
export type Move = MoveOf<typeof lifecycle>
