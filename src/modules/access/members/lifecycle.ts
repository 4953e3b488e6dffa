import { type MoveOf, machine } from '#kernel/machine.ts'

/** The life of a person's place in a tenant. */
export const lifecycle = machine('member', {
  active: { suspend: 'suspended', remove: 'removed' },
  suspended: { restore: 'active', remove: 'removed' },
  removed: { restore: 'active' },
})

export type Move = MoveOf<typeof lifecycle>
