import { type MoveOf, machine } from '#kernel/machine.ts'

/** The life of a location: changed or made the seat while it is active; transferred it is another company’s, closed it is for ever, and so is its Partner ID (domain.md 1.6). */
export const lifecycle = machine('location', {
  active: { change: 'active', lead: 'active', transfer: 'transferred', close: 'closed' },
  transferred: {},
  closed: {},
})

export type Move = MoveOf<typeof lifecycle>
