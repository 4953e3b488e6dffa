import { type MoveOf, machine, type StateOf } from '#kernel/machine.ts'

/** The life of delegated access (domain.md 5.8): asked, approved as a whole, active for its days, ended by either side or by the clock. */
// biome-ignore format: a table
export const lifecycle = machine('delegation', {
  approvalPending:      { approve: 'approved', terminate: 'terminated', expire: 'expired' },
  approved:             { activate: 'active', terminate: 'terminationRequested' },
  active:               { near: 'expiring', extend: 'active', terminate: 'terminationRequested', expire: 'expired' },
  expiring:             { extend: 'active', terminate: 'terminationRequested', expire: 'expired' },
  terminationRequested: { finish: 'terminated' },
  terminated:           {},
  expired:              {},
})

export type Status = StateOf<typeof lifecycle>
export type Move = MoveOf<typeof lifecycle>
/** In these states its roles hold. */
export const holding = ['active', 'expiring'] as const satisfies readonly Status[]
