import { type MoveOf, machine, type StateOf } from '#kernel/machine.ts'

/** The life of a group's part in delegated access (domain.md 5.8). */
// biome-ignore format: a table
export const lifecycle = machine('assignment', {
  pending:  { activate: 'active', change: 'pending', remove: 'deleting' },
  active:   { change: 'pending', remove: 'deleting' },
  deleting: { finish: 'deleted' },
  deleted:  {},
})

export type Status = StateOf<typeof lifecycle>
export type Move = MoveOf<typeof lifecycle>
