import { type MoveOf, machine, type StateOf } from '#kernel/machine.ts'

/**
 * The life of a subscription (domain.md 6.5). A term that ends without renewal leads to `expired`, where everything works for 30
 * days more; one that ends while suspended to `held`, shut for 30 days; both then to `disabled`, 90 days before the end.
 */
// biome-ignore format: a table
export const lifecycle = machine('subscription', {
  active:    { suspend: 'suspended', renew: 'active', lapse: 'expired', cancel: 'deleted' },
  suspended: { reactivate: 'active', lapse: 'held', cancel: 'deleted' },
  expired:   { disable: 'disabled' },
  held:      { disable: 'disabled' },
  disabled:  { remove: 'deleted' },
  deleted:   {},
})

export type Status = StateOf<typeof lifecycle>
export type Move = MoveOf<typeof lifecycle>
