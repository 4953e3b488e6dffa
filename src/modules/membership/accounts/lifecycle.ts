import { machine, type StateOf } from '#kernel/machine.ts'

/** The life of a partner account: its standing in the network, as its checks decide it (domain.md 1.5). */
// biome-ignore format: a table
export const lifecycle = machine('network', {
  pending:   { accept: 'active',    reject: 'rejected', suspend: 'suspended', close: 'closed' },
  rejected:  { appeal: 'pending',   accept: 'active',   suspend: 'suspended', close: 'closed' },
  active:    { recheck: 'pending',  suspend: 'suspended', close: 'closed' },
  suspended: { reinstate: 'pending' },
  closed:    {},
})

export type Status = StateOf<typeof lifecycle>
