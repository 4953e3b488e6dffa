import { type MoveOf, machine } from '#kernel/machine.ts'

/** The life of an invitation: sent again as often as it takes, until it is accepted, withdrawn or runs out. */
export const lifecycle = machine('invitation', {
  pending: { resend: 'pending', accept: 'accepted', withdraw: 'withdrawn', expire: 'expired' },
  expired: { resend: 'pending', withdraw: 'withdrawn' },
  accepted: {},
  withdrawn: {},
})

export type Move = MoveOf<typeof lifecycle>
