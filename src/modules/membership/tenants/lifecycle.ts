import { type MoveOf, machine } from '#kernel/machine.ts'

/** The life of a tenant's place in an account that another tenant leads (domain.md 1.7). */
export const lifecycle = machine('tenantLink', {
  active: { remove: 'removed' },
  removed: {},
})

export type Move = MoveOf<typeof lifecycle>
