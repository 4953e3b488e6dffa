import { type MoveOf, machine } from '#kernel/machine.ts'

/** The life of a company's way back to an admin of its own: the domain is proven, then there is time to object. */
export const lifecycle = machine('recovery', {
  proving: { prove: 'waiting', withdraw: 'withdrawn', lapse: 'lapsed' },
  waiting: { complete: 'done', object: 'objected', halt: 'halted', withdraw: 'withdrawn' },
  done: {},
  objected: {},
  halted: {},
  withdrawn: {},
  lapsed: {},
})

export type Move = MoveOf<typeof lifecycle>
