import { type MoveOf, machine } from '#kernel/machine.ts'

/** The life of a company in the reseller programme (domain.md 5.1). */
// biome-ignore format: a table
export const lifecycle = machine('reseller', {
  pendingQualification: { qualify: 'qualified', reject: 'rejected' },
  qualified:            { activate: 'active', reject: 'rejected', restrict: 'restricted' },
  active:               { restrict: 'restricted', deactivate: 'qualified' },
  restricted:           { reinstate: 'active', reject: 'rejected' },
  rejected:             { reapply: 'pendingQualification' },
})

export type Move = MoveOf<typeof lifecycle>
