import { machine } from '#kernel/machine.ts'

/** The life of a level a company holds: due at its anniversary, over when nobody renews it in time (domain.md 1.12). */
export const lifecycle = machine('holding', {
  active: { renew: 'active', fallDue: 'grace', withdraw: 'withdrawn' },
  grace: { renew: 'active', lapse: 'lapsed', withdraw: 'withdrawn' },
  lapsed: {},
  withdrawn: {},
})

/** The states in which the level counts as held: benefits and badge are there. */
export const held = ['active', 'grace'] as const satisfies (typeof lifecycle.states)[number][]
