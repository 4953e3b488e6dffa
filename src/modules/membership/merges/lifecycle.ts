import { type MoveOf, machine, type StateOf } from '#kernel/machine.ts'

/** The life of a merge of two accounts: asked, answered, confirmed; and for 30 days it can be undone (domain.md 1.8). */
// biome-ignore format: a table
export const lifecycle = machine('merge', {
  invited:   { accept: 'accepted', reject: 'rejected', withdraw: 'withdrawn' },
  accepted:  { confirm: 'merged',  reject: 'rejected', withdraw: 'withdrawn' },
  merged:    { undo: 'undone' },
  rejected:  {},
  withdrawn: {},
  undone:    {},
})

export type Status = StateOf<typeof lifecycle>
export type Move = MoveOf<typeof lifecycle>
