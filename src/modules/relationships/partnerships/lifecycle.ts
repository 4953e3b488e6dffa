import { type MoveOf, machine, type StateOf } from '#kernel/machine.ts'

/** The life of a partnership between an indirect provider and an indirect reseller (domain.md 5.2). */
// biome-ignore format: a table
export const lifecycle = machine('partnership', {
  sent:      { renew: 'sent', accept: 'active', withdraw: 'withdrawn', expire: 'expired' },
  expired:   { renew: 'sent' },
  active:    { remove: 'removed' },
  withdrawn: {},
  removed:   {},
})

export type Status = StateOf<typeof lifecycle>
export type Move = MoveOf<typeof lifecycle>
