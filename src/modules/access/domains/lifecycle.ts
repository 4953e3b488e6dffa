import { type MoveOf, machine } from '#kernel/machine.ts'

/** The life of a tenant's claim on a domain: proven by a TXT record, looked at again and again, lost when the record stays away. */
export const lifecycle = machine('domain', {
  pending: { check: 'pending', verify: 'verified', withdraw: 'withdrawn' },
  verified: { check: 'verified', lapse: 'lapsed', withdraw: 'withdrawn' },
  lapsed: { check: 'lapsed', verify: 'verified', withdraw: 'withdrawn' },
  withdrawn: {},
})

export type Move = MoveOf<typeof lifecycle>
