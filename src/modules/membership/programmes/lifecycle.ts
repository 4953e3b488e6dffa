import { type MoveOf, machine } from '#kernel/machine.ts'

/** The life of a company in the reseller programme (domain.md 5.1). */
// biome-ignore format: a table
export const lifecycle = machine('reseller', {
  pendingQualification: { qualify: 'qualified', reject: 'rejected', leave: 'left' },
  qualified:            { activate: 'active', reject: 'rejected', restrict: 'restricted', leave: 'left' },
  active:               { restrict: 'restricted', deactivate: 'qualified', leave: 'left' },
  restricted:           { reinstate: 'active', reject: 'rejected', leave: 'left' },
  rejected:             { reapply: 'pendingQualification' },
  left:                 { reapply: 'pendingQualification' },
})

export type Move = MoveOf<typeof lifecycle>
