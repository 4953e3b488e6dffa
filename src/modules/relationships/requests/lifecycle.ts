import { type MoveOf, machine, type StateOf } from '#kernel/machine.ts'

/** The life of a partner's request to a company that is, or becomes, its customer (domain.md 5.5). */
// biome-ignore format: a table
export const lifecycle = machine('relationshipRequest', {
  open:      { renew: 'open', accept: 'accepted', decline: 'declined', withdraw: 'withdrawn', expire: 'expired' },
  expired:   { renew: 'open' },
  accepted:  {},
  declined:  {},
  withdrawn: {},
})

export type Status = StateOf<typeof lifecycle>
export type Move = MoveOf<typeof lifecycle>
