import { type MoveOf, machine, type StateOf } from '#kernel/machine.ts'

/** The life of a standing between a partner and its customer (domain.md 5.5, 5.6). */
// biome-ignore format: a table
export const lifecycle = machine('relationship', {
  active: { end: 'ended' },
  ended:  {},
})

export type Status = StateOf<typeof lifecycle>
export type Move = MoveOf<typeof lifecycle>
