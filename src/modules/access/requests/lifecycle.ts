import { type MoveOf, machine } from '#kernel/machine.ts'

/** The life of somebody's wish for a role. */
export const lifecycle = machine('accessRequest', {
  pending: { grant: 'granted', decline: 'declined', withdraw: 'withdrawn' },
  granted: {},
  declined: {},
  withdrawn: {},
})

export type Move = MoveOf<typeof lifecycle>
